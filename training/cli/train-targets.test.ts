import { expect, test } from 'vitest';
import { readFlags } from './flags.ts';
import { TRAIN } from './specs/train.ts';
import { readTargets, targetsOf } from './train-targets.ts';

const read = (value: string) =>
  readTargets(readFlags(['t.csv', '--out', 'b', '--target-precision', value], TRAIN));

test('one target is for all languages, further ones for single languages', () => {
  expect(targetsOf(read('0.98'), ['en', 'fr'])).toEqual({ en: 0.98, fr: 0.98 });
  expect(targetsOf(read('0.98, FR=0.97'), ['en', 'fr'])).toEqual({ en: 0.98, fr: 0.97 });
  expect(targetsOf(read('fr=0.97'), ['en', 'fr'])).toEqual({ en: 0.95, fr: 0.97 });
});

test.each(['95', '0', 'x', '0.9,0.8', 'fr=', 'fr=2', '0.9,fr'])('"%s" is refused', (value) => {
  expect(() => read(value)).toThrow(/takes a number above 0 and at most 1/);
});

test('a target for a language without tickets is refused', () => {
  expect(() => targetsOf(read('0.98,it=0.97'), ['en', 'fr'])).toThrow(/"it".*en, fr/);
});
