import { describe, expect, it } from 'vitest';
import { Matrix, ShapeError } from '../memory/matrix.ts';
import { crossEntropyRow } from './cross-entropy.ts';
import { gradientError } from '../../../../test/fixtures/finite-differences.ts';

const scores = { value: new Matrix(0, 2, 8), gradient: new Matrix(16, 2, 8) };
const GOALS = Float64Array.of(0.2, 0.7, 0.1);

describe('cross-entropy', () => {
  it('is the logarithm of the classes where nothing is known', () => {
    const numbers = new Float32Array(32);
    const loss = crossEntropyRow(numbers, scores, 0, Float64Array.of(0, 1, 0, 0), 0.5);
    expect(loss).toBeCloseTo(Math.log(4) / 2, 9);
    expect([...numbers.slice(16, 20)]).toEqual([0.125, -0.375, 0.125, 0.125]);
  });

  it('has the gradient that finite differences give, and none behind the classes', () => {
    const numbers = new Float32Array(32).fill(9);
    numbers.set([0.3, -1, 2], 8);
    const loss = (): number => crossEntropyRow(numbers, scores, 1, GOALS, 0.25);
    loss();
    const found = numbers.slice(24, 32);
    expect([...found.slice(3)]).toEqual([0, 0, 0, 0, 0]);
    expect(gradientError(loss, numbers.subarray(8, 16), found, [0, 1, 2])).toBeLessThan(0.01);
    expect(numbers[16]).toBe(9);
  });

  it('stays finite for scores that are far apart', () => {
    const numbers = new Float32Array(32);
    numbers.set([900, -900, 0]);
    expect(crossEntropyRow(numbers, scores, 0, GOALS, 1)).toBeCloseTo(1350, 3);
  });

  it('refuses a row that there is not', () => {
    expect(() => crossEntropyRow(new Float32Array(32), scores, 2, GOALS, 1)).toThrow(ShapeError);
  });
});
