import type { Parameter, Tape, Tensor } from './tape.ts';

/** Writes a row as whole multiples of its own scale, as `bits` bits would hold it: the largest number fits exactly. */
export function quantiseRow(
  numbers: Float32Array,
  from: number,
  to: number,
  size: number,
  bits: number,
): void {
  let largest = 0;
  for (let at = 0; at < size; at++) largest = Math.max(largest, Math.abs(numbers[from + at]!));
  const scale = largest / (2 ** (bits - 1) - 1);
  for (let at = 0; at < size; at++)
    numbers[to + at] = scale > 0 ? Math.round(numbers[from + at]! / scale) * scale : 0;
}

/** The parameter with rounded numbers; gradients go unchanged to the exact numbers. */
export function quantised(tape: Tape, parameter: Tensor, bits: number): Tensor {
  if (!bits) return parameter;
  const { rows, cols } = parameter;
  const y = tape.tensor(rows, cols);
  for (let row = 0; row < rows; row++)
    quantiseRow(tape.numbers, parameter.value + row * cols, y.value + row * cols, cols, bits);
  tape.record(() => tape.add(parameter.gradient, y.gradient, 1, rows * cols));
  return y;
}

/** Rounds a trained parameter in place, as packing would. */
export function packInPlace(
  { numbers }: Tape,
  { value, rows, cols }: Parameter,
  bits: number,
): void {
  for (let row = 0; row < rows; row++)
    quantiseRow(numbers, value + row * cols, value + row * cols, cols, bits);
}
