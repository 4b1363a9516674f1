import { softmaxInPlace } from '../../../compact/pooling.ts';
import type { Arithmetic } from '../memory/arithmetic.ts';
import type { Variable } from '../memory/variable.ts';
import type { Pass } from './pass.ts';
import { softmaxBackward } from './softmax-backward.ts';

/**
 * A mean of rows by how well they suit a query: for the tokens of a text,
 * share = softmax(query · key) and mean = Σ share × value. A head of the attention is one, over
 * states, and the salience is one, over word vectors.
 */
export interface WeightedMean {
  /** 1 × the keys' columns. */
  readonly query: Variable;
  /** What the query looks at. */
  readonly keys: Variable;
  /** What the mean is of: columns of the keys. */
  readonly values: Variable;
  /** The row of each token among keys and values. */
  readonly rowOf: Int32Array;
  /** Texts × the values' columns: where the means go. */
  readonly means: Variable;
  /** The share of each token, kept for the way back. */
  readonly shares: Float32Array;
}

/** Adds the mean over a text's tokens to the text's row. */
export function addMean(
  math: Arithmetic,
  { query, keys, values, rowOf, means, shares }: WeightedMean,
  { starts }: Pick<Pass, 'starts'>,
  text: number,
): void {
  const first = starts[text]!;
  const end = starts[text + 1]!;
  for (let token = first; token < end; token++)
    shares[token] = math.dotRows(query.value, 0, keys.value, rowOf[token]!);
  softmaxInPlace(shares, first, end);
  for (let token = first; token < end; token++)
    math.addRow(means.value, text, values.value, rowOf[token]!, shares[token]!);
}

/** The way back: adds to the gradients of values, keys and query. `changes` is working space, a number a token. */
export function addMeanBackward(
  math: Arithmetic,
  { query, keys, values, rowOf, means, shares }: WeightedMean,
  { starts }: Pick<Pass, 'starts'>,
  text: number,
  changes: Float32Array,
): void {
  const first = starts[text]!;
  const end = starts[text + 1]!;
  for (let token = first; token < end; token++) {
    const row = rowOf[token]!;
    changes[token] = math.dotRows(means.gradient, text, values.value, row);
    math.addRow(values.gradient, row, means.gradient, text, shares[token]!);
  }
  softmaxBackward(shares, changes, first, end);
  for (let token = first; token < end; token++) {
    const row = rowOf[token]!;
    math.addRow(keys.gradient, row, query.value, 0, changes[token]!);
    math.addRow(query.gradient, 0, keys.value, row, changes[token]!);
  }
}
