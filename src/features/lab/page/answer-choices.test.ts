import { expect, test } from 'vitest';
import type { Answer } from '../../../train/answers/answer.ts';
import { chosenAnswers, labelFinder, unknownWords } from './answer-choices.ts';

const LABELS = ['Billing Inquiry', 'Bug'];
const answer = (title: string, category: string | null): Answer => ({
  place: { file: 'macros.csv', line: 2 },
  title,
  text: `${title} is answered so.`,
  id: null,
  category,
  url: null,
  lang: 'en',
  asks: [],
});
const ANSWERS = [
  answer('a', 'billing-inquiry'),
  answer('b', 'Payments'),
  answer('c', 'Parcels'),
  answer('d', 'Parcels'),
  answer('e', null),
];

test('words that are no label are counted, the most frequent first', () => {
  expect(labelFinder(LABELS)('BILLING inquiry')).toBe('Billing Inquiry');
  expect(unknownWords(ANSWERS, LABELS)).toEqual([
    ['Parcels', 2],
    ['Payments', 1],
  ]);
});

test('a word stands for a label, and what is said of one answer comes before that', () => {
  const chosen = chosenAnswers(
    ANSWERS,
    new Map([
      [0, { category: null }],
      [2, { category: 'Bug', lang: 'de' }],
      [4, { isLeftOut: true }],
    ]),
    new Map([
      ['Payments', 'Billing Inquiry'],
      ['Parcels', 'Billing Inquiry'],
    ]),
  );
  expect(chosen.map(({ title, category, lang }) => [title, category, lang])).toEqual([
    ['a', null, 'en'],
    ['b', 'Billing Inquiry', 'en'],
    ['c', 'Bug', 'de'],
    ['d', 'Billing Inquiry', 'en'],
  ]);
});
