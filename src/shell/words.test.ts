import { expect, it } from 'vitest';
import { languageName, languageNames, percentsApart } from './words.ts';

it.each([
  [0.994, 0.993, ['99.4 %', '99.3 %']],
  [0.8722, 0.8724, ['87.22 %', '87.24 %']],
  [0.9, 0.8, ['90 %', '80 %']],
  [0.9, 0.9, ['90 %', '90 %']],
] as const)('%d and %d are written so that they can be told apart', (a, b, written) => {
  expect(percentsApart(a, b)).toEqual(written);
});

it('languages have names, alone and in a list', () => {
  expect(languageName('pt')).toBe('Portuguese');
  expect(languageNames(['de', 'fr'])).toBe('German and French');
  expect(languageNames(['de', 'fr', 'pt'])).toBe('German, French, and Portuguese');
});
