import type { FeatureRows } from '../heads/feature-rows.ts';

/** A classifier that others are compared with. */
export interface Baseline {
  /** Class of one row of the same features. */
  predict(rows: FeatureRows, row: number): number;
  /** A score a class; their softmax, after a temperature, is what the classifier believes. */
  scores(rows: FeatureRows, row: number): Float64Array;
  /** Size of what would have to be shipped, four bytes a number. */
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
