import { expect, test } from 'vitest';
import { categoryHead, fitOptions } from '../../../test/fixtures/train-options.ts';
import { freshEncoder } from '../network/shared-encoder.ts';
import type { TrainRow } from '../network/train-options.ts';
import { fitBundle, fitLanguages } from './fit-languages.ts';
import type { FitOptions } from './fit-options.ts';

const LANGUAGES = ['en', 'de'];
const HEADS = categoryHead(['Billing', 'Bug']);
const ENGLISH = ['the invoice was charged twice', 'the app crashes when I open the menu'];
const GERMAN = ['die Rechnung wurde zweimal abgebucht', 'die Anwendung stürzt bei mir immer ab'];
/** One encoder for both languages, because the shared encoders have one embedding space. */
const ENCODER = freshEncoder(
  [...ENGLISH, ...ENGLISH, ...GERMAN, ...GERMAN].map((text) => text.toLowerCase().split(' ')),
  1,
);
const rowsOf = (texts: readonly string[], language: string, tickets = 12): readonly TrainRow[] =>
  Array.from({ length: tickets }, (_, at) => ({
    text: `${texts[at % 2] ?? ''} ${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}`,
    language,
    gold: { category: at % 2 },
  }));
const english = rowsOf(ENGLISH, 'en');
const german = rowsOf(GERMAN, 'de');
const optionsFor = (rows: readonly TrainRow[]): FitOptions => fitOptions(rows, HEADS, ENCODER);
const weightsOf = ({ trained }: Awaited<ReturnType<typeof fitBundle>>): Uint8Array | undefined =>
  trained.files[trained.encoder.weights];

test('the first language is what it would be alone; a further one learns from its own and the others’ tickets', async () => {
  // The first language gets enough tickets for its own heads, and given calibration tickets save
  // time.
  const many = rowsOf(ENGLISH, 'en', 100);
  const beside = { calibration: english, measure: english };
  const germanAlone = await fitBundle(optionsFor(german));
  const { first, others } = await fitLanguages({
    options: {
      ...optionsFor([...german, ...many]),
      calibration: english,
      measure: [...english, ...german],
    },
    languages: LANGUAGES,
    encoderOf: () => ENCODER,
    targets: { de: 0.9 },
  });
  const promised = [first, ...others.map(({ fitted }) => fitted)].map(
    ({ heads }) => heads[0]?.thresholds.targetPrecision,
  );
  expect(promised).toEqual([optionsFor([]).targetPrecision, 0.9]);
  expect(weightsOf(first)).toEqual(weightsOf(await fitBundle({ ...optionsFor(many), ...beside })));
  expect(others.map(({ language }) => language)).toEqual(['de']);
  const [part] = others;
  expect(part?.fitted.measured.map(({ text }) => text).sort()).toEqual(
    german.map(({ text }) => text).sort(),
  );
  expect(part && weightsOf(part.fitted)).not.toEqual(weightsOf(germanAlone));
}, 120_000);

test('an out-of-scope text belongs to the language that its table tells, whatever its words look like', async () => {
  const texts = [...'abcdefgh'].map((letter) => `ok ${letter} 12`);
  const { first, others } = await fitLanguages({
    options: { ...optionsFor([...german, ...english]), outOfScope: texts },
    languages: LANGUAGES,
    encoderOf: () => ENCODER,
    outsideLanguages: new Map(texts.slice(0, 6).map((text) => [text, 'de'])),
  });
  expect(others[0]?.fitted.outOfScopeHeld).toEqual(texts.slice(0, 6));
  expect(first.outOfScopeHeld).toEqual(texts.slice(6));
});
