import { expect, test } from 'vitest';
import { packRows, scoreRow } from './feature-rows.ts';
import { trainLinearSvm } from './linear-svm.ts';
import { stackThresholds } from './ordinal.ts';

const THRESHOLDS = {
  classes: 3,
  sparse: Float32Array.from([1, 2, 3, -1, 0, 1]),
  dense: Float32Array.from([0.5, 0.25, -0.5]),
  bias: Float32Array.from([2, 0, -2]),
};

test('neighbouring steps differ by exactly their threshold, and the mean over the steps is zero', () => {
  const stacked = stackThresholds(THRESHOLDS);
  expect(stacked.classes).toBe(4);
  for (const part of ['sparse', 'dense', 'bias'] as const) {
    const rows = THRESHOLDS[part].length / 3;
    expect(stacked[part]).toHaveLength(rows * 4);
    for (let row = 0; row < rows; row++) {
      const own = stacked[part].subarray(row * 4, row * 4 + 4);
      expect([...own.slice(1)].map((score, at) => score - (own[at] ?? NaN))).toEqual([
        ...THRESHOLDS[part].subarray(row * 3, row * 3 + 3),
      ]);
      expect(own.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 6);
    }
  }
});

test('a scale is learnt in its order: a row between two steps is taken for one of them, never for a far one', () => {
  // One feature grows with the step, and the middle steps have few examples.
  const values = [0, 0, 0, 0, 1, 2, 3, 3, 3, 3];
  const rows = packRows(
    values.map((value) => ({ ids: [0], values: [value] })),
    1,
  );
  const thresholds = trainLinearSvm(rows, Int32Array.from(values), {
    classes: 3,
    cost: 10,
    seed: 1,
    ordinal: true,
  });
  const weights = stackThresholds(thresholds);
  const best = values.map((_, row) => {
    const scores = new Float64Array(4);
    scoreRow(rows, row, weights, scores);
    return scores.indexOf(Math.max(...scores));
  });
  expect(best).toEqual(values);
});

test('a row that counts less pulls less: a contradicted feature goes to the heavier side', () => {
  const rows = packRows(
    Array.from({ length: 4 }, () => ({ ids: [0], values: [1] })),
    1,
  );
  const gold = Int32Array.from([0, 0, 1, 1]);
  const scoreOf = (rowCost: Float32Array): number => {
    const { sparse, bias } = trainLinearSvm(rows, gold, { classes: 2, cost: 1, seed: 1, rowCost });
    return (sparse[0] ?? NaN) + (bias[0] ?? NaN);
  };
  expect(scoreOf(Float32Array.from([1, 1, 0.1, 0.1]))).toBeGreaterThan(0.1);
  expect(scoreOf(Float32Array.from([0.1, 0.1, 1, 1]))).toBeLessThan(-0.1);
});
