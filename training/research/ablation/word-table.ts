import { quantiseRow } from './quantise.ts';
import type { Parameter, Tape, Tensor } from './tape.ts';

/** A table whose rows are added up to word vectors; only rows that a step touched are updated. */
export interface WordTable {
  readonly parameter: Parameter;
  /** Rows that gradients went to since the last `taken`. */
  readonly touched: Set<number>;
}

/**
 * One vector a word: the sum of its rows. With `bits`, the forward pass sees the rows as they will
 * be packed, and gradients pass straight through.
 */
export function wordVectors(
  tape: Tape,
  { parameter, touched }: WordTable,
  words: readonly (readonly number[])[],
  bits: number,
): Tensor {
  const { cols } = parameter;
  const y = tape.tensor(words.length, cols);
  const packed = new Map<number, number>();
  const placeOf = (row: number): number => {
    const own = parameter.value + row * cols;
    if (!bits) return own;
    let place = packed.get(row);
    if (place === undefined) {
      packed.set(row, (place = tape.space(cols)));
      quantiseRow(tape.numbers, own, place, cols, bits);
    }
    return place;
  };
  words.forEach((rows, word) => {
    for (const row of rows) tape.add(y.value + word * cols, placeOf(row), 1, cols);
  });
  tape.record(() =>
    words.forEach((rows, word) => {
      for (const row of rows) {
        tape.add(parameter.gradient + row * cols, y.gradient + word * cols, 1, cols);
        touched.add(row);
      }
    }),
  );
  return y;
}
