import { expect, test } from 'vitest';
import { withLanguages } from './answer-languages.ts';
import type { Answer } from './answer.ts';

const ENGLISH =
  'We have sent you a new link for your account, please open the page and choose another password before the end of this day.';
const GERMAN =
  'Wir haben Ihnen einen neuen Link für Ihr Konto geschickt, bitte öffnen Sie die Seite und wählen Sie noch heute ein anderes Passwort aus.';
const answer = (text: string, own: Partial<Answer> = {}): Answer => ({
  place: { file: 'macros.csv', line: 2 },
  title: 'Login',
  text,
  id: null,
  category: null,
  url: null,
  lang: null,
  asks: [],
  ...own,
});
const codes = (answers: readonly Answer[], read = ['en', 'de']): (string | null)[] =>
  withLanguages(answers, read).map(({ lang }) => lang);

test('an answer has the language of its words, a short one that of its file', () => {
  const other = { place: { file: 'de.csv', line: 2 } };
  expect(
    codes([
      answer(ENGLISH),
      answer(`${ENGLISH} It is safe.`),
      answer(GERMAN),
      answer('Ok.'),
      answer(GERMAN, other),
      answer('Ok.', other),
    ]),
  ).toEqual(['en', 'en', 'de', 'en', 'de', 'de']);
});

test('what the source says stands, and a bundle of one language reads everything in that', () => {
  expect(codes([answer(ENGLISH, { lang: 'nl' })])).toEqual(['nl']);
  expect(codes([answer(GERMAN)], ['en'])).toEqual(['en']);
});
