import { createWordEmbedder } from '../../compact/batch/word-embedder.ts';
import { encoderConfig, packEncoder, type EncoderParameters } from './encoder-parameters.ts';
import { writeWeights, type PackedSection } from './weights-writer.ts';

/**
 * An encoder that no training changes. It is packed once and keeps its embeddings, so that heads
 * can be fitted on it repeatedly.
 */
export interface FrozenEncoder {
  readonly parameters: EncoderParameters;
  readonly sections: readonly PackedSection[];
  readonly dims: number;
  /** Returns the engine's embedding of a text's words and keeps it while there is room. */
  embed(words: readonly string[]): Float32Array;
  /** Packed weights, which can be posted to another thread. */
  readonly weights: Uint8Array;
  isKept(words: readonly string[]): boolean;
  keep(words: readonly string[], embedding: Float32Array): void;
}

/** Most embeddings that are kept, 2.6 kB each. */
const MAX_KEPT = 50_000;

/**
 * Packs an encoder and embeds with the packed weights, so that heads train on the embeddings that
 * they get later.
 */
export function freezeEncoder(parameters: EncoderParameters, maxKept = MAX_KEPT): FrozenEncoder {
  const sections = packEncoder(parameters);
  const weights = writeWeights(encoderConfig(parameters), sections);
  const encoder = createWordEmbedder(weights);
  const kept = new Map<string, Float32Array>();
  return {
    parameters,
    sections,
    weights,
    dims: encoder.dims,
    isKept: (words) => kept.has(words.join(' ')),
    keep(words, embedding) {
      if (kept.size < maxKept) kept.set(words.join(' '), embedding);
    },
    embed(words) {
      const key = words.join(' ');
      const known = kept.get(key);
      if (known) return known;
      const embedding = encoder.encode(words);
      if (kept.size < maxKept) kept.set(key, embedding);
      return embedding;
    },
  };
}
