import type { Shard } from '../memory/shard.ts';
import { variableIn, type Variable } from '../memory/variable.ts';
import type { Reading } from './read-texts.ts';

/** A list of texts in the tower: the reading, and the shard's working space cut to its size. */
export interface Pass extends Reading {
  /** Words × width. */
  readonly vectors: Variable;
  /** Per tap: words × channels. */
  readonly taps: readonly Variable[];
  /** Tokens × channels. */
  readonly states: Variable;
  /** Texts × dims. */
  readonly embeddings: Variable;
}

/**
 * Opens a pass. Throws `ShapeError` when the shard has too little space for the texts, tokens or
 * words.
 */
export function openPass({ plan, scratch }: Shard, reading: Reading): Pass {
  const { width, channels } = plan.shape;
  const { texts, tokens, words } = reading;
  return {
    ...reading,
    vectors: variableIn(scratch.vectors, words, width),
    taps: scratch.taps.map((tap) => variableIn(tap, words, channels)),
    states: variableIn(scratch.states, tokens, channels),
    embeddings: variableIn(scratch.embeddings, texts, plan.dims),
  };
}
