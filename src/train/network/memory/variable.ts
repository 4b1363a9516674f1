import { Matrix, type Block } from './matrix.ts';

/** Numbers and the gradient of the loss by each of them, in the same shape. */
export interface Variable {
  readonly value: Matrix;
  readonly gradient: Matrix;
}

/** Memory for a variable. */
export interface VariableBlock {
  readonly value: Block;
  readonly gradient: Block;
}

/** Places a variable in a block. Throws `ShapeError` where the block is too small. */
export function variableIn(
  { value, gradient }: VariableBlock,
  rows: number,
  cols: number,
): Variable {
  return { value: Matrix.in(value, rows, cols), gradient: Matrix.in(gradient, rows, cols) };
}

/** Some rows of a variable; see `Matrix.rowsFrom`. */
export function rowsOf({ value, gradient }: Variable, first: number, count: number): Variable {
  return { value: value.rowsFrom(first, count), gradient: gradient.rowsFrom(first, count) };
}

/** Some columns of a variable; see `Matrix.colsFrom`. */
export function colsOf({ value, gradient }: Variable, first: number, count: number): Variable {
  return { value: value.colsFrom(first, count), gradient: gradient.colsFrom(first, count) };
}
