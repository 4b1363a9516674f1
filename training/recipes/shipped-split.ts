import { CATEGORY } from '../../src/core/labels.ts';
import type { CleanRows } from '../../src/train/data/clean.ts';
import { orderLabels } from '../../src/train/data/label-order.ts';
import { splitRows } from '../../src/train/data/split.ts';

export interface ShippedSplit {
  readonly train: readonly number[];
  readonly calibrate: readonly number[];
  readonly measure: readonly number[];
}

/**
 * The rows that `presort train --seed 1` teaches, calibrates on and measures on (`fitWithHoldOut` in ../cli/fit-bundle.ts):
 * what the full tier is fitted and measured on must be unseen by the bundle's compact model too.
 */
export function shippedSplit({ rows, groups }: CleanRows, seed = 1): ShippedSplit {
  const held = Math.min(0.1, MOST_HELD_ROWS / rows.length);
  // The number of a label in the order of the bundle's labels decides nothing but ties, as in fit-bundle.ts.
  const names = [...new Set(rows.map(({ labels }) => labels[CATEGORY] ?? ''))];
  const order = orderLabels(names);
  const [train = [], calibrate = [], measure = []] = splitRows(rows.map(({ labels }) => String(order.indexOf(labels[CATEGORY] ?? ''))), groups, [1 - 2 * held, held, held], seed);
  return { train, calibrate, measure };
}

const MOST_HELD_ROWS = 2_000;
