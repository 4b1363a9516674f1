import { describe, expect, it } from 'vitest';
import { Matrix, ShapeError } from './matrix.ts';

const matrix = new Matrix(100, 3, 8);

describe('a matrix', () => {
  it('knows where its rows begin', () => {
    expect([0, 1, 2].map((row) => matrix.row(row))).toEqual([100, 108, 116]);
    expect(matrix.size).toBe(24);
  });

  it.each([-1, 3, NaN, undefined as unknown as number])('has no row %s', (row) => {
    expect(() => matrix.row(row)).toThrow(ShapeError);
  });

  it('gives out some of its rows and columns', () => {
    expect(matrix.rowsFrom(1, 2).row(1)).toBe(116);
    const columns = matrix.colsFrom(4, 2);
    expect(columns).toMatchObject({ at: 104, rows: 3, cols: 2, rowStep: 8 });
    expect(columns.row(2)).toBe(120);
    expect(columns.rowsFrom(1, 1).colsFrom(1, 1).row(0)).toBe(113);
  });

  it('gives out no rows and columns that it does not have', () => {
    expect(() => matrix.rowsFrom(2, 2)).toThrow(ShapeError);
    expect(() => matrix.rowsFrom(-1, 2)).toThrow(ShapeError);
    expect(() => matrix.rowsFrom(2, -1)).toThrow(ShapeError);
    expect(() => matrix.colsFrom(4, 5)).toThrow(ShapeError);
    expect(() => matrix.colsFrom(NaN, 1)).toThrow(ShapeError);
    expect(() => matrix.rowsFrom(1, 2).row(2)).toThrow(ShapeError);
  });

  it('turns by exchanging its steps', () => {
    expect(matrix.turned()).toEqual({ at: 100, rows: 8, cols: 3, rowStep: 1, colStep: 8 });
  });

  it('fits into its block or throws', () => {
    expect(Matrix.in({ at: 8, size: 24 }, 3, 8)).toMatchObject({ at: 8, rows: 3, cols: 8 });
    expect(() => Matrix.in({ at: 8, size: 24 }, 4, 8)).toThrow(ShapeError);
    expect(() => Matrix.in({ at: 8, size: 24 }, NaN, 8)).toThrow(ShapeError);
  });
});
