import { expect, test } from 'vitest';
import { countTaught, languageOf, MIN_TICKETS, tableLanguages } from './table-languages.ts';

const KNOWN = ['en', 'de', 'es', 'fr', 'pt'];
const SENTENCES: Readonly<Record<string, string>> = {
  en: 'the invoice was charged twice, why is that',
  de: 'die Rechnung wurde zweimal von meinem Konto abgebucht',
  es: 'la factura fue cobrada dos veces en mi cuenta',
  fr: 'la facture a été payée deux fois et je ne sais pas pourquoi',
  pt: 'a fatura foi cobrada duas vezes na minha conta',
  nl: 'de factuur werd twee keer van mijn rekening afgeschreven',
};
/** Makes a table with so many tickets in each language; the words or a column tell the language. */
function table(counts: Readonly<Record<string, number>>, byColumn = false) {
  return Object.entries(counts).flatMap(([language, tickets]) =>
    Array.from({ length: tickets }, (_, at) => ({
      text: `${SENTENCES[language]} ${at}`,
      ...(byColumn && { language }),
    })),
  );
}
const codes = (list: readonly { language: string }[]): string =>
  list.map(({ language }) => language).join();

test.each([
  [{ de: 31, es: 31, fr: 31, pt: 31 }, 'de,es,fr,pt'],
  [{ de: 150, fr: 80, es: 79 }, 'de,fr,es'],
  [{ en: 200, pt: 12 }, 'en,pt'],
  [{ de: 3 }, 'de'],
])('every language of a mixed table is trained, the commonest first: %j', (counts, expected) => {
  const { trained, few } = tableLanguages(table(counts), KNOWN);
  expect(codes(trained)).toBe(expected);
  expect(few).toEqual([]);
});

test('too few tickets are counted: fewer than five parts need, or so few that words may deceive', () => {
  expect(tableLanguages(table({ de: 60, fr: MIN_TICKETS - 1 }), KNOWN)).toMatchObject({
    trained: [{ language: 'de', tickets: 60 }],
    few: [{ language: 'fr', tickets: MIN_TICKETS - 1 }],
  });
  const seldom = { de: 1000, fr: 12 };
  expect(codes(tableLanguages(table(seldom), KNOWN).few)).toBe('fr');
  // A language that a column tells or a person names counts even where its tickets are rare.
  expect(codes(tableLanguages(table(seldom, true), KNOWN).trained)).toBe('de,fr');
  expect(codes(tableLanguages(table(seldom), KNOWN, ['fr']).trained)).toBe('de,fr');
});

test('short tickets that look a little like another language are not said to be refused', () => {
  const own = [
    'sendung in koeln haengen geblieben danke',
    'login in app geht nich',
    'update in app stuerzt ab',
    'bitte um info zu mandat',
  ].map((text) => ({ text }));
  expect(tableLanguages([...table({ de: 40 }), ...own], KNOWN).few).toEqual([]);
});

test('a language that is not known is told apart, and trained where it is the table’s or named', () => {
  expect(tableLanguages(table({ de: 60, nl: 20 }), KNOWN).strange).toEqual([
    { language: 'nl', tickets: 20 },
  ]);
  expect(codes(tableLanguages(table({ nl: 20, de: 3 }), KNOWN).trained)).toBe('nl');
  expect(codes(tableLanguages(table({ de: 60, nl: 20 }), KNOWN, ['nl']).trained)).toBe('de,nl');
});

test('a table without a ticket that tells its language has none', () => {
  expect(tableLanguages([{ text: '12' }], KNOWN).trained).toEqual([]);
});

test('a ticket belongs to the column’s language, else to that of its words, else to the first', () => {
  expect(languageOf({ text: SENTENCES['en'] ?? '', language: 'de' }, KNOWN)).toBe('de');
  expect(languageOf({ text: SENTENCES['de'] ?? '' }, KNOWN)).toBe('de');
  expect(languageOf({ text: 'Zahlungsbestätigung' }, ['en', 'fr', 'de'])).toBe('de');
  expect(languageOf({ text: 'xyz' }, KNOWN)).toBe('en');
  expect(languageOf({ text: SENTENCES['de'] ?? '', language: 'it' }, KNOWN)).toBe('en');
  expect(countTaught([...table({ de: 3, en: 2 }), { text: 'xyz' }], ['de', 'en'])).toEqual([
    { language: 'de', tickets: 4 },
    { language: 'en', tickets: 2 },
  ]);
});
