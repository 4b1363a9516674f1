import { expect, test } from 'vitest';
import type { DeskExtras } from '../../core/lab-reports.ts';
import { fittingExtras } from './desk-extras.ts';
import { NO_EXTRAS } from './make-bundle.ts';

const desk: DeskExtras = {
  replies: [
    { id: 'a', category: 'Billing', title: 'A', text: 'a' },
    { id: 'b', category: 'Gone', title: 'B', text: 'b' },
  ],
  rules: [
    { id: 'team only', when: { keywords: ['vip'] }, set: { team: 'VIP' } },
    { id: 'known', when: { keywords: ['invoice'] }, set: { category: 'Billing' } },
    { id: 'no such head', when: { keywords: ['down'] }, set: { priority: 'High' } },
  ],
  teams: {
    rows: [
      { team: 'PAY', category: 'Billing' },
      { team: 'OLD', category: 'Gone' },
    ],
    defaultTeam: 'DESK',
    reviewTeam: 'PEOPLE',
  },
  languages: ['en', 'de'],
};

const HEADS = [{ name: 'category', labels: ['Billing', 'Bug'] }];

test('of a workspace goes along what names no label that the new model lacks', () => {
  const extras = fittingExtras(desk, HEADS, ['en']);
  expect(extras.replies.map(({ id }) => id)).toEqual(['a']);
  expect(extras.rules.map(({ id }) => id)).toEqual(['team only', 'known']);
  expect(extras.teams).toEqual({
    rows: [{ team: 'PAY', category: 'Billing' }],
    defaultTeam: 'DESK',
    reviewTeam: 'PEOPLE',
  });
});

test('without a workspace a bundle has what the command line gives it', () => {
  expect(fittingExtras(undefined, [], ['en'])).toEqual(NO_EXTRAS);
});

test("the desk's own answers all go along, with the labels that their categories mean", () => {
  const own = [
    { id: 'a', category: 'billing', title: 'A', text: 'a', lang: 'de' },
    { id: 'b', category: 'Gone', title: 'B', text: 'b', lang: 'nl' },
  ];
  const extras = fittingExtras({ ...desk, replies: own, hasOwnReplies: true }, HEADS, ['en', 'de']);
  expect(extras.replies).toEqual([
    { id: 'a', category: 'Billing', title: 'A', text: 'a', lang: 'de' },
    { id: 'b', title: 'B', text: 'b' },
  ]);
});

test("another bundle's answers go along in the languages that the new one reads", () => {
  const replies = [
    { id: 'a', title: 'A', text: 'a' },
    { id: 'b', title: 'B', text: 'b', lang: 'de' },
    { id: 'c', title: 'C', text: 'c', lang: 'fr' },
  ];
  const idsIn = (...languages: readonly string[]) =>
    fittingExtras({ ...desk, replies }, HEADS, languages).replies;
  expect(idsIn('de')).toEqual([{ id: 'b', title: 'B', text: 'b' }]);
  expect(idsIn('fr', 'en')).toEqual([
    { id: 'a', title: 'A', text: 'a', lang: 'en' },
    { id: 'c', title: 'C', text: 'c' },
  ]);
});
