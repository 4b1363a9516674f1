import { ShapeError, type Block } from './matrix.ts';

/** Returns how many numbers the blocks hold together. */
export function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

/** Copies the numbers of the blocks into `values`, one block after the other. */
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

/**
 * Copies `values` back into the blocks. Throws `ShapeError`, and writes nothing, where the sizes
 * differ.
 */
export function writeBlocks(
  numbers: Float32Array,
  blocks: readonly Block[],
  values: Float32Array,
): void {
  if (values.length !== sizeOf(blocks)) throw new ShapeError(`${values.length} numbers`);
  let next = 0;
  for (const { at, size } of blocks) numbers.set(values.subarray(next, (next += size)), at);
}
