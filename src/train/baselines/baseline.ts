import type { FeatureRows } from '../heads/feature-rows.ts';

/** A simple classifier that the model is compared with. */
export interface Baseline {
  /** Returns the predicted class of one row of the same features. */
  predict(rows: FeatureRows, row: number): number;
  /** Returns one score per class. A temperature and the softmax turn them into probabilities. */
  scores(rows: FeatureRows, row: number): Float64Array;
  /** Bytes of the numbers that would have to be shipped, four bytes each. */
  readonly bytes: number;
}

/** Predicts the class of the largest score. */
export function baselineOf(scores: Baseline['scores'], bytes: number): Baseline {
  return { scores, bytes, predict: (rows, row) => largest(scores(rows, row)) };
}

/** Index of the largest number; the first of equal ones. */
export function largest(scores: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at;
  return best;
}
