import type { Tape, Tensor } from './tape.ts';

/** Mean of each text's rows. */
export function meanPool(tape: Tape, x: Tensor, starts: Int32Array): Tensor {
  const y = tape.tensor(starts.length - 1, x.cols);
  const each = (visit: (text: number, token: number, share: number) => void): void => {
    for (let text = 0; text + 1 < starts.length; text++) {
      const first = starts[text]!;
      const end = starts[text + 1]!;
      for (let token = first; token < end; token++) visit(text, token, 1 / (end - first));
    }
  };
  each((text, token, share) =>
    tape.add(y.value + text * x.cols, x.value + token * x.cols, share, x.cols),
  );
  tape.record(() =>
    each((text, token, share) =>
      tape.add(x.gradient + token * x.cols, y.gradient + text * x.cols, share, x.cols),
    ),
  );
  return y;
}

/** Largest number of each column over a text's rows. */
export function maxPool(tape: Tape, x: Tensor, starts: Int32Array): Tensor {
  const { numbers } = tape;
  const { cols } = x;
  const y = tape.tensor(starts.length - 1, cols);
  const winners = new Int32Array(y.rows * cols).fill(-1);
  for (let text = 0; text < y.rows; text++) {
    for (let col = 0; col < cols; col++) {
      let best = -Infinity;
      for (let token = starts[text]!; token < starts[text + 1]!; token++) {
        const value = numbers[x.value + token * cols + col]!;
        if (value <= best) continue;
        best = value;
        winners[text * cols + col] = token * cols + col;
      }
      numbers[y.value + text * cols + col] = best === -Infinity ? 0 : best;
    }
  }
  tape.record(() =>
    winners.forEach((winner, at) => {
      if (winner >= 0)
        numbers[x.gradient + winner] = numbers[x.gradient + winner]! + numbers[y.gradient + at]!;
    }),
  );
  return y;
}

/**
 * Weighted mean of each text's rows of `x`. Each row of `query` weighs its own slice of the columns
 * by `softmax(query · key)`: keys may be the rows themselves (attention) or the words behind them
 * (a weight that each word carries everywhere).
 */
// eslint-disable-next-line max-lines-per-function -- a layer and its gradient read the same shares; parted they could differ without a word.
export function weightedPool(
  tape: Tape,
  x: Tensor,
  keys: Tensor,
  query: Tensor,
  starts: Int32Array,
): Tensor {
  const { cols } = x;
  const size = keys.cols;
  const heads = query.rows;
  const slice = cols / heads;
  const y = tape.tensor(starts.length - 1, cols);
  const shares = new Float32Array(heads * x.rows);
  const each = (visit: (text: number, head: number, first: number, end: number) => void): void => {
    for (let text = 0; text < y.rows; text++)
      for (let head = 0; head < heads; head++) visit(text, head, starts[text]!, starts[text + 1]!);
  };
  each((text, head, first, end) => {
    const lane = head * x.rows;
    let highest = -Infinity;
    for (let token = first; token < end; token++)
      highest = Math.max(
        highest,
        (shares[lane + token] = tape.dot(
          query.value + head * size,
          keys.value + token * size,
          size,
        )),
      );
    let total = 0;
    for (let token = first; token < end; token++)
      total += shares[lane + token] = Math.exp(shares[lane + token]! - highest);
    for (let token = first; token < end; token++) {
      const share = (shares[lane + token] = shares[lane + token]! / total);
      tape.add(
        y.value + text * cols + head * slice,
        x.value + token * cols + head * slice,
        share,
        slice,
      );
    }
  });
  tape.record(() =>
    each((text, head, first, end) => {
      const own = y.gradient + text * cols + head * slice;
      const share = (token: number): number => shares[head * x.rows + token]!;
      const changes: number[] = [];
      let mean = 0;
      for (let token = first; token < end; token++) {
        const change = tape.dot(own, x.value + token * cols + head * slice, slice);
        changes.push(change);
        mean += change * share(token);
      }
      for (let token = first; token < end; token++) {
        tape.add(x.gradient + token * cols + head * slice, own, share(token), slice);
        const change = share(token) * (changes[token - first]! - mean);
        tape.add(keys.gradient + token * size, query.value + head * size, change, size);
        tape.add(query.gradient + head * size, keys.value + token * size, change, size);
      }
    }),
  );
  return y;
}
