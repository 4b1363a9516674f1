import { Matrix } from '../memory/matrix.ts';
import type { HeadParameters } from '../memory/memory-plan.ts';
import type { Shard } from '../memory/shard.ts';
import { variableIn } from '../memory/variable.ts';
import { crossEntropyRow } from './cross-entropy.ts';
import { scoreHead, scoreHeadBackward } from './head-scores.ts';

/** What the texts of a batch should be classified as. */
export interface ClassGoals {
  /** The wanted probability of each of a text's classes; they add up to 1. */
  write(text: number, into: Float64Array): void;
  /** The text's weight over the size of the whole batch. */
  factorOf(text: number): number;
}

/** Removes numbers of an embedding at random (Srivastava et al. 2014). */
export interface Dropout {
  /** Asked once a number. */
  drop(): boolean;
  /** Share of the numbers that it keeps on average; what is kept is divided by it. */
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

/** Gradients of the embeddings from those of what dropout left of them, in place. */
function dropOutBackward(
  numbers: Float32Array,
  { at: from, size }: Matrix,
  { at: to }: Matrix,
  kept: number,
): void {
  for (let at = 0; at < size; at++) {
    // A dropped number is exactly 0; an embedding is so with probability next to nothing.
    const factor = numbers[from + at] ? 1 / kept : 0;
    numbers[to + at] = numbers[to + at]! * factor;
  }
}
