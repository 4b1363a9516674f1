import { expect, it } from 'vitest';
import { readLanguages } from '../core/language-part.ts';
import { defaultSettings, wantedLanguages } from './settings-store.ts';

const wanted = (ticketLanguages: readonly string[], browser: readonly string[]) =>
  wantedLanguages({ ticketLanguages }, browser);

it('wants the browser’s languages and the bundle’s first until the workspace has its own', () => {
  expect(defaultSettings().ticketLanguages).toEqual([]);
  expect(wanted([], ['de-AT', 'de', 'en-US', 'en'])).toEqual(['de', 'en', '*']);
  expect(wanted(['fr', 'pt'], ['de', 'en'])).toEqual(['fr', 'pt']);
  const SUPPORT = { languages: ['en', 'de', 'es', 'fr', 'pt'] };
  expect(readLanguages(SUPPORT, wanted([], ['nl', 'pt-BR', 'fr']))).toEqual(['pt', 'fr', 'en']);
  expect(readLanguages(SUPPORT, wanted([], ['en-GB', 'de']))).toEqual(['en', 'de']);
  expect(readLanguages(SUPPORT, wanted([], []))).toEqual(['en']);
  expect(readLanguages({ languages: ['de-AT'] }, wanted([], ['fr']))).toEqual(['de']);
});

it('lets the browser say which of the workspace’s languages answers in doubt', () => {
  expect(wanted(['en', 'de', 'fr'], ['de-CH', 'fr-CH', 'it'])).toEqual(['de', 'fr', 'en']);
});
