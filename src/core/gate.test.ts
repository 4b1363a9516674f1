import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../test/fixtures/any-text.ts';
import { isForeign } from './detect-language.ts';
import { checkGate } from './gate.ts';
import { READ_LANGUAGES } from './languages.ts';
import { normaliseTicket } from './normalise.ts';
import { ENGLISH_TICKETS, FOREIGN_TICKETS, GIBBERISH } from '../../test/fixtures/core/languages.ts';

const gate = (description: string, languages: readonly string[] = ['en']) =>
  checkGate(normaliseTicket({ description }), languages);
const foreign = Object.entries(FOREIGN_TICKETS).flatMap(([language, texts]) =>
  texts.map((text) => [language, text] as const),
);

test.each(ENGLISH_TICKETS)('%j passes', (text) => {
  expect(gate(text).reason).toBe(null);
});

test.each(foreign)('%s: %j is not for an English bundle', (_, text) => {
  // Letters alone may not reveal the language of two words, but a model that knows neither does.
  const isRefused = gate(text).reason === 'language' || isForeign(text, 0, ['en']);
  expect(isRefused).toBe(true);
});

test.each(
  foreign.filter(([language]) => [...READ_LANGUAGES, 'it', 'nl', 'ru', 'zh'].includes(language)),
)('%s: %j passes in a bundle of its language', (language, text) => {
  expect(gate(text, ['en', language]).reason).toBe(null);
});

test('the language found is named', () => {
  expect(gate('Ich kann mich nicht anmelden')).toEqual({ reason: 'language', language: 'de' });
  expect(gate('I cannot log in to my account')).toEqual({ reason: null, language: 'en' });
  expect(gate('vpn down')).toEqual({ reason: null, language: null });
});

test('a bundle may name its language with a region', () => {
  expect(gate('Ich kann mich nicht anmelden', ['de-AT']).reason).toBe(null);
});

test('an English ticket that quotes some German passes', () => {
  expect(
    gate(
      'Hello, the app shows the message "Die Sitzung ist abgelaufen" when I open it. What does it mean and how do I fix it?',
    ).reason,
  ).toBe(null);
});

test.each(GIBBERISH)('%j is out of scope', (text) => {
  expect(gate(text).reason).toBe('out-of-scope');
});

describe('no words', () => {
  test.each([[''], ['   \n '], ['a'], ['?!'], ['😀😀'], ['404'], ['\u200b'], ['-- ']])(
    '%j is empty',
    (text) => {
      expect(gate(text).reason).toBe('empty');
    },
  );

  test.each([['12345678'], ['https://example.com/a'], ['a@example.com 20419382']])(
    '%j is out of scope',
    (text) => {
      expect(gate(text).reason).toBe('out-of-scope');
    },
  );
});

test('any text gets an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
      expect([null, 'empty', 'out-of-scope', 'language']).toContain(gate(text).reason);
    }),
  );
});
