import { afterEach, expect, it } from 'vitest';
import { wordBundle, wordModel } from '../../../../test/fixtures/core/word-model.ts';
import { writeTrace } from '../../../core/trace.ts';
import type { TraceStep } from '../../../core/triage.ts';
import { createTriageContext, triageTicket } from '../../../core/triage-ticket.ts';
import { language } from '../../../shell/language/language.svelte.ts';
import { stepDetail, stepName } from './trace-words.ts';

const context = createTriageContext(wordBundle, (text) => wordModel.run(text).embedding);

function traceOf(description: string): readonly TraceStep[] {
  const options = { now: () => 0, trace: writeTrace };
  return triageTicket({ description }, context, wordModel, options).trace ?? [];
}

/**
 * Triages with an answer, with an abstention for topic and for language, and of an empty ticket.
 */
const TEXTS = [
  'I was charged twice, urgent, please refund',
  'what is the weather like',
  'Ich kann mich nicht anmelden',
  '',
];

afterEach(() => language.speak('en'));

it.each(TEXTS)('a step tells in English what it has stored: %j', (text) => {
  const trace = traceOf(text);
  expect(trace.length).toBeGreaterThan(4);
  expect(trace.map(stepDetail)).toEqual(trace.map(({ detail }) => detail));
  expect(trace.map(stepName)).toEqual(trace.map(({ name }) => name));
});

it('the steps tell the same in the language shown, with its numbers, and names as they stand', async () => {
  await language.speak('de');
  const trace = traceOf('I was charged twice, urgent, please refund');
  expect(trace.map((step) => `${stepName(step)}: ${stepDetail(step)}`)).toMatchInlineSnapshot(`
    [
      "normieren: 42 Zeichen",
      "Vorprüfung: bestanden, Sprache en",
      "kodieren: 10 Zahlen, 43 % der Wörter bekannt",
      "kalibrieren: max-logit 8,000, gehört dazu ab 1",
      "entscheiden: Billing 0,9993; High 0,9526",
      "Regeln: keine",
      "zuweisen: PAYMENTS",
      "Antwort: refund 0,5774",
    ]
  `);
  expect(traceOf(TEXTS[1] ?? '').map(stepDetail)).toContain('MANUAL_REVIEW (anderes Thema)');
});

it('what is stored in other words stays as it is', async () => {
  await language.speak('de');
  expect(stepDetail({ step: 9, name: 'later', detail: 'a step of tomorrow' })).toBe(
    'a step of tomorrow',
  );
});

it.each(['de', 'es', 'fr', 'pt'] as const)('no word of English is left in %s', async (code) => {
  await language.speak(code);
  const told = TEXTS.flatMap((text) => traceOf(text).map(stepDetail)).join('\n');
  expect(told).not.toMatch(
    /(?<!\p{L})(none|pass|unsure|language|characters|numbers|known|scope|empty)(?!\p{L})/u,
  );
});
