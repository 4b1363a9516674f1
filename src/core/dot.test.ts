import { expect, it } from 'vitest';
import { dot } from './dot.ts';

it.each([0, 1, 3, 4, 7, 8])('adds up the products of %i numbers', (size) => {
  const numbers = Array.from({ length: size }, (_, at) => at + 1);
  const squares = (size * (size + 1) * (2 * size + 1)) / 6;
  expect(dot(numbers, Int8Array.from(numbers))).toBe(squares);
});
