import { NORM_EPSILON } from '../../compact/layer-norm.ts';

/** Layer norm of `rows` rows in place; keeps each row's factor for the way back. */
export function normRows(
  numbers: Float32Array,
  at: number,
  rows: number,
  size: number,
  factors: Float32Array,
): void {
  for (let row = 0; row < rows; row++) {
    const start = at + row * size;
    let mean = 0;
    for (let i = start; i < start + size; i++) mean += numbers[i]!;
    mean /= size;
    let variance = 0;
    for (let i = start; i < start + size; i++) variance += (numbers[i]! - mean) ** 2;
    const factor = 1 / Math.sqrt(variance / size + NORM_EPSILON);
    factors[row] = factor;
    for (let i = start; i < start + size; i++) numbers[i] = (numbers[i]! - mean) * factor;
  }
}

/** Turns gradients of the normed rows into gradients of the rows before, in place. */
export function normRowsBackward(
  numbers: Float32Array,
  normed: number,
  gradients: number,
  rows: number,
  size: number,
  factors: Float32Array,
): void {
  for (let row = 0; row < rows; row++) {
    const from = normed + row * size;
    const to = gradients + row * size;
    let mean = 0;
    let along = 0;
    for (let i = 0; i < size; i++) {
      const gradient = numbers[to + i]!;
      mean += gradient;
      along += gradient * numbers[from + i]!;
    }
    mean /= size;
    along /= size;
    const factor = factors[row]!;
    for (let i = 0; i < size; i++)
      numbers[to + i] = factor * (numbers[to + i]! - mean - numbers[from + i]! * along);
  }
}
