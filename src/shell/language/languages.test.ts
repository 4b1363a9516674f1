import { expect, it } from 'vitest';
import { localeOf, pickLanguage } from './languages.ts';

it.each([
  ['auto', ['de-AT', 'en'], 'de'],
  ['auto', ['nl-NL', 'pt-BR', 'en'], 'pt'],
  ['auto', ['ES'], 'es'],
  ['auto', ['nl', 'ja'], 'en'],
  ['auto', ['', 'default'], 'en'],
  ['auto', [], 'en'],
  ['fr', ['de'], 'fr'],
] as const)('%s with a browser in %j is shown in %s', (choice, browser, shown) => {
  expect(pickLanguage(choice, browser)).toBe(shown);
});

it.each([
  ['de', ['en-GB', 'de-CH', 'de'], 'de-CH'],
  ['pt', ['PT-br'], 'PT-br'],
  ['es', ['en-US'], 'es'],
  ['en', [], 'en'],
] as const)('numbers in %s with a browser in %j are written as in %s', (code, browser, locale) => {
  expect(localeOf(code, browser)).toBe(locale);
});
