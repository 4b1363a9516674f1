import { instantiateKernels } from '../../compact/batch/instantiate-kernels.ts';
import { ROW_KERNELS } from './kernel-bytes.ts';
import { MAX_PAGES } from './kernels.ts';

/**
 * A linear solver's operations on one row. The memory holds f64 weights from address 0: sparse,
 * then dense. A row's sparse entries are pairs of a weight's address (u32) and a value (f32); its
 * dense numbers are f32, in `blocks` of eight.
 */
export interface RowKernels {
  readonly memory: WebAssembly.Memory;
  /** Returns `start` plus all products of weights and row. */
  score(
    start: number,
    entries: number,
    count: number,
    denseWeights: number,
    dense: number,
    blocks: number,
  ): number;
  /** Adds `factor` × row to the weights. */
  add(
    factor: number,
    entries: number,
    count: number,
    denseWeights: number,
    dense: number,
    blocks: number,
  ): void;
}

/** Returns null where the engine has no SIMD or too little memory. */
export function createRowKernels(bytes: number): RowKernels | null {
  const pages = Math.ceil(bytes / 65_536) + 1;
  if (pages > MAX_PAGES) return null;
  try {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: MAX_PAGES });
    const kernels = instantiateKernels(ROW_KERNELS, memory);
    return kernels && { ...(kernels as unknown as Omit<RowKernels, 'memory'>), memory }; // the module exports exactly these functions
  } catch (thrown) {
    if (thrown instanceof RangeError) return null; // no memory of that size
    throw thrown;
  }
}
