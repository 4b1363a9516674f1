import type { Kernels } from '../../kernels/kernels.ts';
import { ShapeError, type Block, type Factor, type Matrix } from './matrix.ts';
import type { Variable } from './variable.ts';

/** Rows of B that one call of the matrix kernel handles. */
const PANEL_ROWS = 256;
/** Numbers of B that a multiplication copies at a time: eight columns of a panel. */
export const PANEL_SIZE = PANEL_ROWS * 8;

/**
 * Operations on matrices in one memory. They check shapes and rows and throw `ShapeError`, because
 * the kernels check nothing. Row lengths are multiples of four.
 */
export class Arithmetic {
  readonly #kernels: Kernels;
  readonly #panel: Block;
  /** All numbers of the memory, for code that reads or writes single numbers. */
  readonly numbers: Float32Array;

  /** `panel` is working space of `PANEL_SIZE` numbers that no other code uses. */
  constructor(kernels: Kernels, numbers: Float32Array, panel: Block) {
    this.#kernels = kernels;
    this.#panel = panel;
    this.numbers = numbers;
  }

  /** into[m × n] += a[m × k] · b[k × n], summed up from the first of k. n is a multiple of eight. */
  multiply(a: Factor, b: Matrix, into: Matrix): void {
    if (a.rows !== into.rows || a.cols !== b.rows || b.cols !== into.cols || b.cols % 8)
      throw new ShapeError(a, b, into);
    const [{ at: from, cols: width }, { at: to }] = [packed(b), packed(into)];
    for (let first = 0; first < a.cols; first += PANEL_ROWS) {
      this.#kernels.gemm(
        byteOf(a.at + first * a.colStep),
        byteOf(a.rowStep),
        byteOf(a.colStep),
        byteOf(from + first * width),
        byteOf(to),
        a.rows,
        byteOf(width),
        Math.min(PANEL_ROWS, a.cols - first),
        byteOf(this.#panel.at),
      );
    }
  }

  /** into[r] += factor × from[q]. */
  addRow(into: Matrix, r: number, from: Matrix, q: number, factor = 1): void {
    const cols = colsOfBoth(into, from);
    this.#kernels.axpy(byteOf(into.row(r)), byteOf(from.row(q)), factor, byteOf(cols));
  }

  /** Σ a[r][c] × b[q][c]. */
  dotRows(a: Matrix, r: number, b: Matrix, q: number): number {
    const cols = colsOfBoth(a, b);
    return this.#kernels.dot(byteOf(a.row(r)), byteOf(b.row(q)), byteOf(cols));
  }

  /** Every row becomes the first row of `from`. */
  fillRows(into: Matrix, from: Matrix): void {
    const end = from.row(0) + colsOfBoth(into, from);
    for (let r = 0; r < into.rows; r++) this.numbers.copyWithin(into.row(r), from.row(0), end);
  }

  /** into[0] += Σ from[r], from the first row to the last: the backward pass of `fillRows`. */
  addRows(into: Matrix, from: Matrix): void {
    for (let r = 0; r < from.rows; r++) this.addRow(into, 0, from, r);
  }

  /** Sets all numbers to 0. */
  clear(matrix: Matrix): void {
    const { at, size } = packed(matrix);
    this.numbers.fill(0, at, at + size);
  }

  /** Multiplies all numbers by `factor`. */
  scale(matrix: Matrix, factor: number): void {
    const { at, size } = packed(matrix);
    const { numbers } = this;
    for (let place = at; place < at + size; place++) numbers[place] = numbers[place]! * factor;
  }

  /** Sets negative numbers to 0. */
  relu(matrix: Matrix): void {
    const { at, size } = packed(matrix);
    this.#kernels.relu(byteOf(at), byteOf(size));
  }

  /** Backward pass of `relu`: sets a gradient to 0 where the result is 0. */
  reluBackward({ value, gradient }: Variable): void {
    const { numbers } = this;
    const [{ at: from, size }, { at: to }] = [packed(value), packed(gradient)];
    for (let at = 0; at < size; at++) if (!numbers[from + at]) numbers[to + at] = 0;
  }

  /** Writes the transpose of `from`: into[c][r] = from[r][c]. */
  turn(from: Matrix, into: Matrix): void {
    if (from.rows !== into.cols || from.cols !== into.rows) throw new ShapeError(from, into);
    const { numbers } = this;
    const { at, rowStep } = into;
    for (let r = 0; r < from.rows; r++) {
      const row = from.row(r);
      for (let c = 0; c < from.cols; c++) numbers[at + r + c * rowStep] = numbers[row + c]!;
    }
  }
}

/** Returns a number's address in bytes. */
function byteOf(place: number): number {
  return place * 4;
}

/** Returns the common row length; throws `ShapeError` where the lengths differ. */
function colsOfBoth(a: Matrix, b: Matrix): number {
  if (a.cols !== b.cols) throw new ShapeError(a, b);
  return a.cols;
}

/** Returns the matrix; throws `ShapeError` where there are gaps between its rows. */
function packed(matrix: Matrix): Matrix {
  if (matrix.rowStep !== matrix.cols) throw new ShapeError(matrix);
  return matrix;
}
