/** A range of the trainer's memory: `at` and `size` count f32 numbers. */
export interface Block {
  readonly at: number;
  readonly size: number;
}

export interface Shape {
  readonly rows: number;
  readonly cols: number;
}

/** The left factor of a product: element (r, c) is number `at` + r × `rowStep` + c × `colStep`. */
export interface Factor extends Shape {
  readonly at: number;
  readonly rowStep: number;
  readonly colStep: number;
}

/**
 * A shape or a row that does not fit. This is an error in the program, which would otherwise
 * compute with wrong numbers.
 */
export class ShapeError extends RangeError {
  override readonly name = 'ShapeError';

  /** Takes the shapes that do not fit together, or a description of the expected shape. */
  constructor(...parts: readonly (Shape | string)[]) {
    super(
      parts
        .map((part) => (typeof part === 'string' ? part : `${part.rows}×${part.cols}`))
        .join(' '),
    );
  }
}

/**
 * Place and shape of a matrix of f32 numbers in the trainer's memory; other objects hold the
 * numbers. The numbers of a row are adjacent, and rows are `rowStep` numbers apart.
 */
export class Matrix implements Factor, Block {
  readonly at: number;
  readonly rows: number;
  readonly cols: number;
  readonly rowStep: number;
  readonly colStep = 1;

  constructor(at: number, rows: number, cols: number, rowStep = cols) {
    this.at = at;
    this.rows = rows;
    this.cols = cols;
    this.rowStep = rowStep;
  }

  /**
   * Places a rows × cols matrix at the start of a block. Throws `ShapeError` where the block is too
   * small.
   */
  static in({ at, size }: Block, rows: number, cols: number): Matrix {
    if (!(rows * cols <= size)) throw new ShapeError(`${size} numbers for`, { rows, cols });
    return new Matrix(at, rows, cols);
  }

  /** Number of elements. */
  get size(): number {
    return this.rows * this.cols;
  }

  /**
   * Returns the place of a row's first number. Throws `ShapeError` for a row outside the matrix.
   */
  row(index: number): number {
    if (!(index >= 0 && index < this.rows)) throw new ShapeError(`row ${index} of`, this);
    return this.at + index * this.rowStep;
  }

  /** Returns `count` rows from row `first` on, as a view of the same numbers. */
  rowsFrom(first: number, count: number): Matrix {
    checkPart(first, count, this.rows, this);
    return new Matrix(this.at + first * this.rowStep, count, this.cols, this.rowStep);
  }

  /** Returns `count` columns from column `first` on, as a view of the same numbers. */
  colsFrom(first: number, count: number): Matrix {
    checkPart(first, count, this.cols, this);
    return new Matrix(this.at + first, this.rows, count, this.rowStep);
  }

  /** Returns the transpose as the left factor of a product, without copying numbers. */
  turned(): Factor {
    const { at, rows, cols, rowStep } = this;
    return { at, rows: cols, cols: rows, rowStep: 1, colStep: rowStep };
  }
}

function checkPart(first: number, count: number, of: number, matrix: Matrix): void {
  if (!(first >= 0 && count >= 0 && first + count <= of))
    throw new ShapeError(`${count} from ${first} of`, matrix);
}
