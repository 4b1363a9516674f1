import { itemAt } from './item-at.ts';
import { dot } from './dot.ts';
import type { Triage } from './triage.ts';

/** The review queue compares at most this many of the least sure tickets. */
export const MAX_LOOKED_AT = 2_000;

/** A ticket that a person might label. */
export interface ReviewCandidate {
  /**
   * In [0, 1]: 1 less the margin between the two best labels; 1 where a person asked for a second
   * look.
   */
  readonly uncertainty: number;
  /**
   * Embedding at any scale; null where the ticket has none. Such a ticket counts as similar to no
   * other.
   */
  readonly vector: Int8Array | null;
}

/**
 * The acquisition function of the review queue: tickets are taken one by one, each time the one
 * with the largest uncertainty × (1 − highest similarity to those taken before), so that
 * near-copies do not follow each other. Similarity is the cosine of the embeddings, negative ones
 * counted as 0. `taken` are embeddings of tickets labelled just before. Returns positions, best
 * first, at most `most`; equal scores keep their order. Work: candidates × (most + taken).
 */
export function reviewOrder(
  candidates: readonly ReviewCandidate[],
  most: number,
  taken: readonly Int8Array[] = [],
): readonly number[] {
  const lengths = candidates.map(({ vector }) => (vector ? Math.sqrt(dot(vector, vector)) : 0));
  const nearest = new Float64Array(candidates.length);
  const meet = (other: Int8Array): void => {
    const length = Math.sqrt(dot(other, other));
    for (const [at, { vector }] of candidates.entries()) {
      const scale = length * itemAt(lengths, at);
      if (vector && scale > 0 && vector.length === other.length)
        nearest[at] = Math.max(itemAt(nearest, at), dot(vector, other) / scale);
    }
  };
  for (const vector of taken) meet(vector);
  const left = new Set(candidates.keys());
  const order: number[] = [];
  while (order.length < most && left.size > 0) {
    let best = -1;
    let highest = -1;
    for (const at of left) {
      const score = itemAt(candidates, at).uncertainty * (1 - itemAt(nearest, at));
      if (score > highest) [best, highest] = [at, score];
    }
    left.delete(best);
    order.push(best);
    const vector = candidates[best]?.vector;
    if (vector) meet(vector);
  }
  return order;
}

/** 1 less the margin of the category's two best labels. */
export function uncertaintyOf({ category: { top } }: Triage): number {
  const [first, second] = top;
  return 1 - ((first?.probability ?? 0) - (second?.probability ?? 0));
}

/** A unit embedding as the review queue compares it: each number times 127 and rounded. */
export function toReviewVector(embedding: ArrayLike<number>): Int8Array {
  return Int8Array.from(embedding, (one) => Math.round(127 * one));
}
