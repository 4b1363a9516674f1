import { expect, test } from 'vitest';
import { findLabelErrors } from './label-errors.ts';
import { labelledRow, labTickets } from '../../../test/fixtures/lab-tickets.ts';

const rows = labTickets(8).map(({ text, category }, at) => labelledRow(text, category, at + 2));

test('wrong labels are found by a model that never saw them', () => {
  const wrong = new Map([
    [3, 1],
    [70, 2],
    [130, 0],
  ]);
  const labels = ['Access', 'Billing', 'Bug'];
  const gold = Int32Array.from(rows, ({ labels: own }, at) =>
    wrong.get(at) === undefined
      ? labels.indexOf(own['category'] ?? '')
      : (labels.indexOf(own['category'] ?? '') + 1) % 3,
  );
  const found = findLabelErrors({
    texts: rows.map(({ text }) => text),
    gold,
    classes: 3,
    groups: Int32Array.from(rows, (_, at) => at),
    seed: 1,
  });
  expect(
    found
      .slice(0, 3)
      .map(({ place: at }) => at)
      .sort((a, b) => a - b),
  ).toEqual([...wrong.keys()]);
  for (const { place: at, suggested } of found.slice(0, 3))
    expect(labels[suggested]).toBe(rows[at]?.labels['category']);
});
