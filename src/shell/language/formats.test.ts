import { afterEach, describe, expect, it } from 'vitest';
import {
  agoText,
  bytesText,
  dateText,
  languageName,
  languageNames,
  listText,
  millisText,
  numberText,
  percent,
  percentsApart,
  roughText,
} from './formats.ts';
import { language } from './language.svelte.ts';

const NOON = new Date(2026, 2, 5, 12).getTime();

afterEach(() => language.speak('en'));

it.each([
  [0.994, 0.993, ['99.4 %', '99.3 %']],
  [0.8722, 0.8724, ['87.22 %', '87.24 %']],
  [0.9, 0.8, ['90 %', '80 %']],
  [0.9, 0.9, ['90 %', '90 %']],
] as const)('%d and %d are written so that they can be told apart', (a, b, written) => {
  expect(percentsApart(a, b)).toEqual(written);
});

/** Spaces that do not break count as spaces. */
function written(): readonly string[] {
  return [
    numberText(12_400),
    numberText(0.5, 2),
    roughText(0.01234),
    percent(0.9999),
    bytesText(1_440_000),
    millisText(3.25, 1),
    dateText(NOON),
    agoText(NOON, NOON + 2 * 3_600_000),
    agoText(NOON, NOON + 100),
  ].map((text) => text.replace(/\s/gu, ' '));
}

describe('values are written as the language has it', () => {
  it.each([
    [
      'en',
      [
        '12,400',
        '0.50',
        '0.0123',
        '> 99 %',
        '1.4 MB',
        '3.3 ms',
        'Mar 5, 2026',
        '2 hr. ago',
        'just now',
      ],
    ],
    [
      'de',
      [
        '12.400',
        '0,50',
        '0,0123',
        '> 99 %',
        '1,4 MB',
        '3,3 ms',
        '5. März 2026',
        'vor 2 Std.',
        'gerade eben',
      ],
    ],
    [
      'fr',
      [
        '12 400',
        '0,50',
        '0,0123',
        '> 99 %',
        '1,4 Mo',
        '3,3 ms',
        '5 mars 2026',
        'il y a 2 h',
        'à l’instant',
      ],
    ],
    [
      'pt',
      [
        '12.400',
        '0,50',
        '0,0123',
        '> 99%',
        '1,4 MB',
        '3,3 ms',
        '5 de mar. de 2026',
        'há 2 h',
        'agora mesmo',
      ],
    ],
    [
      'es',
      [
        '12.400',
        '0,50',
        '0,0123',
        '> 99 %',
        '1,4 MB',
        '3,3 ms',
        '5 mar 2026',
        'hace 2 h',
        'ahora mismo',
      ],
    ],
  ] as const)('%s', async (code, texts) => {
    await language.speak(code);
    expect(written()).toEqual(texts);
  });
});

it('languages have names, alone and in a list, in the language shown', async () => {
  await language.speak('en');
  expect(languageName('pt')).toBe('Portuguese');
  expect(languageNames(['de', 'fr'])).toBe('German and French');
  await language.speak('de');
  expect(languageNames(['de', 'fr', 'pt'])).toBe('Deutsch, Französisch und Portugiesisch');
});

it.each([
  ['en', '“A”, “B” and “C”'],
  ['de', '„A“, „B“ und „C“'],
  ['es', '«A», «B» y «C»'],
  ['fr', '« A », « B » et « C »'],
  ['pt', '“A”, “B” e “C”'],
] as const)('names stand in a row in %s', async (code, row) => {
  await language.speak(code);
  expect(listText(['A', 'B', 'C']).replace(/\s/gu, ' ')).toBe(row);
});
