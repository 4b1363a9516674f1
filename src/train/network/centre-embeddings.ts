import type { LinearWeights } from '../heads/feature-rows.ts';

export interface CentredEmbeddings {
  /** Embeddings of the given rows, shifted to mean 0 and scaled to the given mean length. */
  readonly rows: Float32Array;
  /** Converts weights over centred embeddings into weights over the original ones. */
  unfold(weights: LinearWeights): LinearWeights;
}

/**
 * Removes the mean of a desk's embeddings, because its texts resemble each other and the
 * differences are small. The map is linear and becomes part of the weights, so the engine does not
 * need it.
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
