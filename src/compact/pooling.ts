/** Weights that turn a row of token states into one vector. */
export interface PoolingWeights {
  readonly width: number;
  readonly channels: number;
  /** Attention heads; each pools its own slice of the channels. */
  readonly heads: number;
  /** `heads` × `channels`: how much each head looks at a state. */
  readonly attention: Float32Array;
  /** `width`: how much a word counts in the mean of context-free vectors. */
  readonly salience: Float32Array;
}

/**
 * Pools tokens into [attention over states | maximum over states | salience-weighted mean of word vectors].
 * `into` holds 2 × channels + width zeros.
 */
export function poolTokens(
  vectors: readonly Float32Array[], states: Float32Array, weights: PoolingWeights, into: Float32Array,
): void {
  const { channels, heads, attention, salience } = weights;
  const length = vectors.length;
  const slice = channels / heads;
  for (let head = 0; head < heads; head++) {
    const shares = softmax(length, (token) => dot(attention, head * channels, states, token * channels, channels));
    for (let token = 0; token < length; token++) {
      const share = shares[token] ?? 0;
      for (let at = head * slice; at < (head + 1) * slice; at++) {
        const state = states[token * channels + at] ?? 0;
        into[at] = (into[at] ?? 0) + share * state;
        if (state > (into[channels + at] ?? 0)) into[channels + at] = state;
      }
    }
  }
  const shares = softmax(length, (token) => dot(salience, 0, vectors[token] ?? salience, 0, salience.length));
  vectors.forEach((vector, token) => {
    const share = shares[token] ?? 0;
    for (let at = 0; at < vector.length; at++) into[2 * channels + at] = (into[2 * channels + at] ?? 0) + share * (vector[at] ?? 0);
  });
}

function softmax(length: number, score: (token: number) => number): Float64Array {
  const shares = new Float64Array(length);
  let highest = -Infinity;
  for (let token = 0; token < length; token++) highest = Math.max(highest, (shares[token] = score(token)));
  let total = 0;
  for (let token = 0; token < length; token++) total += shares[token] = Math.exp((shares[token] ?? 0) - highest);
  for (let token = 0; token < length; token++) shares[token] = (shares[token] ?? 0) / total;
  return shares;
}

function dot(a: Float32Array, aStart: number, b: Float32Array, bStart: number, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (a[aStart + at] ?? 0) * (b[bStart + at] ?? 0);
  return sum;
}
