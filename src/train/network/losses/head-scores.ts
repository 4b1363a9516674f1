import { Matrix } from '../memory/matrix.ts';
import type { HeadParameters } from '../memory/memory-plan.ts';
import { gradientOf, type Shard } from '../memory/shard.ts';

/** Scores of a head, embeddings · weights + bias, into the shard's `scores`: texts × padded classes. */
export function scoreHead(shard: Shard, head: HeadParameters, embeddings: Matrix): Matrix {
  const { scratch, math } = shard;
  const scores = Matrix.in(scratch.scores, embeddings.rows, head.padded);
  for (let text = 0; text < scores.rows; text++) math.copyRow(scores, text, head.bias.value, 0);
  math.multiply(embeddings, head.weights.value, scores);
  return scores;
}

/**
 * The way back, from the gradients of the scores: adds to those of weights and bias, and sets those
 * of the embeddings.
 */
export function scoreHeadBackward(
  shard: Shard,
  head: HeadParameters,
  embeddings: Matrix,
  scoreGradients: Matrix,
  embeddingGradients: Matrix,
): void {
  const { plan, scratch, math } = shard;
  const biasGradient = gradientOf(head.bias, shard);
  for (let text = 0; text < scoreGradients.rows; text++)
    math.addRow(biasGradient, 0, scoreGradients, text);
  math.multiply(embeddings.turned(), scoreGradients, gradientOf(head.weights, shard));
  const turned = Matrix.in(scratch.turnedHead, head.padded, plan.dims);
  math.turn(head.weights.value, turned);
  math.clear(embeddingGradients);
  math.multiply(scoreGradients, turned, embeddingGradients);
}
