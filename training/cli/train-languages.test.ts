import { afterEach, expect, test, vi } from 'vitest';
import { FOREIGN_TICKETS } from '../../test/fixtures/core/languages.ts';
import { readFlags } from './flags.ts';
import { TRAIN } from './specs/train.ts';
import { chooseLanguages } from './train-languages.ts';

/** The languages that are chosen for a table of these texts, and the printed sentences. */
function choose(texts: readonly string[], ...args: readonly string[]) {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  const rows = texts.map((text) => ({ text, gold: {} }));
  const flags = readFlags(['t.csv', '--out', 'b', ...args], TRAIN);
  const { trained, named, encoderOf } = chooseLanguages(flags, rows, null);
  return { trained, named, encoderOf, said: said.join('') };
}
afterEach(() => vi.restoreAllMocks());

const ENGLISH = ['I cannot log in to my account', 'Why was I charged twice for it?', 'vpn down'];
const { de: GERMAN = [], fr: FRENCH = [], es: SPANISH = [], nl: DUTCH = [] } = FOREIGN_TICKETS;
/** That many tickets, all different. */
const times = (texts: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${texts[at % texts.length]} ${at}`);

test('of an English table nothing is said', () => {
  expect(choose(ENGLISH)).toMatchObject({ trained: ['en'], named: ['en'], said: '' });
});

test('a language with an encoder starts from it', () => {
  const { trained, named, said } = choose(GERMAN);
  expect([trained, named]).toEqual([['de'], ['de']]);
  expect(said).toBe(
    'presort: the tickets are in German: the model starts from the encoder of that language\n',
  );
});

test('a language that is not read is named in the manifest all the same, and what it lacks is said', () => {
  const { trained, named, encoderOf, said } = choose(DUTCH);
  expect([trained, named]).toEqual([['nl'], ['nl']]);
  const bytesOf = (language: string) => Buffer.from(encoderOf(language)?.grams ?? []);
  expect(bytesOf('nl').equals(bytesOf('en'))).toBe(true);
  expect(bytesOf('de').equals(bytesOf('en'))).toBe(false);
  expect(said).toMatch(/in Dutch\n.*models\/encoder\/weights\.nl\.bin.*English one.*\n.*none of/);
});

test('a language that is named is trained where the table has it', () => {
  expect(choose([...DUTCH, ...ENGLISH], '--languages', 'nl,en')).toMatchObject({
    trained: ['nl'],
    named: ['nl', 'en'],
  });
  expect(choose(GERMAN, '--languages', 'nl')).toMatchObject({ trained: ['en'], named: ['nl'] });
});

test('every language of a mixed table is named, trained and said, with what teaches it', () => {
  const texts = [...times(GERMAN, 120), ...times(FRENCH, 80), ...times(SPANISH, 40)];
  const said = [
    'the tickets are in German, French, Spanish: each starts from its own encoder and gets weights of its own',
    'German: 120 tickets',
    "French: 80 tickets, taught by the others' tickets too",
    "Spanish: 40 tickets, taught by the others' tickets too",
  ].map((line) => `presort: ${line}\n`);
  expect(choose(texts)).toMatchObject({
    trained: ['de', 'fr', 'es'],
    named: ['de', 'fr', 'es'],
    said: said.join(''),
  });
  expect(choose(texts, '--languages', 'de,fr,es').said).toBe(said.join(''));
});

test('what is not read is counted: too few tickets, and languages that --languages leaves out', () => {
  const texts = [...times(GERMAN, 60), ...times(FRENCH, 8), ...times(DUTCH, 20)];
  expect(choose(texts).said).toMatch(
    /French: 8 tickets, too few to read: .*\n.*Dutch: 20 tickets, not read: .*--languages/,
  );
  expect(choose(texts, '--languages', 'de,fr').said).toMatch(
    /French: 8 tickets, too few for weights of its own: read by those of German\n/,
  );
  expect(choose(times(GERMAN, 60).concat(times(SPANISH, 60)), '--languages', 'de').said).toMatch(
    /Spanish: 60 tickets, not read: /,
  );
});
