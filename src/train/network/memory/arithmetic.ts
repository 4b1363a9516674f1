import type { Kernels } from '../../kernels/kernels.ts';
import type { Matrix } from './matrix.ts';
import { shape, ShapeError, type Block, type Factor } from './matrix.ts';

/** Rows of B that one call of the matrix kernel handles. */
const PANEL_ROWS = 256;
/** Numbers that a multiplication keeps of B at a time: eight columns of a panel. */
export const PANEL_SIZE = PANEL_ROWS * 8;
const BYTES = 4;

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
      throw new ShapeError(`${shape(a)} · ${shape(b)} into ${shape(into)}`);
    packed(b);
    packed(into);
    for (let from = 0; from < a.cols; from += PANEL_ROWS) {
      this.#kernels.gemm(
        (a.at + from * a.colStep) * BYTES,
        a.rowStep * BYTES,
        a.colStep * BYTES,
        (b.at + from * b.cols) * BYTES,
        into.at * BYTES,
        into.rows,
        into.cols * BYTES,
        Math.min(PANEL_ROWS, a.cols - from),
        this.#panel.at * BYTES,
      );
    }
  }

  /** into[r] += factor × from[q]. */
  addRow(into: Matrix, r: number, from: Matrix, q: number, factor = 1): void {
    if (into.cols !== from.cols) throw new ShapeError(`${shape(from)} onto ${shape(into)}`);
    this.#kernels.axpy(into.row(r) * BYTES, from.row(q) * BYTES, factor, into.cols * BYTES);
  }

  /** Σ a[r][c] × b[q][c]. */
  dotRows(a: Matrix, r: number, b: Matrix, q: number): number {
    if (a.cols !== b.cols) throw new ShapeError(`${shape(a)} times ${shape(b)}`);
    return this.#kernels.dot(a.row(r) * BYTES, b.row(q) * BYTES, a.cols * BYTES);
  }

  /** into[r] = from[q]. */
  copyRow(into: Matrix, r: number, from: Matrix, q: number): void {
    if (into.cols !== from.cols) throw new ShapeError(`${shape(from)} onto ${shape(into)}`);
    const start = from.row(q);
    this.numbers.copyWithin(into.row(r), start, start + from.cols);
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
    this.#kernels.relu(at * BYTES, size * BYTES);
  }

  /** The way back of `relu`: a gradient becomes 0 where the result is 0. */
  reluBackward(results: Matrix, gradients: Matrix): void {
    if (results.cols !== gradients.cols || results.rows !== gradients.rows)
      throw new ShapeError(`${shape(gradients)} behind ${shape(results)}`);
    const { numbers } = this;
    const { at: from, size } = packed(results);
    const { at: to } = packed(gradients);
    for (let at = 0; at < size; at++) if (!numbers[from + at]) numbers[to + at] = 0;
  }

  /** Writes the transpose of `from`: into[c][r] = from[r][c]. */
  turn(from: Matrix, into: Matrix): void {
    if (from.rows !== into.cols || from.cols !== into.rows)
      throw new ShapeError(`${shape(from)} turned into ${shape(into)}`);
    const { numbers } = this;
    const { rowStep } = into;
    for (let r = 0; r < from.rows; r++) {
      const row = from.row(r);
      const column = into.at + r;
      for (let c = 0; c < from.cols; c++) numbers[column + c * rowStep] = numbers[row + c]!;
    }
  }
}

/** A matrix whose rows follow one another without a gap; throws `ShapeError` for another. */
function packed(matrix: Matrix): Matrix {
  if (matrix.rowStep !== matrix.cols)
    throw new ShapeError(`rows of ${matrix.cols} that lie ${matrix.rowStep} apart`);
  return matrix;
}
