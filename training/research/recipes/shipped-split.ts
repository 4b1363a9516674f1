import { CATEGORY } from '../../../src/core/labels.ts';
import type { CleanRows } from '../../../src/train/data/clean.ts';
import { orderLabels } from '../../../src/train/data/label-order.ts';
import { holdOutSplit } from '../../../src/train/data/split.ts';

/**
 * The rows that `presort train --seed 1` teaches, calibrates on and measures on: what the full tier is fitted and measured on
 * must be unseen by the bundle's compact model too.
 */
export function shippedSplit(
  { rows, groups }: CleanRows,
  seed = 1,
): ReturnType<typeof holdOutSplit> {
  const names = rows.map(({ labels }) => labels[CATEGORY] ?? '');
  const order = orderLabels([...new Set(names)]);
  return holdOutSplit(
    names.map((name) => String(order.indexOf(name))),
    groups,
    seed,
  );
}
