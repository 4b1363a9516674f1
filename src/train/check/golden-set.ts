import { splitRows } from '../data/split.ts';

const SHARE = 0.1;
const MAX_GOLDEN = 500;
/** Below this, every ticket is needed for learning, and a tenth would be fewer than the gate wants to see. */
const MIN_ROWS = 240;

/**
 * Places to keep out of every training, for judging what is trained: a tenth of each label,
 * near-duplicates whole on one side. Empty for small data sets.
 */
export function chooseGolden(
  labels: readonly string[],
  groups: Int32Array,
  seed: number,
): readonly number[] {
  if (labels.length < MIN_ROWS) return [];
  const share = Math.min(SHARE, MAX_GOLDEN / labels.length);
  return splitRows(labels, groups, [1 - share, share], seed)[1] ?? [];
}
