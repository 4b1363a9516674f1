import type { Arithmetic } from '../memory/arithmetic.ts';
import { Matrix } from '../memory/matrix.ts';
import type { Shard } from '../memory/shard.ts';
import { rowsOf, variableIn, type Variable } from '../memory/variable.ts';
import { crossEntropyRow } from './cross-entropy.ts';

/** Which texts form a pair. */
export interface PairGoals {
  /** Factor on the cosines. */
  readonly sharpness: number;
  /** Returns the group of a pair; pairs of one group are not negatives of each other. */
  groupOf(pair: number): number;
  /** 1 divided by the number of pairs of the whole batch. */
  readonly factor: number;
}

/** Similarity that excludes a pair from the negatives: its softmax share is 0. */
const APART = -1e4;

/**
 * InfoNCE (van den Oord et al. 2018) in both directions over the first 2 × `pairs` of the shard's
 * `embeddings`: text p forms a pair with text `pairs` + p, and all other texts on that side are its
 * negatives. Sets their gradients. `pairs` is a multiple of eight.
 */
export function contrast(shard: Shard, pairs: number, goals: PairGoals): number {
  const { plan, scratch, math } = shard;
  const embeddings = variableIn(scratch.embeddings, 2 * pairs, plan.dims);
  math.clear(embeddings.gradient);
  const left = rowsOf(embeddings, 0, pairs);
  const right = rowsOf(embeddings, pairs, pairs);
  return contrastOneWay(shard, left, right, goals) + contrastOneWay(shard, right, left, goals);
}

/**
 * Finds the partner of each text of `own` in `other`, both pairs × dims. Adds to the gradients of
 * both.
 */
function contrastOneWay(shard: Shard, own: Variable, other: Variable, goals: PairGoals): number {
  const { plan, scratch, math } = shard;
  const pairs = own.value.rows;
  // Rows have length √dims after the layer norm, so that a product over dims is a cosine.
  const scale = goals.sharpness / plan.dims;
  const turned = Matrix.in(scratch.turnedHead, plan.dims, pairs);
  const scores = variableIn(scratch.scores, pairs, pairs);
  math.turn(other.value, turned);
  math.clear(scores.value);
  math.multiply(own.value, turned, scores.value);
  const wanted = new Float64Array(pairs);
  let loss = 0;
  for (let pair = 0; pair < pairs; pair++) {
    scaleSimilarities(math, scores.value, pair, scale, goals);
    wanted[pair] = 1;
    loss += crossEntropyRow(math.numbers, scores, pair, wanted, goals.factor / 2);
    wanted[pair] = 0;
  }
  math.scale(scores.gradient, scale);
  math.multiply(scores.gradient, other.value, own.gradient);
  math.multiply(scores.gradient.turned(), own.value, other.gradient);
  return loss;
}

/** Converts a pair's products with the others into similarities, in place. */
function scaleSimilarities(
  { numbers }: Arithmetic,
  scores: Matrix,
  pair: number,
  scale: number,
  { groupOf }: PairGoals,
): void {
  const row = scores.row(pair);
  const own = groupOf(pair);
  for (let other = 0; other < scores.cols; other++) {
    const isApart = other !== pair && groupOf(other) === own;
    numbers[row + other] = isApart ? APART : numbers[row + other]! * scale;
  }
}
