import { expect, test } from 'vitest';
import { readRuns } from './read-runs.ts';

const TEXT =
  'The lamp flickers again, please send one.\n\nBest regards\nAnn\n\nOn 4 Mar 2024 at 10:12, Desk <d@example.test> wrote:\n> Sign in again.\n';

test('a text is shown in order, and what is left out is told apart', () => {
  const runs = readRuns({ description: TEXT });
  expect(runs.map(({ isRead }) => isRead)).toEqual([true, false]);
  expect(runs[0]?.text.trim()).toBe('The lamp flickers again, please send one.');
  expect(runs.map(({ text }) => text).join('\n')).toBe(TEXT);
});

test('the sign before the subject counts', () => {
  const description =
    'FYI\nFrom: Bo\nSent: Monday 10:12\nTo: us\nThe lamp flickers, please send one.';
  expect(readRuns({ subject: 'FW: lamp', description })).toEqual([
    { text: 'FYI', isRead: true },
    { text: 'From: Bo\nSent: Monday 10:12\nTo: us', isRead: false },
    { text: 'The lamp flickers, please send one.', isRead: true },
  ]);
});

test('a text that is read whole is one run', () => {
  expect(readRuns({ description: TEXT, whole: true })).toEqual([{ text: TEXT, isRead: true }]);
});
