/** A stretch of the trainer's memory: `at` and `size` count f32 numbers. */
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

/** A shape or a row that does not fit: a mistake in the program, which must not be read as numbers. */
export class ShapeError extends RangeError {
  override readonly name = 'ShapeError';

  /** The shapes that do not fit together, or words on what was wanted of one; the stack says by whom. */
  constructor(...parts: readonly (Shape | string)[]) {
    super(
      parts
        .map((part) => (typeof part === 'string' ? part : `${part.rows}×${part.cols}`))
        .join(' '),
    );
  }
}

/**
 * A matrix of f32 numbers in the trainer's memory, as place and shape; whoever computes holds the
 * numbers. The numbers of a row lie side by side, rows are `rowStep` numbers apart.
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

  /** The first rows × cols numbers of a block. Throws `ShapeError` where it has fewer. */
  static in({ at, size }: Block, rows: number, cols: number): Matrix {
    if (!(rows * cols <= size)) throw new ShapeError(`${size} numbers for`, { rows, cols });
    return new Matrix(at, rows, cols);
  }

  /** How many numbers it has. */
  get size(): number {
    return this.rows * this.cols;
  }

  /** Where a row begins, in numbers. Throws `ShapeError` for a row that there is not. */
  row(index: number): number {
    if (!(index >= 0 && index < this.rows)) throw new ShapeError(`row ${index} of`, this);
    return this.at + index * this.rowStep;
  }

  /** `count` rows from the row `first` on; the numbers are the same. */
  rowsFrom(first: number, count: number): Matrix {
    checkPart(first, count, this.rows, this);
    return new Matrix(this.at + first * this.rowStep, count, this.cols, this.rowStep);
  }

  /** `count` columns from the column `first` on; the numbers are the same. */
  colsFrom(first: number, count: number): Matrix {
    checkPart(first, count, this.cols, this);
    return new Matrix(this.at + first, this.rows, count, this.rowStep);
  }

  /** The transpose, as the left factor of a product: no number moves. */
  turned(): Factor {
    const { at, rows, cols, rowStep } = this;
    return { at, rows: cols, cols: rows, rowStep: 1, colStep: rowStep };
  }
}

function checkPart(first: number, count: number, of: number, matrix: Matrix): void {
  if (!(first >= 0 && count >= 0 && first + count <= of))
    throw new ShapeError(`${count} from ${first} of`, matrix);
}
