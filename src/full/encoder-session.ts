import type { Tensor2D } from '@tensorflow/tfjs-core';

/** One encoder on one backend of TensorFlow.js. */
export interface EncoderSession {
  readonly backend: string;
  /** Whether the session rounds the shapes of a batch itself, so that `padBatch` is not needed. */
  readonly roundsShapes: boolean;
  /** Counts the tokens of a text. */
  countTokens(text: string): number;
  /**
   * Embeds texts that are not empty. `read` copies what it needs from the tensor [texts, dims],
   * because all tensors are disposed afterwards, also after an error. Only one call may run at a
   * time. The call rejects when `lost` rejects first, because a backend without its GPU never
   * answers.
   */
  embed<T>(
    texts: readonly string[],
    read: (embeddings: Tensor2D) => Promise<T>,
    lost?: Promise<never>,
  ): Promise<T>;
  dispose(): void;
}
