/** Tables in other languages than English: how they are read before a training. */
import { describe, expect, test } from 'vitest';
import { isGibberish } from '../../core/gibberish.ts';
import { READ_LANGUAGES } from '../../core/languages.ts';
import { guessPlaces } from '../../table/ticket-columns.ts';
import { tableLanguages } from '../fit/table-languages.ts';
import { floorOfAnswers } from '../fit/reply-floor.ts';
import { checkHealth } from './dataset-health.ts';
import { isOrdinal, orderLabels } from './label-order.ts';
import { languageColumn, type LabelledRow } from './labelled-rows.ts';
import { groupNearDuplicates } from './near-duplicates.ts';
import { LOCAL_WORDS } from '../../../test/fixtures/core/local-words.ts';
import { labelledRow } from '../../../test/fixtures/lab-tickets.ts';

const LOCAL = Object.entries(LOCAL_WORDS);
const groupsOf = (texts: readonly string[]): number => new Set(groupNearDuplicates(texts)).size;

describe('priorities have an order in every language', () => {
  test.each([
    ['niedrig', 'mittel', 'hoch', 'kritisch'],
    ['Gering', 'Normal', 'Dringend'],
    ['Low', 'Medium', 'High', 'Critical'],
    ...LOCAL.map(([, { priorities }]) => priorities),
  ])('%j', (...ordered) => {
    expect(isOrdinal(ordered)).toBe(true);
    expect(orderLabels([...ordered].sort())).toEqual(ordered);
    expect(orderLabels([...ordered].reverse())).toEqual(ordered);
  });

  test('names of matters have none', () => {
    expect(isOrdinal(['Rechnung', 'hoch'])).toBe(false);
  });
});

describe('texts that say nearly the same', () => {
  test.each(LOCAL)('are one but for courtesy and grammar: %s', (_, { twins }) => {
    expect(groupsOf(twins)).toBe(1);
  });

  test.each(LOCAL)('are two where the matter differs: %s', (_, { others }) => {
    expect(groupsOf(others)).toBe(2);
  });
});

test('a German table of short subjects is German alone', () => {
  const told = Array.from({ length: 150 }, (_, at) => ({
    text: `die Rechnung ${at} ist nicht da`,
  }));
  const untold = Array.from({ length: 250 }, (_, at) => ({ text: `SEPA ${at}` }));
  expect(tableLanguages([...told, ...untold], READ_LANGUAGES).trained).toEqual([
    { language: 'de', tickets: 150 },
  ]);
});

test.each(['Lastschrift', 'Rechtschreibung', 'Amtssprache', 'Durchschnitt', 'Nachtschicht'])(
  '%s is a word',
  (word) => {
    expect(isGibberish(word)).toBe(false);
  },
);

test('spellings of a label with and without umlauts and accents are twins', () => {
  const rows: readonly LabelledRow[] = [
    ...['Störung', 'Stoerung', 'Störung', 'Maß', 'Mass'],
    ...['Facturación', 'Facturacion', 'Neue', 'Neu'],
  ].map((label, at) => labelledRow(`Text ${at}`, label));
  expect(
    checkHealth(rows, [], ['category']).variants.map(({ labels }) => [...labels].sort()),
  ).toEqual(
    expect.arrayContaining([
      ['Stoerung', 'Störung'],
      ['Mass', 'Maß'],
      ['Facturacion', 'Facturación'],
    ]),
  );
  expect(checkHealth(rows, [], ['category']).variants).toHaveLength(3);
});

test('few answers are compared with questions in their own language', () => {
  const asked: string[] = [];
  floorOfAnswers(
    [
      { id: 'a', title: 'Wie ändere ich mein Passwort?', text: 'Unter Profil, dann Passwort.' },
      { id: 'b', title: 'Wo ist die Rechnung?', text: 'Die Rechnung steht im Konto.' },
    ],
    (text) => {
      asked.push(text);
      return Float32Array.of(text.length, 1) as unknown as ReturnType<
        Parameters<typeof floorOfAnswers>[1]
      >; // the test needs no real embedding
    },
  );
  expect(asked).toContain('haben Sie sonntags geöffnet');
  expect(asked).not.toContain('are you open on sunday');
});

test.each(LOCAL)('the columns of a table in %s are known by their names', (_, { columns }) => {
  const { description, ...places } = guessPlaces(columns);
  const { id, subject, category, priority, createdAt, sender, group, assignee } = places;
  expect([id, subject, ...description, category, priority, createdAt]).toEqual([0, 1, 2, 3, 4, 5]);
  expect([sender, group, assignee]).toEqual([6, 7, 8]);
  expect(languageColumn(columns)).toBe(9);
  for (const name of ['Lingua', 'Taal', 'Língua', 'LOCALE']) expect(languageColumn([name])).toBe(0);
});
