import { itemAt } from '../../core/item-at.ts';
import { SCOPE, type HeadName } from '../../core/labels.ts';
import { packRows, type FeatureRows } from '../heads/feature-rows.ts';
import type { TrainRow } from './train-options.ts';

/** Rows with one gold number each: the class, or −1 for a counter-example to all classes. */
export interface GoldRows {
  readonly rows: FeatureRows;
  readonly gold: Int32Array;
}

/** Gold of a row that a head does not learn from. */
const UNKNOWN = -2;
/** Gold of a row that is a counter-example to every class. */
const NONE = -1;

/**
 * Returns one gold number per row. An out-of-scope text is the only class of the scope head, is
 * ignored by a head with a scale, and is a counter-example for all other heads.
 */
export function goldOf(
  name: HeadName,
  train: readonly TrainRow[],
  outside: number,
  ordinal: boolean,
): Int32Array {
  const elsewhere = name === SCOPE ? 0 : ordinal ? UNKNOWN : NONE;
  const inside = name === SCOPE ? NONE : UNKNOWN;
  return Int32Array.from([
    ...train.map(({ gold }) => gold[name] ?? inside),
    ...Array.from({ length: outside }, () => elsewhere),
  ]);
}

/**
 * Returns the costs of the kept rows; null where all rows count alike. Rows that balancing added
 * have the full cost.
 */
export function costsOf(
  train: readonly TrainRow[],
  outside: number,
  gold: Int32Array,
  count: number,
): Float32Array | null {
  if (!train.some(({ weight = 1 }) => weight !== 1)) return null;
  const costs = new Float32Array(count).fill(1);
  let next = 0;
  for (let row = 0; row < train.length + outside; row++)
    if (gold[row] !== UNKNOWN) costs[next++] = train[row]?.weight ?? 1;
  return costs;
}

/** Keeps the rows that have a label of the head or are counter-examples to all classes. */
export function keepRows(rows: FeatureRows, gold: Int32Array): GoldRows {
  const kept = [...gold.keys()].filter((row) => gold[row] !== UNKNOWN);
  if (kept.length === rows.count) return { rows, gold };
  const packed = packRows(
    kept.map((row) => {
      const [from, to] = [itemAt(rows.starts, row), itemAt(rows.starts, row + 1)];
      return { ids: [...rows.ids.subarray(from, to)], values: [...rows.values.subarray(from, to)] };
    }),
    rows.features,
  );
  const dense = new Float32Array(kept.length * rows.dims);
  kept.forEach((row, at) =>
    dense.set(rows.dense.subarray(row * rows.dims, (row + 1) * rows.dims), at * rows.dims),
  );
  return {
    rows: { ...packed, dims: rows.dims, dense },
    gold: Int32Array.from(kept, (row) => gold[row] ?? -1),
  };
}
