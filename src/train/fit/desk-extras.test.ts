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

test('of a workspace goes along what names no label that the new model lacks', () => {
  const { extras, languages } = fittingExtras(desk, [
    { name: 'category', labels: ['Billing', 'Bug'] },
  ]);
  expect(extras.replies.map(({ id }) => id)).toEqual(['a']);
  expect(extras.rules.map(({ id }) => id)).toEqual(['team only', 'known']);
  expect(extras.teams).toEqual({
    rows: [{ team: 'PAY', category: 'Billing' }],
    defaultTeam: 'DESK',
    reviewTeam: 'PEOPLE',
  });
  expect(languages).toEqual(['en', 'de']);
});

test('without a workspace a bundle has what the command line gives it', () => {
  expect(fittingExtras(undefined, [])).toEqual({ extras: NO_EXTRAS, languages: ['en'] });
});

test("the desk's own answers all go along, with the labels that their categories mean", () => {
  const own = [
    { id: 'a', category: 'billing', title: 'A', text: 'a', lang: 'de' },
    { id: 'b', category: 'Gone', title: 'B', text: 'b', lang: 'nl' },
  ];
  const { extras } = fittingExtras({ ...desk, replies: own, hasOwnReplies: true }, [
    { name: 'category', labels: ['Billing', 'Bug'] },
  ]);
  expect(extras.replies).toEqual([
    { id: 'a', category: 'Billing', title: 'A', text: 'a', lang: 'de' },
    { id: 'b', title: 'B', text: 'b' },
  ]);
});
