import { itemAt } from '../../core/item-at.ts';
import type { LinearWeights } from './feature-rows.ts';

/**
 * Turns the thresholds of a scale into one score per step. Threshold j (0 to K − 2) is positive
 * above step j, and the score of step k is the sum of the thresholds below k. So neighbouring steps
 * differ by exactly one threshold (the adjacent-category model), and the best step is where the
 * thresholds change their sign. The result is an ordinary head of K classes for the engine. The
 * mean over the steps is subtracted, which changes no probability.
 */
export function stackThresholds(thresholds: LinearWeights): LinearWeights {
  const steps = thresholds.classes + 1;
  return {
    classes: steps,
    sparse: stack(thresholds.sparse, steps),
    dense: stack(thresholds.dense, steps),
    bias: stack(thresholds.bias, steps),
  };
}

function stack(values: Float32Array, steps: number): Float32Array {
  const width = steps - 1;
  const rows = values.length / width;
  const stacked = new Float32Array(rows * steps);
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * width, (row + 1) * width);
    let sum = 0;
    let total = 0;
    own.forEach((value, at) => {
      sum += value;
      total += sum;
      stacked[row * steps + at + 1] = sum;
    });
    for (let step = 0; step < steps; step++) {
      const at = row * steps + step;
      stacked[at] = itemAt(stacked, at) - total / steps;
    }
  }
  return stacked;
}
