import type { Arithmetic } from '../memory/arithmetic.ts';
import type { Matrix } from '../memory/matrix.ts';
import { softmaxRange, softmaxRangeBackward } from './softmax-range.ts';

/**
 * A mean of rows by how well they suit a query: for the tokens of a text,
 * share = softmax(query · key) and mean = Σ share × value. A head of the attention is one, over
 * states, and the salience is one, over word vectors.
 */
export interface WeightedMean {
  /** One row of the keys' columns, and its gradient. */
  readonly query: Matrix;
  readonly queryGradient: Matrix;
  /** What the query looks at, and its gradient. */
  readonly keys: Matrix;
  readonly keyGradients: Matrix;
  /** What the mean is of: columns of the keys. */
  readonly values: Matrix;
  readonly valueGradients: Matrix;
  /** The row of each token among keys and values. */
  readonly rowOf: Int32Array;
  /** Texts × the values' columns: where the means go, and their gradients. */
  readonly means: Matrix;
  readonly meanGradients: Matrix;
  /** The share of each token, kept for the way back. */
  readonly shares: Float32Array;
}

/** Adds the mean over the tokens from `first` to before `end` to the text's row. */
export function addMean(
  math: Arithmetic,
  mean: WeightedMean,
  text: number,
  first: number,
  end: number,
): void {
  const { query, keys, values, rowOf, means, shares } = mean;
  for (let token = first; token < end; token++)
    shares[token] = math.dotRows(query, 0, keys, rowOf[token]!);
  softmaxRange(shares, first, end);
  for (let token = first; token < end; token++)
    math.addRow(means, text, values, rowOf[token]!, shares[token]!);
}

/** The way back: adds to the gradients of values, keys and query. `changes` is working space, a number a token. */
export function addMeanBackward(
  math: Arithmetic,
  mean: WeightedMean,
  text: number,
  first: number,
  end: number,
  changes: Float32Array,
): void {
  const { query, queryGradient, keys, keyGradients, values, valueGradients } = mean;
  const { rowOf, meanGradients, shares } = mean;
  for (let token = first; token < end; token++) {
    const row = rowOf[token]!;
    changes[token] = math.dotRows(meanGradients, text, values, row);
    math.addRow(valueGradients, row, meanGradients, text, shares[token]!);
  }
  softmaxRangeBackward(shares, changes, first, end);
  for (let token = first; token < end; token++) {
    const row = rowOf[token]!;
    math.addRow(keyGradients, row, query, 0, changes[token]!);
    math.addRow(queryGradient, 0, keys, row, changes[token]!);
  }
}
