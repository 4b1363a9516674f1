import { expect, it } from 'vitest';
import { defaultSettings, wantedLanguages } from './settings-store.ts';

const wanted = (ticketLanguages: readonly string[], browser: readonly string[]) =>
  wantedLanguages({ ticketLanguages }, browser);

it('wants the browser’s languages until the workspace has its own', () => {
  expect(defaultSettings().ticketLanguages).toEqual([]);
  expect(wanted([], ['de-AT', 'de', 'en-US', 'en'])).toEqual(['de', 'en']);
  expect(wanted(['fr', 'pt'], ['de', 'en'])).toEqual(['fr', 'pt']);
});

it('lets the browser say which of the workspace’s languages answers in doubt', () => {
  expect(wanted(['en', 'de', 'fr'], ['de-CH', 'fr-CH', 'it'])).toEqual(['de', 'fr', 'en']);
});
