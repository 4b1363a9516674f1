/**
 * Unusual tickets run through the shipped bundles from the normalised text to the result. Every
 * result is an answer or an abstention, and every number is finite.
 */
import { describe, expect, it } from 'vitest';
import { createCompactModel } from './compact-model.ts';
import { createTriageContext, triageTicket } from '../core/triage-ticket.ts';
import { writeTrace } from '../core/trace.ts';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';

const TICKETS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['one letter', 'a'],
  ['one letter 100,000 times', 'a'.repeat(100_000)],
  ['one letter as words', 'a '.repeat(10_000)],
  ['one mark 10,000 times', '!'.repeat(10_000)],
  ['one accent 10,000 times', '́'.repeat(10_000)],
  ['10,000 words', 'the invoice was charged twice and nobody answers '.repeat(1_250)],
  [
    '10,000 different words',
    Array.from({ length: 10_000 }, (_, at) => `word${at.toString(36)}`).join(' '),
  ],
  ['Arabic', 'لا أستطيع تسجيل الدخول إلى حسابي'],
  ['Hebrew', 'החשבונית שגויה'],
  ['Chinese', '我的账户被锁定了，请帮忙'],
  ['Japanese', 'パスワードを忘れました'],
  ['Korean', '결제가 두 번 되었습니다'],
  ['Hindi', 'मेरा भुगतान दो बार कट गया'],
  ['Thai', 'เข้าสู่ระบบไม่ได้'],
  ['Russian', 'Не могу войти в систему'],
  ['Greek', 'Δεν μπορώ να συνδεθώ'],
  ['emoji', '😀👩‍👩‍👧‍👦🇩🇪'.repeat(50)],
  ['half of a surrogate pair', 'invoice \ud800 twice'],
  ['zero bytes', 'inv\u0000oice'],
  ['direction marks', '\u202egro.elpmaxe\u202c invoice'],
  ['NaN and friends', 'NaN Infinity -Infinity null undefined __proto__ constructor'],
];

/** Paths of all numbers in a value that are not finite. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`))
    : [];
}

describe.each(['support', 'it-desk'])('the %s bundle', async (id) => {
  const bundle = await readBundleFolder(`models/${id}`);
  const model = createCompactModel(bundle.manifest, bundle.weights);
  const context = createTriageContext(bundle, (text) => model.run(text).embedding);

  it.each(TICKETS)('answers or abstains: %s', (_, description) => {
    const triage = triageTicket({ description }, context, model, {
      now: () => 0,
      trace: writeTrace,
    });
    expect(notFinite(triage)).toEqual([]);
    expect(triage.abstained).toBe(triage.reason !== null);
    for (const { top, confidence } of [triage.category, triage.priority]) {
      for (const { probability } of top) expect(probability).toBeLessThanOrEqual(1);
      expect(confidence).toBeGreaterThanOrEqual(0);
    }
  });

  it('reads a ticket of 10,000 words as far as its limit', () => {
    const words = Array.from({ length: 10_000 }, (_, at) => (at % 2 ? 'invoice' : 'printer'));
    expect(model.run(words.join(' ')).logits).toEqual(
      model.run(words.slice(0, bundle.manifest.encoder.maxTokens).join(' ')).logits,
    );
  });
});
