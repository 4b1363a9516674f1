import { instantiateKernels } from './instantiate-kernels.ts';
import { EMBEDDING_KERNELS } from './kernel-bytes.ts';

/**
 * The inner loops of the compact encoder over f32 rows in one memory; addresses and sizes are
 * bytes, sizes multiples of 16. They compute in f64 and round where the engine's plain code does,
 * so that an embedding has the same bits.
 */
export interface EmbeddingKernels {
  /** Sum of products, in four running sums. */
  dot(x: number, y: number, bytes: number): number;
  /** y += alpha · x. */
  scaledSum(y: number, x: number, alpha: number, bytes: number): void;
  /** y = max(0, bias + a + b + c). */
  mix(y: number, bias: number, a: number, b: number, c: number, bytes: number): void;
  /** y = max(y, x). */
  largest(y: number, x: number, bytes: number): void;
  /**
   * y = unit · Σ x · w: `pairs` of i16 with i8 weights in `blocks` of 16 channels, as the formula
   * in `embedding-kernels.wat` lays them out.
   */
  project(y: number, x: number, w: number, pairs: number, blocks: number, unit: number): void;
}

/** Null where the engine has no SIMD. */
export function createEmbeddingKernels(memory: WebAssembly.Memory): EmbeddingKernels | null {
  const kernels = instantiateKernels(EMBEDDING_KERNELS, memory);
  return kernels as unknown as EmbeddingKernels | null; // the module exports exactly these functions
}
