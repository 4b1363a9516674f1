import { expect, it } from 'vitest';
import { packRows, scoreRow } from '../../../src/train/heads/feature-rows.ts';
import { createRandom } from '../../../src/train/heads/random.ts';
import { trainSoftmax } from './softmax-regression.ts';

const CLASSES = 3;
const COST = 0.5;
const FEATURES = 4;

it('ends where the gradient of errors and weights is zero', () => {
  const random = createRandom(1);
  const list = Array.from({ length: 60 }, (_, row) => ({
    ids: [row % 2, 2 + (row % 2)],
    values: [random(), random()],
  }));
  const gold = Int32Array.from(list, (_, row) => (row % 10 === 9 ? -1 : row % CLASSES));
  const rows = packRows(list, FEATURES);
  const weights = trainSoftmax(rows, gold, { classes: CLASSES, cost: COST, seed: 1, passes: 400 });
  const gradient = Float64Array.of(...weights.sparse, ...weights.bias);
  list.forEach(({ ids, values }, row) => {
    if (gold[row]! < 0) return;
    const scores = new Float64Array(CLASSES);
    scoreRow(rows, row, weights, scores);
    const shares = scores.map(Math.exp);
    const total = shares.reduce((sum, share) => sum + share, 0);
    for (let label = 0; label < CLASSES; label++) {
      const error = COST * (shares[label]! / total - (label === gold[row] ? 1 : 0));
      ids.forEach((id, at) => (gradient[id * CLASSES + label]! += error * values[at]!));
      gradient[FEATURES * CLASSES + label]! += error;
    }
  });
  expect(Math.max(...weights.sparse.map(Math.abs))).toBeGreaterThan(0.01);
  expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-3);
});
