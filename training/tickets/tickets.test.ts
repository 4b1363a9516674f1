import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/core/detect-language.ts';
import { replaceLocalForms } from '../../src/core/local-forms.ts';
import { normaliseText, plainCharacters } from '../../src/core/normalise.ts';
import { kappa, measureTickets, mostSharedGrams } from './measure-tickets.ts';
import {
  readWrittenFiles,
  textOf,
  TICKET_LANGUAGES,
  type HandWrittenTicket,
} from './read-tickets.ts';

const CATEGORIES = [
  'Account Management',
  'Billing Inquiry',
  'Bug Report',
  'Feature Request',
  'Technical Issue',
];
const PRIORITIES = ['Low', 'Medium', 'High', 'Critical'];
const files = readWrittenFiles('training/tickets/en');
const ticketsOf = (language: string): readonly HandWrittenTicket[] =>
  readWrittenFiles(`training/tickets/${language}`).flatMap((file) => file.tickets);

test.each(TICKET_LANGUAGES)(
  'every ticket of %s has an id of its own, a text, known labels and a split',
  (language) => {
    const tickets = ticketsOf(language);
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
    const wrong = tickets.filter(
      (ticket) =>
        !/\S/.test(textOf(ticket)) ||
        (ticket.category !== null && !CATEGORIES.includes(ticket.category)) ||
        (ticket.priority !== null && !PRIORITIES.includes(ticket.priority)) ||
        !['train', 'calibrate', 'card', 'disputed'].includes(ticket.split),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  },
);

test.each(TICKET_LANGUAGES)(
  'a business stands on one side only, and tickets of %s on which the readers disagree are used for nothing',
  (language) => {
    const tickets = ticketsOf(language);
    const sides = new Map<string, Set<string>>();
    for (const { business, split } of tickets.filter((ticket) => ticket.split !== 'disputed')) {
      const key = business.toLowerCase();
      sides.set(key, (sides.get(key) ?? new Set()).add(split));
    }
    expect([...sides].filter(([, splits]) => splits.size > 1)).toEqual([]);
    const kept = tickets.filter(({ split }) => split !== 'disputed');
    expect(kept.filter(({ category, reader }) => category !== reader.category)).toEqual([]);
  },
);

test('the tickets keep the marks that check-tickets.ts holds them to, as far as they need no count', () => {
  const figures = measureTickets(files);
  expect(figures.sharedFiveGrams).toBeLessThanOrEqual(0.01);
  expect(figures.sameTexts).toBe(0);
  expect(figures.kappaCategory).toBeGreaterThanOrEqual(0.8);
  expect(figures.kappaPriority).toBeGreaterThanOrEqual(0.6);
  expect(figures.under15Words).toBeGreaterThanOrEqual(0.25);
  expect(figures.over150Words).toBeGreaterThanOrEqual(0.1);
});

test('numbers as other languages write them are read as such in those tickets, and in no English one', () => {
  const withForms = (language: string): readonly string[] =>
    ticketsOf(language)
      .map(textOf)
      .map(plainCharacters)
      .filter((text) => replaceLocalForms(text) !== text);
  const english = withForms('en');
  expect(english.length).toBeGreaterThan(10);
  const languages = english.map(
    (text) => detectLanguage(normaliseText(text), TICKET_LANGUAGES)?.language,
  );
  expect(languages.filter((language) => language !== undefined && language !== 'en')).toEqual([]);
  for (const language of TICKET_LANGUAGES.slice(1)) {
    const texts = withForms(language);
    const read = texts.filter(
      (text) => normaliseText(text) === normaliseText(replaceLocalForms(text)),
    );
    expect(read.length / texts.length, language).toBeGreaterThan(0.95);
  }
});

test('kappa is 1 for full agreement and 0 for agreement by chance', () => {
  const same = [
    ['a', 'a'],
    ['b', 'b'],
  ] as const;
  expect(kappa(same)).toBe(1);
  expect(kappa([...same, ['a', 'b'], ['b', 'a']])).toBe(0);
});

test('a sequence of five words that two writers share is counted for both', () => {
  const write = (writer: string, description: string) => ({
    writer,
    tickets: [
      {
        id: writer,
        description,
        category: null,
        priority: null,
        form: 'mail',
        business: writer,
        reader: { category: null, priority: null },
        split: 'train',
      } satisfies HandWrittenTicket,
    ],
  });
  const shared = [
    write('a', 'one two three four five'),
    write('b', 'One, two three four five six'),
  ];
  expect(mostSharedGrams(shared)).toBe(1);
  expect(mostSharedGrams([write('a', 'one two three four'), write('b', 'five')])).toBe(0);
});
