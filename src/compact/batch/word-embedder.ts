import { createEncoder } from '../encoder.ts';
import { openWeights } from '../weights-file.ts';
import { createBatchEncoder, MAX_TOKENS } from './batch-encoder.ts';
import { WordTable } from './word-table.ts';

/** The encoder alone over many texts, for training: the engine's embeddings to the bit. */
export interface WordEmbedder {
  readonly dims: number;
  /** Embedding of a text's words, in an array of its own. */
  encode(words: readonly string[]): Float32Array;
}

/** Distinct words kept ready, 3.6 kB each. */
const MAX_WORDS = 16_384;

/** An encoder for packed weights: SIMD kernels where the thread has them, the engine's plain code where not. */
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
