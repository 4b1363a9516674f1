import type { Variable } from '../memory/variable.ts';

/**
 * Softmax cross-entropy of one row of scores s against the wanted probabilities p, which add up to 1.
 * Returns −factor × Σ p × log softmax(s). The row's gradient becomes factor × (softmax(s) − p),
 * and 0 in the columns behind the goals.
 */
export function crossEntropyRow(
  numbers: Float32Array,
  { value, gradient }: Variable,
  row: number,
  goals: Float64Array,
  factor: number,
): number {
  const size = goals.length;
  const from = value.row(row);
  const to = gradient.row(row);
  let highest = -Infinity;
  for (let at = 0; at < size; at++) highest = Math.max(highest, numbers[from + at]!);
  let total = 0;
  for (let at = 0; at < size; at++) total += Math.exp(numbers[from + at]! - highest);
  const logTotal = Math.log(total) + highest;
  let loss = 0;
  for (let at = 0; at < size; at++) {
    const goal = goals[at]!;
    const logShare = numbers[from + at]! - logTotal;
    loss -= goal * logShare;
    numbers[to + at] = (Math.exp(logShare) - goal) * factor;
  }
  numbers.fill(0, to + size, to + gradient.cols);
  return loss * factor;
}
