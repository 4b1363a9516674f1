import { expect, it } from 'vitest';
import { LABELS, ROWS } from '../../../../test/fixtures/batch-rows.ts';
import { filtersOf, matchingRows } from './batch-filter.ts';

it('rows of a batch are found by label, state, confidence, fault and disagreement', () => {
  const found = (filter: Parameters<typeof matchingRows>[1]): number[] => [
    ...matchingRows(filtersOf(ROWS, LABELS), filter),
  ];
  expect(found({})).toEqual([0, 1, 2]);
  expect(found({ category: 1 })).toEqual([2]);
  expect(found({ category: 255 })).toEqual([1]);
  expect(found({ state: 'accept', below: 0.7 })).toEqual([2]);
  expect(found({ onlyBad: true })).toEqual([2]);
  expect(found({ onlyWrong: true })).toEqual([1, 2]);
});
