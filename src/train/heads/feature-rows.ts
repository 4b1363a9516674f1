/** Examples as rows of a matrix: a sparse part in compressed form, and a dense part of `dims` numbers a row (0 for none). */
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

/** Packs sparse rows, with dense vectors beside them where given. */
export function packRows(
  rows: readonly { readonly ids: readonly number[]; readonly values: readonly number[] }[], features: number,
  dims = 0, dense = new Float32Array(0),
): FeatureRows {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => { starts[at + 1] = (starts[at] ?? 0) + row.ids.length; });
  const total = starts[rows.length] ?? 0;
  const ids = new Uint32Array(total);
  const values = new Float32Array(total);
  rows.forEach((row, at) => {
    ids.set(row.ids, starts[at]);
    values.set(row.values, starts[at]);
  });
  return { count: rows.length, features, starts, ids, values, dims, dense };
}

/** Scores of one row under every class's weights, added to `into`. `weights` are laid out as `trainLinear` returns them. */
export function scoreRow(rows: FeatureRows, row: number, weights: LinearWeights, into: Float64Array): void {
  const { classes } = weights;
  for (let label = 0; label < classes; label++) into[label] = (into[label] ?? 0) + (weights.bias[label] ?? 0);
  const end = rows.starts[row + 1] ?? 0;
  for (let entry = rows.starts[row] ?? 0; entry < end; entry++) {
    const start = (rows.ids[entry] ?? 0) * classes;
    const value = rows.values[entry] ?? 0;
    for (let label = 0; label < classes; label++) into[label] = (into[label] ?? 0) + value * (weights.sparse[start + label] ?? 0);
  }
  for (let dim = 0; dim < rows.dims; dim++) {
    const value = rows.dense[row * rows.dims + dim] ?? 0;
    for (let label = 0; label < classes; label++) into[label] = (into[label] ?? 0) + value * (weights.dense[dim * classes + label] ?? 0);
  }
}

/** A linear classifier: `sparse` is features × classes, `dense` is dims × classes, both row by row. */
export interface LinearWeights {
  readonly classes: number;
  readonly sparse: Float32Array;
  readonly dense: Float32Array;
  readonly bias: Float32Array;
}
