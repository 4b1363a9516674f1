import { add, matMul, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { createHead, type Head } from '../compact/heads.ts';
import type { WeightsFile } from '../compact/weights-file.ts';
import type { HeadName, Logits } from '../core/labels.ts';
import type { HeadManifest } from '../core/manifest.ts';

/** A dense head on the full tier's embeddings, computed with typed arrays or with tensors. */
export class DenseHead {
  readonly name: HeadName;
  readonly classes: number;
  readonly #dims: number;
  /** Shape [classes, dims], row by row. */
  readonly #weights: Float32Array;
  readonly #bias: Float32Array;
  readonly #run: Head;

  /**
   * Reads `<name>.dense` and `<name>.bias`. Throws `bundle-weights` when they do not fit the labels
   * or `dims`.
   */
  constructor(file: WeightsFile, head: HeadManifest, dims: number) {
    this.name = head.name;
    this.classes = head.labels.length;
    this.#dims = dims;
    this.#run = createHead(file, head, dims, 0);
    this.#weights = file.matrix(`${head.name}.dense`, dims).toFloats();
    this.#bias = file.floats(`${head.name}.bias`, this.classes);
  }

  /** Returns the logits of one embedding, computed with typed arrays as in the compact tier. */
  logits(embedding: Float32Array): Logits {
    return this.#run(embedding, null);
  }

  /**
   * Returns logits [rows, classes] of embeddings [rows, dims]; they differ from `logits` by at most
   * 1e-4 on CPU and WASM and 1e-2 on GPUs. The caller must open a scope.
   */
  onTensor(embeddings: Tensor2D): Tensor2D {
    // The weights are small and sent on every call, so that a lost GPU context does not lose them.
    const weights = tensor2d(this.#weights, [this.classes, this.#dims]);
    return add(matMul(embeddings, weights, false, true), tensor1d(this.#bias));
  }
}
