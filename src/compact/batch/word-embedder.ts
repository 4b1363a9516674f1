import { createEncoder } from '../encoder.ts';
import { openWeights } from '../weights-file.ts';
import { createBatchEncoder } from './batch-encoder.ts';

/** The encoder alone over many texts, for training: the engine's embeddings to the bit. */
export interface WordEmbedder {
  readonly dims: number;
  /** Embedding of a text's words, in an array of its own. */
  encode(words: readonly string[]): Float32Array;
}

/** An encoder for packed weights: SIMD kernels where the thread has them, the engine's plain code where not. */
export function createWordEmbedder(weights: Uint8Array, mostWords?: number): WordEmbedder {
  const file = openWeights(weights);
  const plain = createEncoder(file);
  const batch = createBatchEncoder(file, { remember: () => ({}), mostWords });
  return {
    dims: plain.dims,
    encode(words) {
      const stored = batch?.look(words.map((word) => ({ word })));
      return batch && stored
        ? batch.encode(stored)
        : plain.encode(words.map((word) => plain.word(word)));
    },
  };
}
