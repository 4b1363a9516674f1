import { splitRows } from '../data/split.ts';

const SHARE = 0.1;
const MAX_GOLDEN = 500;
/**
 * A smaller data set needs every ticket for training, and a tenth of it would be too few for the
 * gate.
 */
const MIN_ROWS = 240;

/**
 * Chooses the rows that no training reads, because they judge the models: a tenth of each label.
 * Near-duplicates stay together. Empty for small data sets.
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
