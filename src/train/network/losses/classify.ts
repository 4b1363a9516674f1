import { Matrix } from '../memory/matrix.ts';
import type { HeadParameters } from '../memory/memory-plan.ts';
import type { Shard } from '../memory/shard.ts';
import { variableIn } from '../memory/variable.ts';
import { crossEntropyRow } from './cross-entropy.ts';
import { scoreHead, scoreHeadBackward } from './head-scores.ts';

/** Target classes of the texts of a batch. */
export interface ClassGoals {
  /** Writes the target probability of each class of a text; they add up to 1. */
  write(text: number, into: Float64Array): void;
  /** Returns the text's weight divided by the size of the whole batch. */
  factorOf(text: number): number;
}

/** Sets random numbers of an embedding to 0 (Srivastava et al. 2014). */
export interface Dropout {
  /** Called once for each number. */
  drop(): boolean;
  /** Mean share of the numbers that are kept; kept numbers are divided by it. */
  readonly kept: number;
}

/**
 * Cross-entropy of a head over the first `texts` of the shard's `embeddings`. Sets their
 * gradients and adds to those of the head.
 */
export function classify(
  shard: Shard,
  head: HeadParameters,
  texts: number,
  goals: ClassGoals,
  dropout: Dropout,
): number {
  const { plan, scratch, math } = shard;
  const embeddings = variableIn(scratch.embeddings, texts, plan.dims);
  const dropped = Matrix.in(scratch.dropped, texts, plan.dims);
  dropOut(math.numbers, embeddings.value, dropped, dropout);
  const scores = scoreHead(shard, head, dropped);
  const wanted = new Float64Array(head.classes);
  let loss = 0;
  for (let text = 0; text < texts; text++) {
    goals.write(text, wanted);
    loss += crossEntropyRow(math.numbers, scores, text, wanted, goals.factorOf(text));
  }
  const { gradient } = embeddings;
  scoreHeadBackward(shard, head, scores, { value: dropped, gradient });
  dropOutBackward(math.numbers, dropped, gradient, dropout.kept);
  return loss;
}

/** into = from / kept, or 0 where a number is dropped. */
function dropOut(
  numbers: Float32Array,
  { at: from, size }: Matrix,
  { at: to }: Matrix,
  { drop, kept }: Dropout,
): void {
  for (let at = 0; at < size; at++) numbers[to + at] = drop() ? 0 : numbers[from + at]! / kept;
}

/** Converts gradients after dropout into gradients of the embeddings, in place. */
function dropOutBackward(
  numbers: Float32Array,
  { at: from, size }: Matrix,
  { at: to }: Matrix,
  kept: number,
): void {
  for (let at = 0; at < size; at++) {
    // A dropped number is exactly 0; a kept one is 0 with a negligible probability.
    const factor = numbers[from + at] ? 1 / kept : 0;
    numbers[to + at] = numbers[to + at]! * factor;
  }
}
