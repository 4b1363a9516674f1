import { describe, expect, it } from 'vitest';
import { createRandom } from '../../heads/random.ts';
import { createKernels, MAX_PAGES } from '../../kernels/kernels.ts';
import { Arithmetic, PANEL_SIZE } from './arithmetic.ts';
import { Matrix, ShapeError } from './matrix.ts';

// `kernels.test.ts` tests the kernels' arithmetic; this file tests that they receive the right
// numbers.

function setUp() {
  const memory = new WebAssembly.Memory({ initial: 4, maximum: MAX_PAGES });
  const numbers = new Float32Array(memory.buffer);
  const math = new Arithmetic(createKernels(memory), numbers, { at: 0, size: PANEL_SIZE });
  const random = createRandom(1);
  let next = PANEL_SIZE;
  const matrix = (rows: number, cols: number): Matrix => {
    const made = new Matrix(next, rows, cols);
    next += rows * cols;
    // Sums of halves of small whole numbers are exact.
    for (let at = made.at; at < next; at++) numbers[at] = Math.floor(random() * 17 - 8) / 2;
    return made;
  };
  const read = (from: Matrix): number[][] =>
    Array.from({ length: from.rows }, (_, row) => {
      const start = from.row(row);
      return [...numbers.slice(start, start + from.cols)];
    });
  return { math, matrix, read };
}

function product(a: number[][], b: number[][]): number[][] {
  const columns = b[0] ?? [];
  return a.map((row) =>
    columns.map((_, col) => row.reduce((sum, value, at) => sum + value * (b[at]?.[col] ?? NaN), 0)),
  );
}

function turned(a: number[][]): number[][] {
  return (a[0] ?? []).map((_, col) => a.map((row) => row[col] ?? NaN));
}

describe('arithmetic', () => {
  it.each([5, 256, 300])('multiplies over %i numbers, and adds the product', (inner) => {
    const { math, matrix, read } = setUp();
    const [a, b, into] = [matrix(7, inner), matrix(inner, 16), matrix(7, 16)];
    const before = read(into);
    math.multiply(a, b, into);
    const wanted = product(read(a), read(b));
    expect(read(into)).toEqual(
      wanted.map((row, r) => row.map((value, c) => value + (before[r]?.[c] ?? NaN))),
    );
  });

  it('multiplies a turned matrix, and columns of one', () => {
    const { math, matrix, read } = setUp();
    const [a, b, c, d] = [matrix(270, 8), matrix(270, 8), matrix(4, 8), matrix(4, 8)];
    math.clear(c);
    math.multiply(a.colsFrom(2, 4).turned(), b, c);
    expect(read(c)).toEqual(product(turned(read(a.colsFrom(2, 4))), read(b)));
    math.clear(d);
    math.multiply(a.rowsFrom(9, 4).colsFrom(1, 5), b.rowsFrom(3, 5), d);
    expect(read(d)).toEqual(product(read(a.rowsFrom(9, 4).colsFrom(1, 5)), read(b.rowsFrom(3, 5))));
  });

  it('refuses shapes that do not fit', () => {
    const { math, matrix } = setUp();
    const wrong: [a: Matrix, b: Matrix, into: Matrix][] = [
      [matrix(3, 8), matrix(9, 8), matrix(3, 8)],
      [matrix(3, 8), matrix(8, 8), matrix(4, 8)],
      [matrix(3, 8), matrix(8, 8), matrix(3, 16)],
      [matrix(3, 8), matrix(8, 12), matrix(3, 12)],
      [matrix(3, 8), matrix(8, 16).colsFrom(0, 8), matrix(3, 8)],
      [matrix(3, 8), matrix(8, 8), matrix(3, 16).colsFrom(8, 8)],
    ];
    for (const [a, b, into] of wrong) expect(() => math.multiply(a, b, into)).toThrow(ShapeError);
    const [wide, narrow] = [matrix(2, 8), matrix(2, 4)];
    expect(() => math.addRow(wide, 0, narrow, 0)).toThrow(ShapeError);
    expect(() => math.addRow(wide, 2, wide, 0)).toThrow(ShapeError);
    expect(() => math.addRow(wide, 0, wide, 2)).toThrow(ShapeError);
    expect(() => math.fillRows(wide, narrow)).toThrow(ShapeError);
    expect(() => math.addRows(wide, narrow)).toThrow(ShapeError);
    expect(() => math.dotRows(wide, 0, narrow, 0)).toThrow(ShapeError);
    expect(() => math.turn(wide, narrow)).toThrow(ShapeError);
    expect(() => math.clear(wide.colsFrom(0, 4))).toThrow(ShapeError);
    expect(() => math.relu(wide.colsFrom(0, 4))).toThrow(ShapeError);
    expect(() => math.scale(wide.colsFrom(0, 4), 2)).toThrow(ShapeError);
  });

  it('adds and multiplies single rows, fills rows and adds them up', () => {
    const { math, matrix, read } = setUp();
    const [a, b] = [matrix(2, 8), matrix(3, 4)];
    const before = read(a);
    const added = read(b)[2] ?? [];
    math.addRow(a.colsFrom(4, 4), 1, b, 2, 0.5);
    expect(read(a)).toEqual([
      before[0],
      before[1]?.map((value, at) => (at < 4 ? value : value + (added[at - 4] ?? NaN) / 2)),
    ]);
    expect(math.dotRows(b, 2, b, 2)).toBe(added.reduce((sum, value) => sum + value * value, 0));
    math.fillRows(b, b.rowsFrom(2, 1));
    expect(read(b)).toEqual([added, added, added]);
    const sum = matrix(1, 4);
    math.clear(sum);
    math.addRows(sum, b);
    expect(read(sum)[0]).toEqual(added.map((value) => 3 * value));
  });

  it('turns, scales and rectifies', () => {
    const { math, matrix, read } = setUp();
    const [a, b, gradients] = [matrix(3, 8), matrix(8, 3), matrix(3, 8)];
    math.turn(a, b);
    expect(read(b)).toEqual(turned(read(a)));
    const before = read(gradients);
    math.scale(a, 2);
    math.relu(a);
    math.reluBackward({ value: a, gradient: gradients });
    expect(read(a)).toEqual(
      turned(read(b)).map((row) => row.map((value) => Math.max(0, 2 * value))),
    );
    expect(read(gradients)).toEqual(
      before.map((row, r) => row.map((value, c) => (read(a)[r]?.[c] ? value : 0))),
    );
  });
});
