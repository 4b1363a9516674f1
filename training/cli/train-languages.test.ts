import { afterEach, expect, test, vi } from 'vitest';
import { FOREIGN_TICKETS } from '../../test/fixtures/core/languages.ts';
import { readFlags } from './flags.ts';
import { TRAIN } from './specs/train.ts';
import { chooseLanguages } from './train-languages.ts';

/** What is chosen for a table of these texts, and what is said of it. */
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
const { de: GERMAN = [], nl: DUTCH = [] } = FOREIGN_TICKETS;

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
