import { createEncoder } from '../../compact/encoder.ts';
import { openWeights } from '../../compact/weights-file.ts';
import type { TrainOptions } from './train-options.ts';

/** Embeddings of all texts, one after the other, by the engine from the packed weights: what heads see in training is what they get later. */
export function embedTexts(weights: Uint8Array, texts: readonly (readonly string[])[], { onProgress, signal }: Pick<TrainOptions, 'onProgress' | 'signal'>): Float32Array {
  const encoder = createEncoder(openWeights(weights), Infinity);
  const embeddings = new Float32Array(texts.length * encoder.dims);
  texts.forEach((words, at) => {
    embeddings.set(encoder.encode(words.map((word) => encoder.word(word))), at * encoder.dims);
    if (at % 1000) return;
    signal?.throwIfAborted();
    onProgress?.({ phase: 'encode', done: at / texts.length, note: `${at} of ${texts.length} tickets encoded` });
  });
  return embeddings;
}
