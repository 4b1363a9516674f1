import type { FeatureRows } from '../heads/feature-rows.ts';
import { baselineOf, type Baseline } from './baseline.ts';

/** Multinomial Naive Bayes with add-one smoothing. */
export function trainNaiveBayes(rows: FeatureRows, gold: Int32Array, classes: number): Baseline {
  const sums = new Float64Array(rows.features * classes).fill(1);
  const totals = new Float64Array(classes).fill(rows.features);
  const counts = new Float64Array(classes);
  for (let row = 0; row < rows.count; row++) {
    const label = gold[row]!;
    counts[label]! += 1;
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry++) {
      const at = rows.ids[entry]! * classes + label;
      sums[at]! += rows.values[entry]!;
      totals[label]! += rows.values[entry]!;
    }
  }
  const weights = sums.map((sum, at) => Math.log(sum / (totals[at % classes] ?? 1)));
  const priors = counts.map((count) => Math.log((count + 1) / (rows.count + classes)));
  return baselineOf((others, row) => {
    const scores = Float64Array.from(priors);
    for (let entry = others.starts[row]!; entry < others.starts[row + 1]!; entry++) {
      const from = others.ids[entry]! * classes;
      for (let label = 0; label < classes; label++)
        scores[label] = scores[label]! + others.values[entry]! * weights[from + label]!;
    }
    return scores;
  }, 4 * weights.length);
}
