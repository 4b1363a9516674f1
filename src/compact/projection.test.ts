import { describe, expect, it } from 'vitest';
import { createMatrix, type Matrix } from './matrix.ts';
import { createProjection } from './projection.ts';
import { createRandom } from '../train/heads/random.ts';

const [TAPS, WIDTH, CHANNELS] = [3, 16, 8];
const random = createRandom(11);

function matrixOf(type: 'i4' | 'i8', level: (at: number) => number): Matrix {
  const cells = TAPS * WIDTH * CHANNELS;
  const values =
    type === 'i8'
      ? new Uint8Array(Int8Array.from({ length: cells }, (_, at) => level(at)).buffer)
      : Uint8Array.from(
          { length: cells / 2 },
          (_, at) => (level(2 * at) + 8) | ((level(2 * at + 1) + 8) << 4),
        );
  return createMatrix(
    type,
    values,
    Float32Array.from({ length: TAPS * WIDTH }, () => 0.01 + random() / 50),
    CHANNELS,
  );
}

/** The same in plain floating point. */
function plainly(matrix: Matrix, vector: Float32Array): Float64Array {
  const weights = matrix.toFloats();
  return Float64Array.from({ length: TAPS * CHANNELS }, (_, at) =>
    vector.reduce(
      (sum, value, dim) =>
        sum +
        value * weights[(Math.floor(at / CHANNELS) * WIDTH + dim) * CHANNELS + (at % CHANNELS)]!,
      0,
    ),
  );
}

const largest = (values: ArrayLike<number>): number => Math.max(...Array.from(values, Math.abs));

describe('projection in whole numbers', () => {
  it.each([
    ['eight bits', matrixOf('i8', () => Math.floor(random() * 255) - 127)],
    ['four bits', matrixOf('i4', () => Math.floor(random() * 15) - 7)],
    ['the largest weights there are', matrixOf('i8', (at) => (at % 3 ? 127 : -127))],
    ['weights of one sign', matrixOf('i8', () => 127)],
  ])('is as good as floating point: %s', (_, matrix) => {
    const project = createProjection(matrix, TAPS, WIDTH, CHANNELS);
    for (const vector of [
      Float32Array.from({ length: WIDTH }, () => random() - 0.5),
      new Float32Array(WIDTH).fill(1),
      new Float32Array(WIDTH).fill(-3),
    ]) {
      const expected = plainly(matrix, vector);
      const found = project(vector);
      expect(largest(found.map((value, at) => value - (expected[at] ?? NaN)))).toBeLessThan(
        2e-4 * largest(expected) + 1e-9,
      );
    }
  });

  it('gives zeros for a vector of zeros and for weights of zero', () => {
    expect(
      largest(
        createProjection(
          matrixOf('i8', () => 5),
          TAPS,
          WIDTH,
          CHANNELS,
        )(new Float32Array(WIDTH)),
      ),
    ).toBe(0);
    expect(
      largest(
        createProjection(
          matrixOf('i8', () => 0),
          TAPS,
          WIDTH,
          CHANNELS,
        )(new Float32Array(WIDTH).fill(1)),
      ),
    ).toBe(0);
  });

  it('refuses rows that do not fit', () => {
    expect(() =>
      createProjection(
        matrixOf('i8', () => 1),
        TAPS,
        WIDTH + 4,
        CHANNELS,
      ),
    ).toThrow(expect.objectContaining({ code: 'bundle-weights' }));
  });
});
