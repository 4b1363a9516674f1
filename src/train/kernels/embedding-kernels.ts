import { MAXIMUM_PAGES } from './kernels.ts';
import {
  assemble,
  constant,
  doubleAdd,
  get,
  load,
  loadWide,
  set,
  shiftRight,
  step,
  store,
  storeWide,
  times,
  vectorMax,
  wideAdd,
  wideLane,
  wideMultiply,
  wideSplat,
  zero,
  type Code,
  type FunctionSource,
} from './wasm-assembler.ts';

/**
 * The inner loops of the compact encoder over f32 rows in one memory; addresses and sizes are bytes, sizes multiples of 16. They compute
 * in f64 and round where the engine's plain code does, so that an embedding has the same bits.
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
}

/** Null where the engine has no SIMD. */
export function createEmbeddingKernels(memory: WebAssembly.Memory): EmbeddingKernels | null {
  const bytes = assemble([dot(), scaledSum(), mix(), largest()], MAXIMUM_PAGES, false);
  if (!WebAssembly.validate(bytes)) return null;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  // The reason for the cast: the module is assembled above with exactly these functions.
  return exports as unknown as EmbeddingKernels;
}

/** Runs `body` once for every 16 of the bytes that the local says. */
const everyFour = (bytes: number, body: Code): Code => [
  ...get(bytes),
  ...constant(4),
  ...shiftRight,
  ...set(bytes),
  ...times(bytes, body),
];

function dot(): FunctionSource {
  const [x, y, bytes, low, high] = [0, 1, 2, 3, 4];
  const accumulate = (sum: number, offset: number): Code => [
    ...get(sum),
    ...get(x),
    ...loadWide(offset),
    ...get(y),
    ...loadWide(offset),
    ...wideMultiply,
    ...wideAdd,
    ...set(sum),
  ];
  const body: Code = [
    ...zero,
    ...set(low),
    ...zero,
    ...set(high),
    ...everyFour(bytes, [
      ...accumulate(low, 0),
      ...accumulate(high, 8),
      ...step(x, 16),
      ...step(y, 16),
    ]),
    ...get(low),
    ...wideLane(0),
    ...get(low),
    ...wideLane(1),
    ...doubleAdd,
    ...get(high),
    ...wideLane(0),
    ...doubleAdd,
    ...get(high),
    ...wideLane(1),
    ...doubleAdd,
  ];
  return { name: 'dot', parameters: 'iii', result: 'd', locals: 'vv', body };
}

function scaledSum(): FunctionSource {
  const [y, x, alpha, bytes, factor] = [0, 1, 2, 3, 4];
  const pair = (offset: number): Code => [
    ...get(y),
    ...get(y),
    ...loadWide(offset),
    ...get(factor),
    ...get(x),
    ...loadWide(offset),
    ...wideMultiply,
    ...wideAdd,
    ...storeWide(offset),
  ];
  const body: Code = [
    ...get(alpha),
    ...wideSplat,
    ...set(factor),
    ...everyFour(bytes, [...pair(0), ...pair(8), ...step(y, 16), ...step(x, 16)]),
  ];
  return { name: 'scaledSum', parameters: 'iidi', result: '', locals: 'v', body };
}

function mix(): FunctionSource {
  const [y, bias, a, b, c, bytes] = [0, 1, 2, 3, 4, 5];
  const pair = (offset: number): Code => [
    ...get(y),
    ...get(bias),
    ...loadWide(offset),
    ...[a, b, c].flatMap((tap) => [...get(tap), ...loadWide(offset), ...wideAdd]),
    ...storeWide(offset),
  ];
  const body: Code = everyFour(bytes, [
    ...pair(0),
    ...pair(8),
    ...get(y),
    ...get(y),
    ...load(),
    ...zero,
    ...vectorMax,
    ...store(),
    ...[y, bias, a, b, c].flatMap((pointer) => step(pointer, 16)),
  ]);
  return { name: 'mix', parameters: 'iiiiii', result: '', locals: '', body };
}

function largest(): FunctionSource {
  const [y, x, bytes] = [0, 1, 2];
  const body: Code = everyFour(bytes, [
    ...get(y),
    ...get(y),
    ...load(),
    ...get(x),
    ...load(),
    ...vectorMax,
    ...store(),
    ...step(y, 16),
    ...step(x, 16),
  ]);
  return { name: 'largest', parameters: 'iii', result: '', locals: '', body };
}
