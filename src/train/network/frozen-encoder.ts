import { createWordEmbedder } from '../../compact/batch/word-embedder.ts';
import { encoderConfig, packEncoder, type EncoderParameters } from './encoder-parameters.ts';
import { writeWeights, type PackedSection } from './weights-writer.ts';

/** An encoder that stays as it is: packed once, and every text embedded once, however often heads are fitted on it. */
export interface FrozenEncoder {
  readonly parameters: EncoderParameters;
  readonly sections: readonly PackedSection[];
  readonly dims: number;
  /** The embedding that the engine gives for a text's words; kept for the next time as long as there is room. */
  embed(words: readonly string[]): Float32Array;
  /** The packed weights, for another thread. */
  readonly weights: Uint8Array;
  isKept(words: readonly string[]): boolean;
  keep(words: readonly string[], embedding: Float32Array): void;
}

/** Embeddings kept at most: 2.6 kB each. */
const MAX_KEPT = 50_000;

/** Packs an encoder and embeds through its packed weights: what heads see in training is what they get later. */
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
