/*
 * As much of a WebAssembly assembler as the kernels need. A function body is a list of bytes put together from the
 * pieces below; nothing is checked here, the engine validates the module when it is compiled.
 */

export type Code = readonly number[];

export interface FunctionSource {
  readonly name: string;
  /** Value types of parameters, one letter each: `i` for i32, `f` for f32, `d` for f64. */
  readonly parameters: string;
  readonly result: '' | 'f' | 'd';
  /** Value types of further locals, counted on from the parameters: `i`, `f`, `d` or `v` for v128. */
  readonly locals: string;
  readonly body: Code;
}

/** Bytes of a module that imports one memory, shared or not, as `env.memory` and exports the functions by name. */
export function assemble(
  functions: readonly FunctionSource[],
  maximumPages: number,
  isShared = true,
): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, result }) => [
    0x60,
    ...vector(letters(parameters)),
    ...vector(letters(result)),
  ]);
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, vector(types)),
    ...section(
      2,
      vector([
        [
          ...text('env'),
          ...text('memory'),
          0x02,
          isShared ? 0x03 : 0x01,
          ...leb(1),
          ...leb(maximumPages),
        ],
      ]),
    ),
    ...section(3, vector(functions.map((_, at) => leb(at)))),
    ...section(7, vector(functions.map(({ name }, at) => [...text(name), 0x00, ...leb(at)]))),
    ...section(10, vector(functions.map(body))),
  ]);
}

export const get = (local: number): Code => [0x20, ...leb(local)];
export const set = (local: number): Code => [0x21, ...leb(local)];
export const constant = (value: number): Code => [0x41, ...signedLeb(value)];
export const add: Code = [0x6a];
export const multiply: Code = [0x6c];
export const and: Code = [0x71];
export const shiftRight: Code = [0x76];
export const isLess: Code = [0x49];
/** v128 at the address on the stack plus an offset. */
export const load = (offset = 0): Code => [0xfd, 0x00, 0x02, ...leb(offset)];
export const store = (offset = 0): Code => [0xfd, 0x0b, 0x02, ...leb(offset)];
/** One f32 from memory in all four lanes. */
export const loadSplat: Code = [0xfd, 0x09, 0x02, 0x00];
export const splat: Code = [0xfd, 0x13];
export const lane = (at: number): Code => [0xfd, 0x1f, at];
export const zero: Code = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
export const vectorAdd: Code = [0xfd, 0xe4, 0x01];
export const vectorSubtract: Code = [0xfd, 0xe5, 0x01];
export const vectorMultiply: Code = [0xfd, 0xe6, 0x01];
export const vectorDivide: Code = [0xfd, 0xe7, 0x01];
export const vectorSqrt: Code = [0xfd, 0xe3, 0x01];
export const vectorMax: Code = [0xfd, 0xe9, 0x01];
export const floatAdd: Code = [0x92];
/** Two f32 from memory as two f64: the arithmetic of plain code, which is done in f64. */
export const loadWide = (offset = 0): Code => [0xfd, 0x5d, 0x02, ...leb(offset), 0xfd, 0x5f];
/** Two f64 to memory, rounded to f32. */
export const storeWide = (offset = 0): Code => [0xfd, 0x5e, 0xfd, 0x5b, 0x02, ...leb(offset), 0x00];
export const wideSplat: Code = [0xfd, 0x14];
export const wideAdd: Code = [0xfd, 0xf0, 0x01];
export const wideMultiply: Code = [0xfd, 0xf2, 0x01];
export const wideLane = (at: number): Code => [0xfd, 0x21, at];
export const doubleAdd: Code = [0xa0];
export const doubleMultiply: Code = [0xa2];
export const loadInteger = (offset = 0): Code => [0x28, 0x02, ...leb(offset)];
export const loadDouble = (offset = 0): Code => [0x2b, 0x02, ...leb(offset)];
export const storeDouble = (offset = 0): Code => [0x39, 0x02, ...leb(offset)];
/** One f32 from memory as f64. */
export const loadPromoted = (offset = 0): Code => [0x2a, 0x02, ...leb(offset), 0xbb];

/** Adds a constant to a local. */
export const step = (local: number, by: number): Code => [
  ...get(local),
  ...constant(by),
  ...add,
  ...set(local),
];
/** Adds one local to another. */
export const stepBy = (local: number, other: number): Code => [
  ...get(local),
  ...get(other),
  ...add,
  ...set(local),
];
/** Runs `body` as long as `condition` leaves a number other than 0, at least once. */
export const repeat = (body: Code, condition: Code): Code => [
  0x03,
  0x40,
  ...body,
  ...condition,
  0x0d,
  0x00,
  0x0b,
];
/** Runs `body` if `condition` leaves a number other than 0. */
const when = (condition: Code, body: Code): Code => [...condition, 0x04, 0x40, ...body, 0x0b];
/** Runs `body` as often as the local says, counting it down to 0. */
export const times = (counter: number, body: Code): Code =>
  when(get(counter), repeat([...body, ...step(counter, -1)], get(counter)));

function body({ locals, body: code }: FunctionSource): Code {
  const declared = vector([...letters(locals)].map((type) => [0x01, type]));
  const bytes = [...declared, ...code, 0x0b];
  return [...leb(bytes.length), ...bytes];
}

function letters(types: string): number[] {
  return Array.from(types, (type) => TYPES[type] ?? 0x7b);
}

const TYPES: Readonly<Record<string, number>> = { i: 0x7f, f: 0x7d, d: 0x7c };

function vector(items: readonly (number | Code)[]): Code {
  return [...leb(items.length), ...items.flat()];
}

function section(id: number, bytes: Code): Code {
  return [id, ...leb(bytes.length), ...bytes];
}

function text(value: string): Code {
  return vector([...new TextEncoder().encode(value)]);
}

function leb(value: number): Code {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

function signedLeb(value: number): Code {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 127];
    bytes.push((rest & 127) | 128);
  }
}
