import type { LinearWeights } from '../heads/feature-rows.ts';

export interface CentredEmbeddings {
  /** Embeddings of the asked rows, shifted to mean 0 and scaled to the wanted length on average. */
  readonly rows: Float32Array;
  /** Rewrites weights over the centred embeddings so that they apply to the plain ones. */
  unfold(weights: LinearWeights): LinearWeights;
}

/**
 * Texts of one desk resemble each other; without their common part the differences show. A linear
 * map, so that the engine needs to know nothing of it.
 */
export function centreEmbeddings(
  embeddings: Float32Array,
  places: readonly number[],
  dims: number,
  length: number,
): CentredEmbeddings {
  const mean = new Float64Array(dims);
  for (const place of places)
    for (let dim = 0; dim < dims; dim++)
      mean[dim] = mean[dim]! + embeddings[place * dims + dim]! / places.length;
  let squares = 0;
  for (const place of places)
    for (let dim = 0; dim < dims; dim++)
      squares += (embeddings[place * dims + dim]! - mean[dim]!) ** 2;
  const factor = squares > 0 ? length / Math.sqrt(squares / places.length) : 0;
  const rows = new Float32Array(places.length * dims);
  places.forEach((place, row) => {
    for (let dim = 0; dim < dims; dim++)
      rows[row * dims + dim] = (embeddings[place * dims + dim]! - mean[dim]!) * factor;
  });
  return {
    rows,
    unfold(weights) {
      const { classes } = weights;
      const dense = weights.dense.map((weight) => weight * factor);
      const bias = weights.bias.map((value, label) => {
        let shift = 0;
        for (let dim = 0; dim < dims; dim++) shift += dense[dim * classes + label]! * mean[dim]!;
        return value - shift;
      });
      return { ...weights, dense, bias };
    },
  };
}
