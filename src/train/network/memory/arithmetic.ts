import type { Kernels } from '../../kernels/kernels.ts';
import { ShapeError, type Block, type Factor, type Matrix } from './matrix.ts';
import type { Variable } from './variable.ts';

/** Rows of B that one call of the matrix kernel handles. */
const PANEL_ROWS = 256;
/** Numbers that a multiplication keeps of B at a time: eight columns of a panel. */
export const PANEL_SIZE = PANEL_ROWS * 8;

/**
 * What is computed over matrices in one memory. Shapes and rows are checked, and a wrong one throws
 * `ShapeError`; the kernels behind it check nothing. Row lengths are multiples of four.
 */
export class Arithmetic {
  readonly #kernels: Kernels;
  readonly #panel: Block;
  /** All numbers of the memory, for what goes through them one by one. */
  readonly numbers: Float32Array;

  /** `panel` is working space of `PANEL_SIZE` numbers that nobody else uses. */
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

  /** into[0] += Σ from[r], from the first row to the last: the way back of `fillRows`. */
  addRows(into: Matrix, from: Matrix): void {
    for (let r = 0; r < from.rows; r++) this.addRow(into, 0, from, r);
  }

  /** Every number becomes 0. */
  clear(matrix: Matrix): void {
    const { at, size } = packed(matrix);
    this.numbers.fill(0, at, at + size);
  }

  /** Every number is multiplied. */
  scale(matrix: Matrix, factor: number): void {
    const { at, size } = packed(matrix);
    const { numbers } = this;
    for (let place = at; place < at + size; place++) numbers[place] = numbers[place]! * factor;
  }

  /** Negative numbers become 0. */
  relu(matrix: Matrix): void {
    const { at, size } = packed(matrix);
    this.#kernels.relu(byteOf(at), byteOf(size));
  }

  /** The way back of `relu`: a gradient becomes 0 where the result is 0. */
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

/** A number's address, in bytes. */
function byteOf(place: number): number {
  return place * 4;
}

/** How long the rows of both are; throws `ShapeError` where that differs. */
function colsOfBoth(a: Matrix, b: Matrix): number {
  if (a.cols !== b.cols) throw new ShapeError(a, b);
  return a.cols;
}

/** A matrix whose rows follow one another without a gap; throws `ShapeError` for another. */
function packed(matrix: Matrix): Matrix {
  if (matrix.rowStep !== matrix.cols) throw new ShapeError(matrix);
  return matrix;
}
