import { itemAt } from '../../core/item-at.ts';
import type { Blend } from '../heads/blend.ts';
import type { LinearWeights } from '../heads/feature-rows.ts';
import type { TrainedHead } from './run-training.ts';

/**
 * Converts the network's head to unit-length embeddings; it was trained on embeddings of length
 * √dims.
 */
export function networkScores(
  { classes, weights, bias }: TrainedHead,
  embeddings: Float32Array,
  from: number,
  dims: number,
): Float64Array {
  const scores = Float64Array.from(bias);
  const length = Math.sqrt(dims);
  for (let dim = 0; dim < dims; dim++) {
    const value = itemAt(embeddings, from + dim) * length;
    for (let label = 0; label < classes; label++)
      scores[label] = itemAt(scores, label) + value * itemAt(weights, dim * classes + label);
  }
  return scores;
}

/**
 * Adds the weights of both parts. The network's part is shifted to mean 0 over the classes: this
 * changes no probability, and the largest logit then shows better whether a text is in scope.
 */
export function blendWeights(
  network: TrainedHead,
  lexical: LinearWeights,
  blend: Blend,
  dims: number,
): LinearWeights {
  const { classes } = lexical;
  const length = Math.sqrt(dims) * blend.dense;
  const centred = (values: Float32Array): Float32Array =>
    values.map((value, at) => {
      const row = values.subarray(at - (at % classes), at - (at % classes) + classes);
      return value - row.reduce((sum, other) => sum + other, 0) / classes;
    });
  const bias = centred(network.bias);
  const scaleOf = (at: number): number => blend.classes?.[at % classes]?.scale ?? 1;
  return {
    classes,
    dense: centred(network.weights).map((weight, at) => weight * length * scaleOf(at)),
    sparse: lexical.sparse.map((weight, at) => weight * blend.lexical * scaleOf(at)),
    bias: lexical.bias.map(
      (weight, label) =>
        (weight * blend.lexical + itemAt(bias, label) * blend.dense) * scaleOf(label) +
        (blend.classes?.[label]?.shift ?? 0),
    ),
  };
}
