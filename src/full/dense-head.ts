import { add, matMul, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { createHead, type Head } from '../compact/heads.ts';
import type { WeightsFile } from '../compact/weights-file.ts';
import type { HeadName, Logits } from '../core/labels.ts';
import type { HeadManifest } from '../core/manifest.ts';

/** One dense head on full embeddings: the same weights in typed arrays and on tensors. */
export class DenseHead {
  readonly name: HeadName;
  readonly classes: number;
  readonly #dims: number;
  /** [classes, dims], row by row. */
  readonly #weights: Float32Array;
  readonly #bias: Float32Array;
  readonly #run: Head;

  /** Reads `<name>.dense` and `<name>.bias`. Throws `bundle-weights` when they do not fit the labels or `dims`. */
  constructor(file: WeightsFile, head: HeadManifest, dims: number) {
    this.name = head.name;
    this.classes = head.labels.length;
    this.#dims = dims;
    this.#run = createHead(file, head, dims, 0);
    this.#weights = file.matrix(`${head.name}.dense`, dims).toFloats();
    this.#bias = file.floats(`${head.name}.bias`, this.classes);
  }

  /** Scores of one embedding, in typed arrays: the compact tier's own arithmetic. */
  logits(embedding: Float32Array): Logits {
    return this.#run(embedding, null);
  }

  /**
   * Scores [rows, classes] of embeddings [rows, dims]; within 1e-4 of `logits` on CPU and WASM,
   * 1e-2 on GPUs. Call it in a scope.
   */
  onTensor(embeddings: Tensor2D): Tensor2D {
    // Weights are sent each time: they are small, and nothing of theirs is lost with a GPU context.
    const weights = tensor2d(this.#weights, [this.classes, this.#dims]);
    return add(matMul(embeddings, weights, false, true), tensor1d(this.#bias));
  }
}
