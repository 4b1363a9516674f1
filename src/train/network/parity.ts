import type { TextModel } from '../../core/text-model.ts';

/** Texts of many kinds, written for this project; the bundle stores the model's scores for them. */
export const PARITY_TEXTS: readonly string[] = [
  'I was charged twice for my subscription, please refund one payment',
  'The app crashes when I open the settings page',
  'How do I change the email address of my account?',
  'please add a dark mode to the dashboard',
  'printer on the second floor does not print',
  'need access to the shared folder of the finance team',
  'laptop is slow since the update on monday',
  'urgent!! nobody can log in, production is down',
  'hello',
  'a',
  '?',
  'zzzz qqqq xxxx',
  'El pago no funciona',
  'Ich kann mich nicht anmelden',
  'パスワードを忘れました',
  '😀 😀',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'naïve café résumé',
  "can't won't don't",
  'new employee starts next week, please order a phone, a laptop and a badge for her',
];

/**
 * Writes `parity.json`: texts with the scores that the engine gave on the machine that made the
 * bundle.
 */
export function parityFile(model: TextModel): Uint8Array {
  const cases = PARITY_TEXTS.map((text) => ({
    text,
    logits: Object.fromEntries(
      Object.entries(model.run(text).logits).map(([head, logits]) => [
        head,
        Array.from(logits, round),
      ]),
    ),
  }));
  return new TextEncoder().encode(`${JSON.stringify({ tolerance: 1e-4, cases })}\n`);
}

function round(value: number): number {
  return Number(value.toFixed(6));
}
