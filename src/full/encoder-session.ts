import type { Tensor2D } from '@tensorflow/tfjs-core';

/** One encoder on one backend of TensorFlow.js. */
export interface EncoderSession {
  readonly backend: string;
  /** Whether it rounds the shapes of a batch itself, so that `padBatch` has nothing to add. */
  readonly roundsShapes: boolean;
  /** Tokens that the encoder's tokenizer makes of a text. */
  countTokens(text: string): number;
  /**
   * Embeds texts that are not empty, and lets `read` take what it needs from the tensor [texts,
   * dims]; all tensors are gone afterwards, also when the graph throws. One call at a time. When
   * `lost` rejects first, so does the call: what a backend without its GPU was asked for never
   * comes.
   */
  embed<T>(
    texts: readonly string[],
    read: (embeddings: Tensor2D) => Promise<T>,
    lost?: Promise<never>,
  ): Promise<T>;
  dispose(): void;
}
