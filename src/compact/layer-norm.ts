/** Keeps the divisor above 0 for a row of equal numbers. */
export const NORM_EPSILON = 1e-5;

/**
 * Shifts and scales `size` numbers from `start` to mean 0 and variance 1, in place. A row of equal
 * numbers becomes zeros.
 */
export function normaliseRow(values: Float32Array, start: number, size: number): void {
  let mean = 0;
  for (let at = start; at < start + size; at++) mean += values[at]!;
  mean /= size;
  let variance = 0;
  for (let at = start; at < start + size; at++) variance += (values[at]! - mean) ** 2;
  const factor = 1 / Math.sqrt(variance / size + NORM_EPSILON);
  for (let at = start; at < start + size; at++) values[at] = (values[at]! - mean) * factor;
}
