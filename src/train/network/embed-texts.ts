import type { FrozenEncoder } from './frozen-encoder.ts';
import type { TrainOptions } from './train-options.ts';

/** Embeddings of all texts, one after the other. */
export function embedTexts(encoder: FrozenEncoder, texts: readonly (readonly string[])[], { onProgress, signal }: Pick<TrainOptions, 'onProgress' | 'signal'>): Float32Array {
  const embeddings = new Float32Array(texts.length * encoder.dims);
  texts.forEach((words, at) => {
    embeddings.set(encoder.embed(words), at * encoder.dims);
    if (at % 1000) return;
    signal?.throwIfAborted();
    onProgress?.({ phase: 'encode', done: at / texts.length, note: `${at} of ${texts.length} tickets encoded` });
  });
  return embeddings;
}
