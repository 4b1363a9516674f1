import { ShapeError, type Block } from './matrix.ts';

/** How many numbers some blocks have together. */
export function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

/** Writes the numbers of some blocks one after the other into `values`. */
export function readBlocks(
  numbers: Float32Array,
  blocks: readonly Block[],
  values = new Float32Array(sizeOf(blocks)),
): Float32Array<ArrayBuffer> {
  let next = 0;
  for (const { at, size } of blocks) {
    values.set(numbers.subarray(at, at + size), next);
    next += size;
  }
  return values;
}

/** The way back of `readBlocks`. Throws `ShapeError`, and writes nothing, where `values` are not as many. */
export function writeBlocks(
  numbers: Float32Array,
  blocks: readonly Block[],
  values: Float32Array,
): void {
  if (values.length !== sizeOf(blocks)) throw new ShapeError(`${values.length} numbers`);
  let next = 0;
  for (const { at, size } of blocks) numbers.set(values.subarray(next, (next += size)), at);
}
