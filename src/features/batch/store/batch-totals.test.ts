import { expect, it } from 'vitest';
import { LABELS, ROWS } from '../../../../test/fixtures/batch-rows.ts';
import { addToTotals, NO_TOTALS } from './batch-totals.ts';

it('rows of a batch are counted, and their answers against the labels that the file expects', () => {
  const totals = addToTotals(NO_TOTALS, ROWS, {
    labels: LABELS,
    mapping: { id: '', subject: '', description: ['t'], category: 'c', priority: '' },
  });
  expect(totals).toMatchObject({
    category: { Bug: 1, '': 1, Billing: 1 },
    states: { accept: 2, suggest: 0, abstain: 1 },
    lengths: [0, 1, 1, 1],
    scores: {
      category: {
        decided: { Bug: { Bug: 1 }, Billing: { '': 1 } },
        likeliest: { Bug: { Bug: 1 }, Billing: { Bug: 1 } },
        accepted: 1,
        acceptedRight: 1,
        unknown: { Nobody: 1 },
      },
    },
  });
  expect(NO_TOTALS.category).toEqual({});
});

it('labels that the file spells otherwise, or with a rank before them, are the same', () => {
  const rows = ROWS.map((row) => ({
    ...row,
    expected: { ...row.expected, category: row.expected.category.replace('Bug', '2 - BUG') },
  }));
  const mapping = { id: '', subject: '', description: ['t'], category: 'c', priority: '' };
  const [plain, ranked] = [ROWS, rows].map((one) =>
    addToTotals(NO_TOTALS, one, { labels: LABELS, mapping }),
  );
  expect(ranked?.scores).toEqual(plain?.scores);
});
