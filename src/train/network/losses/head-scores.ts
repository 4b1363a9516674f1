import { Matrix } from '../memory/matrix.ts';
import type { HeadParameters } from '../memory/memory-plan.ts';
import { variableOf, type Shard } from '../memory/shard.ts';
import { variableIn, type Variable } from '../memory/variable.ts';

/**
 * Writes the scores of a head, embeddings · weights + bias, to the shard's `scores`: texts × padded
 * classes.
 */
export function scoreHead(shard: Shard, head: HeadParameters, embeddings: Matrix): Variable {
  const { scratch, math } = shard;
  const scores = variableIn(scratch.scores, embeddings.rows, head.padded);
  math.fillRows(scores.value, head.bias.value);
  math.multiply(embeddings, head.weights.value, scores.value);
  return scores;
}

/**
 * Backward pass from the gradients of the scores: adds to the gradients of weights and bias, and
 * sets those of the embeddings.
 */
export function scoreHeadBackward(
  shard: Shard,
  head: HeadParameters,
  scores: Variable,
  embeddings: Variable,
): void {
  const { plan, scratch, math } = shard;
  const [weights, bias] = [variableOf(head.weights, shard), variableOf(head.bias, shard)];
  math.addRows(bias.gradient, scores.gradient);
  math.multiply(embeddings.value.turned(), scores.gradient, weights.gradient);
  const turned = Matrix.in(scratch.turnedHead, head.padded, plan.dims);
  math.turn(weights.value, turned);
  math.clear(embeddings.gradient);
  math.multiply(scores.gradient, turned, embeddings.gradient);
}
