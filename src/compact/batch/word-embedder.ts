import { createEncoder } from '../encoder.ts';
import { openWeights } from '../weights-file.ts';
import { createBatchEncoder, MAX_TOKENS } from './batch-encoder.ts';
import { WordTable } from './word-table.ts';

/** The encoder alone, for training on many texts. Its embeddings equal the engine's bit by bit. */
export interface WordEmbedder {
  readonly dims: number;
  /** Embedding of a text's words in a new array. */
  encode(words: readonly string[]): Float32Array;
}

/** Number of distinct words in the table; each takes 3.6 kB. */
const MAX_WORDS = 16_384;

/**
 * Creates an encoder for packed weights. It uses SIMD kernels where the thread has them, and else
 * the engine's plain code.
 */
export function createWordEmbedder(weights: Uint8Array, maxWords = MAX_WORDS): WordEmbedder {
  const file = openWeights(weights);
  const plain = createEncoder(file);
  const table = new WordTable(maxWords);
  const batch = createBatchEncoder(file, { table });
  return {
    dims: plain.dims,
    encode(words) {
      const read = batch && words.length <= MAX_TOKENS ? table.take(words) : null;
      return batch && read
        ? batch.encode(read)
        : plain.encode(words.map((word) => plain.word(word)));
    },
  };
}
