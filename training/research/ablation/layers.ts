import { Matrix } from '../../../src/train/network/memory/matrix.ts';
import { normRows, normRowsBackward } from '../../../src/train/network/tower/norm-pass.ts';
import type { Tape, Tensor } from './tape.ts';

/** x · W (+ bias). Rows of `weights` are a multiple of 8. */
export function linear(tape: Tape, x: Tensor, weights: Tensor, bias: Tensor | null): Tensor {
  const { rows, cols: size } = x;
  const { cols } = weights;
  const y = tape.tensor(rows, cols);
  for (let row = 0; bias && row < rows; row++) tape.add(y.value + row * cols, bias.value, 1, cols);
  tape.product(x.value, size, 1, weights.value, y.value, rows, cols, size);
  tape.record(() => {
    for (let row = 0; bias && row < rows; row++)
      tape.add(bias.gradient, y.gradient + row * cols, 1, cols);
    tape.product(x.value, 1, size, y.gradient, weights.gradient, size, cols, rows);
    tape.product(
      y.gradient,
      cols,
      1,
      tape.turned(weights.value, size, cols),
      x.gradient,
      rows,
      size,
      cols,
    );
  });
  return y;
}

export function relu(tape: Tape, x: Tensor): Tensor {
  const { numbers } = tape;
  const y = tape.tensor(x.rows, x.cols);
  const size = x.rows * x.cols;
  for (let at = 0; at < size; at++) numbers[y.value + at] = Math.max(0, numbers[x.value + at]!);
  tape.record(() => {
    for (let at = 0; at < size; at++)
      if (numbers[y.value + at])
        numbers[x.gradient + at] = numbers[x.gradient + at]! + numbers[y.gradient + at]!;
  });
  return y;
}

/** Every row shifted to mean 0 and scaled to variance 1. */
export function normed(tape: Tape, x: Tensor): Tensor {
  const { numbers } = tape;
  const { rows, cols } = x;
  const y = tape.tensor(rows, cols);
  const factors = new Float32Array(rows);
  numbers.copyWithin(y.value, x.value, x.value + rows * cols);
  const values = new Matrix(y.value, rows, cols);
  normRows(numbers, values, factors);
  tape.record(() => {
    const gradient = new Matrix(y.gradient, rows, cols);
    normRowsBackward(numbers, { value: values, gradient }, factors);
    tape.add(x.gradient, y.gradient, 1, rows * cols);
  });
  return y;
}

/** Each number is 0 with the given share, and larger otherwise. */
export function dropout(tape: Tape, x: Tensor, share: number, random: () => number): Tensor {
  if (!share) return x;
  const { numbers } = tape;
  const y = tape.tensor(x.rows, x.cols);
  const size = x.rows * x.cols;
  const factors = Float32Array.from({ length: size }, () =>
    random() < share ? 0 : 1 / (1 - share),
  );
  factors.forEach((factor, at) => {
    numbers[y.value + at] = factor * numbers[x.value + at]!;
  });
  tape.record(() =>
    factors.forEach((factor, at) => {
      numbers[x.gradient + at] = numbers[x.gradient + at]! + factor * numbers[y.gradient + at]!;
    }),
  );
  return y;
}

/** Row r of the result is the sum of `factor` × row `from` over the parts of r. */
export function mixedRows(
  tape: Tape,
  x: Tensor,
  rows: readonly (readonly { readonly from: number; readonly factor: number }[])[],
): Tensor {
  const { cols } = x;
  const y = tape.tensor(rows.length, cols);
  rows.forEach((parts, row) => {
    for (const { from, factor } of parts)
      tape.add(y.value + row * cols, x.value + from * cols, factor, cols);
  });
  tape.record(() =>
    rows.forEach((parts, row) => {
      for (const { from, factor } of parts)
        tape.add(x.gradient + from * cols, y.gradient + row * cols, factor, cols);
    }),
  );
  return y;
}

/** The given rows, in the given order; a row may come more than once. */
export function pickedRows(tape: Tape, x: Tensor, places: ArrayLike<number>): Tensor {
  return mixedRows(
    tape,
    x,
    Array.from(places, (from) => [{ from, factor: 1 }]),
  );
}

export function sum(tape: Tape, a: Tensor, b: Tensor): Tensor {
  const y = tape.tensor(a.rows, a.cols);
  const size = a.rows * a.cols;
  for (const part of [a, b]) tape.add(y.value, part.value, 1, size);
  tape.record(() => {
    for (const part of [a, b]) tape.add(part.gradient, y.gradient, 1, size);
  });
  return y;
}

/** Rows side by side. */
export function beside(tape: Tape, parts: readonly Tensor[]): Tensor {
  const rows = parts[0]?.rows ?? 0;
  const cols = parts.reduce((total, part) => total + part.cols, 0);
  const y = tape.tensor(rows, cols);
  const eachSlice = (visit: (part: Tensor, row: number, at: number) => void): void => {
    let first = 0;
    for (const part of parts) {
      for (let row = 0; row < rows; row++) visit(part, row, row * cols + first);
      first += part.cols;
    }
  };
  eachSlice((part, row, at) => tape.add(y.value + at, part.value + row * part.cols, 1, part.cols));
  tape.record(() =>
    eachSlice((part, row, at) =>
      tape.add(part.gradient + row * part.cols, y.gradient + at, 1, part.cols),
    ),
  );
  return y;
}
