import { KERNELS } from './kernel-code.ts';
import { plainKernels } from './plain-kernels.ts';
import { assemble } from './wasm-assembler.ts';

/** The trainer's inner loops over f32 numbers in one shared memory; addresses and sizes are bytes. See `kernel-code.ts` for each. */
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

/** Most memory that a training may ask for: 2 GiB. */
export const MAXIMUM_PAGES = 32_768;

/** SIMD kernels where the engine has them, the same arithmetic in plain code where not: both give the same bits. */
export function createKernels(memory: WebAssembly.Memory): Kernels {
  const bytes = assemble(KERNELS, MAXIMUM_PAGES, !(memory.buffer instanceof ArrayBuffer));
  if (!WebAssembly.validate(bytes)) return plainKernels(memory);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  // The reason for the cast: the module is assembled above with exactly these functions.
  return exports as unknown as Kernels;
}
