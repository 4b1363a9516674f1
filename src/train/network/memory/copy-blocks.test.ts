import { expect, it } from 'vitest';
import { readBlocks, writeBlocks } from './copy-blocks.ts';
import { ShapeError } from './matrix.ts';

it('blocks are read one after the other, and written back', () => {
  const numbers = Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7);
  const blocks = [
    { at: 5, size: 2 },
    { at: 1, size: 3 },
  ];
  expect([...readBlocks(numbers, blocks)]).toEqual([5, 6, 1, 2, 3]);
  writeBlocks(numbers, blocks, Float32Array.of(50, 60, 10, 20, 30));
  expect([...numbers]).toEqual([0, 10, 20, 30, 4, 50, 60, 7]);
  expect(() => writeBlocks(numbers, blocks, new Float32Array(4))).toThrow(ShapeError);
});
