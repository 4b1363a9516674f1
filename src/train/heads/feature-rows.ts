import type { SparseFeatures } from '../../compact/lexical-features.ts';

/**
 * Examples as rows of a matrix, with a compressed sparse part and a dense part of `dims` numbers
 * per row (0 without one).
 */
export interface FeatureRows {
  readonly count: number;
  /** Number of sparse features. */
  readonly features: number;
  /** Row r's entries lie from `starts[r]` to `starts[r + 1]`. */
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly values: Float32Array;
  readonly dims: number;
  readonly dense: Float32Array;
}

type SparseRow = Pick<SparseFeatures, 'ids' | 'values'>;

/** Packs sparse rows, with dense vectors beside them where given. */
export function packRows(
  rows: readonly SparseRow[],
  features: number,
  dims = 0,
  dense = new Float32Array(0),
): FeatureRows {
  return { ...packEach(rows, (row) => row, features), dims, dense };
}

/**
 * Packs one sparse row per item. It makes one row at a time, so that a large set never lies in
 * memory as lists.
 */
export function packEach<T>(
  items: readonly T[],
  rowOf: (item: T) => SparseRow,
  features: number,
): FeatureRows {
  const starts = new Uint32Array(items.length + 1);
  let ids = new Uint32Array(1024);
  let values = new Float32Array(1024);
  let size = 0;
  items.forEach((item, at) => {
    const row = rowOf(item);
    const end = size + row.ids.length;
    if (end > ids.length)
      [ids, values] = [grown(ids, end, Uint32Array), grown(values, end, Float32Array)];
    ids.set(row.ids, size);
    values.set(row.values, size);
    starts[at + 1] = size = end;
  });
  return {
    count: items.length,
    features,
    starts,
    ids: ids.slice(0, size),
    values: values.slice(0, size),
    dims: 0,
    dense: new Float32Array(0),
  };
}

function grown<T extends Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>>(
  list: T,
  least: number,
  type: new (size: number) => T,
): T {
  const larger = new type(Math.max(least, Math.ceil(1.5 * list.length)));
  larger.set(list);
  return larger;
}

/** Adds the logits of one row to `into`. `weights` have the layout that `trainLinear` returns. */
export function scoreRow(
  rows: FeatureRows,
  row: number,
  weights: LinearWeights,
  into: Float64Array,
): void {
  const { classes } = weights;
  for (let label = 0; label < classes; label++) into[label]! += weights.bias[label]!;
  const end = rows.starts[row + 1]!;
  for (let entry = rows.starts[row]!; entry < end; entry++) {
    const start = rows.ids[entry]! * classes;
    const value = rows.values[entry]!;
    for (let label = 0; label < classes; label++)
      into[label] = into[label]! + value * weights.sparse[start + label]!;
  }
  for (let dim = 0; dim < rows.dims; dim++) {
    const value = rows.dense[row * rows.dims + dim]!;
    for (let label = 0; label < classes; label++)
      into[label] = into[label]! + value * weights.dense[dim * classes + label]!;
  }
}

/** A linear classifier: `sparse` is features × classes, `dense` is dims × classes, both row by row. */
export interface LinearWeights {
  readonly classes: number;
  readonly sparse: Float32Array;
  readonly dense: Float32Array;
  readonly bias: Float32Array;
}
