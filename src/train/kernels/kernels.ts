import { instantiateKernels } from '../../compact/batch/instantiate-kernels.ts';
import {
  MATRIX_KERNEL,
  MATRIX_KERNEL_SHARED,
  VECTOR_KERNELS,
  VECTOR_KERNELS_SHARED,
} from './kernel-bytes.ts';
import { plainKernels } from './plain-kernels.ts';

/**
 * The trainer's inner loops over f32 numbers in one memory; addresses and sizes are in bytes.
 * `matrix-kernel.wat` and `vector-kernels.wat` state the formula of each. The functions take many
 * parameters, because WebAssembly takes only numbers.
 */
export interface Kernels {
  gemm(
    a: number,
    aRow: number,
    aCol: number,
    b: number,
    c: number,
    m: number,
    n: number,
    k: number,
    scratch: number,
  ): void;
  axpy(y: number, x: number, alpha: number, bytes: number): void;
  dot(x: number, y: number, bytes: number): number;
  relu(x: number, bytes: number): void;
  adam(
    w: number,
    g: number,
    m: number,
    v: number,
    bytes: number,
    rate: number,
    keep1: number,
    keep2: number,
    epsilon: number,
    decay: number,
  ): void;
}

/** Most memory that a training may use: 2 GiB. */
export const MAX_PAGES = 32_768;

/**
 * Creates SIMD kernels where the engine has SIMD, else the same arithmetic in plain code; both give
 * the same bits.
 */
export function createKernels(memory: WebAssembly.Memory): Kernels {
  const isShared = !(memory.buffer instanceof ArrayBuffer);
  const matrix = instantiateKernels(isShared ? MATRIX_KERNEL_SHARED : MATRIX_KERNEL, memory);
  const vector = instantiateKernels(isShared ? VECTOR_KERNELS_SHARED : VECTOR_KERNELS, memory);
  if (!matrix || !vector) return plainKernels(memory);
  return { ...matrix, ...vector } as unknown as Kernels; // the two modules export exactly these functions
}
