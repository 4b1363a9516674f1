import { softmaxInPlace } from '../../../compact/pooling.ts';
import type { Arithmetic } from '../memory/arithmetic.ts';
import type { Variable } from '../memory/variable.ts';
import type { Pass } from './pass.ts';
import { softmaxBackward } from './softmax-backward.ts';

/**
 * A weighted mean over the tokens of a text: share = softmax(query · key) and mean = Σ share ×
 * value. Each attention head is such a mean over states, and the salience is one over word vectors.
 */
export interface WeightedMean {
  /** 1 × the keys' columns. */
  readonly query: Variable;
  /** Rows that are compared with the query. */
  readonly keys: Variable;
  /** Rows whose mean is computed: columns of the keys. */
  readonly values: Variable;
  /** Row of each token in keys and values. */
  readonly rowOf: Int32Array;
  /** Computed means, texts × the values' columns. */
  readonly means: Variable;
  /** Share of each token, which the backward pass needs. */
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

/**
 * Backward pass: adds to the gradients of values, keys and query. `changes` is working space with
 * one number per token.
 */
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
