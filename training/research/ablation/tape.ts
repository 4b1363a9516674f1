import { createKernels, MAX_PAGES, type Kernels } from '../../../src/train/kernels/kernels.ts';

/**
 * A matrix of f32 numbers in the tape's memory, with its gradient; places count numbers, not bytes.
 * `cols` is a multiple of 8.
 */
export interface Tensor {
  readonly rows: number;
  readonly cols: number;
  readonly value: number;
  readonly gradient: number;
}

/** A tensor that is learnt; `moment` and `square` are Adam's. */
export interface Parameter extends Tensor {
  readonly moment: number;
  readonly square: number;
  /** Whether weight decay applies to the parameter; it does not to tables. */
  readonly decays: boolean;
}

/** Rows that one call of the matrix kernel takes from B: its panel lies in the nearest cache. */
const PANEL = 256;

/**
 * Records what is computed, so that the way back can be gone; parameters stay, everything else is
 * forgotten by `clear`.
 */
export class Tape {
  readonly numbers: Float32Array;
  readonly kernels: Kernels;
  readonly parameters: Parameter[] = [];
  readonly #panel: number;
  #next = 0;
  #firstFree = 0;
  #highest = 0;
  #back: (() => void)[] = [];

  /** `size`: numbers that parameters and one step may take together. */
  constructor(size: number) {
    const memory = new WebAssembly.Memory({
      initial: Math.min(MAX_PAGES, Math.ceil((size * 4) / 65_536)),
      maximum: MAX_PAGES,
    });
    this.numbers = new Float32Array(memory.buffer);
    this.kernels = createKernels(memory);
    this.#panel = this.space(PANEL * 8);
  }

  /** Zeroed numbers until the next `clear`. Throws RangeError when the memory is full. */
  space(size: number): number {
    const at = this.#next;
    this.#next += Math.ceil(size / 8) * 8;
    if (this.#next > this.numbers.length) throw new RangeError('the tape is too small');
    this.numbers.fill(0, at, Math.min(this.#next, this.#highest));
    this.#highest = Math.max(this.#highest, this.#next);
    return at;
  }

  tensor(rows: number, cols: number): Tensor {
    return { rows, cols, value: this.space(rows * cols), gradient: this.space(rows * cols) };
  }

  /** Parameters are made before the first `clear`; `fill` gives the numbers to start from. */
  parameter(rows: number, cols: number, fill: () => number, decays = true): Parameter {
    const size = rows * cols;
    const parameter: Parameter = {
      ...this.tensor(rows, cols),
      moment: this.space(size),
      square: this.space(size),
      decays,
    };
    for (let at = 0; at < size; at++) this.numbers[parameter.value + at] = fill();
    this.parameters.push(parameter);
    this.#firstFree = this.#next;
    return parameter;
  }

  /** `back` adds to the gradients of an operation's inputs, from the gradient of its result. */
  record(back: () => void): void {
    this.#back.push(back);
  }

  /** Runs the backward pass. The caller has set the gradients of the last results. */
  backward(): void {
    for (const back of this.#back.reverse()) back();
    this.#back = [];
  }

  /** Forgets everything except the parameters. */
  clear(): void {
    this.#back = [];
    this.#next = this.#firstFree;
  }

  /** C[m × n] += A[m × k] · B[k × n]; A's strides are given, so that its transpose costs nothing. */
  // eslint-disable-next-line max-params -- a matrix product: three sizes, and a place and a step for each side.
  product(
    a: number,
    aRow: number,
    aCol: number,
    b: number,
    c: number,
    m: number,
    n: number,
    k: number,
  ): void {
    for (let from = 0; from < k; from += PANEL) {
      this.kernels.gemm(
        4 * (a + from * aCol),
        4 * aRow,
        4 * aCol,
        4 * (b + from * n),
        4 * c,
        m,
        4 * n,
        Math.min(PANEL, k - from),
        4 * this.#panel,
      );
    }
  }

  /** y += factor · x. */
  add(y: number, x: number, factor: number, size: number): void {
    this.kernels.axpy(4 * y, 4 * x, factor, 4 * size);
  }

  dot(x: number, y: number, size: number): number {
    return this.kernels.dot(4 * x, 4 * y, 4 * size);
  }

  /** A transposed copy of a rows × cols matrix, until the next `clear`. */
  turned(from: number, rows: number, cols: number): number {
    const to = this.space(rows * cols);
    for (let row = 0; row < rows; row++)
      for (let col = 0; col < cols; col++)
        this.numbers[to + col * rows + row] = this.numbers[from + row * cols + col]!;
    return to;
  }
}
