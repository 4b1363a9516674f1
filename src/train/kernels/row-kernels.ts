import { MAXIMUM_PAGES } from './kernels.ts';
import {
  assemble,
  doubleAdd,
  doubleMultiply,
  get,
  load,
  loadDouble,
  loadInteger,
  loadPromoted,
  loadWide,
  set,
  step,
  store,
  storeDouble,
  times,
  wideAdd,
  wideMultiply,
  wideSplat,
  type Code,
  type FunctionSource,
} from './wasm-assembler.ts';

/**
 * What a linear solver does with one row. Weights are f64 from address 0: sparse ones, then dense ones. A row's sparse entries are pairs
 * of a weight's address (u32) and a value (f32); its dense numbers are f32, in `blocks` of eight.
 */
export interface RowKernels {
  readonly memory: WebAssembly.Memory;
  /** `start` plus all products. */
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

/** Null where the engine has no SIMD or not so much memory. */
export function createRowKernels(bytes: number): RowKernels | null {
  const code = assemble([score(), add()], MAXIMUM_PAGES, false);
  const pages = Math.ceil(bytes / 65_536) + 1;
  if (pages > MAXIMUM_PAGES || !WebAssembly.validate(code)) return null;
  try {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: MAXIMUM_PAGES });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
    return { ...(exports as unknown as Omit<RowKernels, 'memory'>), memory }; // the module is assembled above with exactly these functions
  } catch (thrown) {
    if (thrown instanceof RangeError) return null; // no memory of that size
    throw thrown;
  }
}

function score(): FunctionSource {
  const [sum, entries, count, weights, dense, blocks] = [0, 1, 2, 3, 4, 5];
  // One running sum, as in plain code: what is waited for is memory, and every solver ever run gave these bits.
  const term = (at: number): Code => [
    ...get(sum),
    ...get(weights),
    ...loadDouble(8 * at),
    ...get(dense),
    ...loadPromoted(4 * at),
    ...doubleMultiply,
    ...doubleAdd,
    ...set(sum),
  ];
  const body: Code = [
    ...times(count, [
      ...get(sum),
      ...get(entries),
      ...loadInteger(),
      ...loadDouble(),
      ...get(entries),
      ...loadPromoted(4),
      ...doubleMultiply,
      ...doubleAdd,
      ...set(sum),
      ...step(entries, 8),
    ]),
    ...times(blocks, [...EIGHT.flatMap(term), ...step(weights, 64), ...step(dense, 32)]),
    ...get(sum),
  ];
  return { name: 'score', parameters: 'diiiii', result: 'd', locals: '', body };
}

const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];

function add(): FunctionSource {
  const [factor, entries, count, weights, dense, blocks, wide, address] = [0, 1, 2, 3, 4, 5, 6, 7];
  const body: Code = [
    ...times(count, [
      ...get(entries),
      ...loadInteger(),
      ...set(address),
      ...get(address),
      ...get(address),
      ...loadDouble(),
      ...get(factor),
      ...get(entries),
      ...loadPromoted(4),
      ...doubleMultiply,
      ...doubleAdd,
      ...storeDouble(),
      ...step(entries, 8),
    ]),
    ...get(factor),
    ...wideSplat,
    ...set(wide),
    ...times(blocks, [
      ...[0, 1, 2, 3].flatMap((at) => [
        ...get(weights),
        ...get(weights),
        ...load(16 * at),
        ...get(wide),
        ...get(dense),
        ...loadWide(8 * at),
        ...wideMultiply,
        ...wideAdd,
        ...store(16 * at),
      ]),
      ...step(weights, 64),
      ...step(dense, 32),
    ]),
  ];
  return { name: 'add', parameters: 'diiiii', result: '', locals: 'vi', body };
}
