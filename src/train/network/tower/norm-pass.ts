import { NORM_EPSILON } from '../../../compact/layer-norm.ts';
import type { Matrix } from '../memory/matrix.ts';
import type { Variable } from '../memory/variable.ts';

/**
 * Layer norm without gain and bias (Ba et al. 2016), in place: each row becomes (row − mean) × factor with
 * factor = 1 / √(variance + ε). Keeps each row's factor for the way back.
 */
export function normRows(numbers: Float32Array, rows: Matrix, factors: Float32Array): void {
  const size = rows.cols;
  for (let row = 0; row < rows.rows; row++) {
    const start = rows.row(row);
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

/**
 * Turns gradients of the normed rows y into gradients of the rows before, in place:
 * g becomes factor × (g − mean(g) − y × mean(g · y)).
 */
export function normRowsBackward(
  numbers: Float32Array,
  { value: normed, gradient: gradients }: Variable,
  factors: Float32Array,
): void {
  const size = normed.cols;
  for (let row = 0; row < normed.rows; row++) {
    const from = normed.row(row);
    const to = gradients.row(row);
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
