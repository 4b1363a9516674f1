import { instantiateKernels } from './instantiate-kernels.ts';
import { EMBEDDING_KERNELS, PACKED_KERNELS } from './kernel-bytes.ts';

/**
 * The inner loops of the compact encoder and its heads. One call processes a whole text, over rows
 * of f32 in one memory; addresses and sizes are in bytes, sizes are multiples of 16. The kernels
 * compute in f64 and round where the plain code does, so that an embedding has the same bits.
 * `embedding-kernels.wat` and `packed-kernels.wat` give the formula of each kernel.
 */
export interface EmbeddingKernels {
  /**
   * Computes the states of a text of `count` words, each head's scores for them, and the maximum of
   * each channel.
   */
  readStates(
    states: number,
    taps: number,
    count: number,
    bias: number,
    attention: number,
    heads: number,
    scores: number,
    stride: number,
    highest: number,
    row: number,
  ): void;
  /** y += Σ shares · x, rows `step` bytes apart. */
  poolRows(y: number, x: number, step: number, shares: number, count: number, bytes: number): void;
  /** y += Σ shares · x, rows that end at the addresses in `ends`. */
  poolListed(y: number, ends: number, shares: number, count: number, bytes: number): void;
  /** out = rows · y, in four running sums each. */
  products(out: number, rows: number, count: number, y: number, bytes: number): void;
  /** y += Σ scale · levels, for `count` rows listed as an address, i32, and a scale, f32. */
  addRows(y: number, rows: number, count: number, bytes: number): void;
  /** `normaliseRow`, then y · unit. */
  normalise(y: number, bytes: number, epsilon: number, unit: number): void;
  /** Adds the weights of `count` features to the labels' sums. */
  addFeatures(
    sums: number,
    rows: number,
    bytes: number,
    ids: number,
    values: number,
    count: number,
    groups: number,
    heads: number,
  ): void;
  /** y = unit · Σ x · w: `pairs` of i16 with i8 weights in `blocks` of 16 channels. */
  project(y: number, x: number, w: number, pairs: number, blocks: number, unit: number): void;
}

/** Creates the kernels; null where the engine has no SIMD. */
export function createEmbeddingKernels(memory: WebAssembly.Memory): EmbeddingKernels | null {
  const [rows, packed] = [EMBEDDING_KERNELS, PACKED_KERNELS].map((bytes) =>
    instantiateKernels(bytes, memory),
  );
  // Both modules together export exactly these functions.
  return rows && packed ? ({ ...rows, ...packed } as unknown as EmbeddingKernels) : null;
}
