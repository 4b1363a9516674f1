import type { FeatureRows } from '../heads/feature-rows.ts';

/** A classifier that others are compared with. */
export interface Baseline {
  /** Class of one row of the same features. */
  predict(rows: FeatureRows, row: number): number;
}

/** Index of the largest number; the first of equal ones. */
export function largest(scores: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return best;
}
