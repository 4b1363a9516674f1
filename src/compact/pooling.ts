import { scaledSum } from './vectors.ts';

/** Attention over token states. */
export interface AttentionWeights {
  readonly channels: number;
  /** Attention heads; each pools its own slice of the channels. */
  readonly heads: number;
  /** `heads` × `channels`: how much each head looks at a state. */
  readonly attention: Float32Array;
}

/** Pools `length` states into [attention | maximum], written to the first 2 × channels numbers of `into`, which are 0 before. */
export function poolStates(states: Float32Array, length: number, weights: AttentionWeights, into: Float32Array): void {
  const { channels, heads } = weights;
  const slice = channels / heads;
  const scores = Array.from({ length: heads }, () => new Float64Array(length));
  for (let first = 0; first < heads; first += 4) scoreStates(states, length, weights, first, scores);
  scores.forEach((shares, head) => {
    softmaxInPlace(shares);
    for (let token = 0; token < length; token++) scaledSum(into, head * slice, states, token * channels + head * slice, slice, shares[token] ?? 0);
  });
  for (let token = 0; token < length; token++) {
    const start = token * channels;
    for (let channel = 0; channel < channels; channel++) {
      const state = states[start + channel] ?? 0;
      if (state > (into[channels + channel] ?? 0)) into[channels + channel] = state;
    }
  }
}

/** How much four heads, `first` and its next three, look at each state: one walk over the state serves all four. */
function scoreStates(states: Float32Array, length: number, { channels, heads, attention }: AttentionWeights, first: number, into: readonly Float64Array[]): void {
  const [a, b, c, d] = [0, 1, 2, 3].map((next) => Math.min(first + next, heads - 1) * channels) as [number, number, number, number]; // four in, four out
  for (let token = 0; token < length; token++) {
    const start = token * channels;
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    for (let channel = 0; channel < channels; channel++) {
      const state = states[start + channel] ?? 0;
      s0 += (attention[a + channel] ?? 0) * state;
      s1 += (attention[b + channel] ?? 0) * state;
      s2 += (attention[c + channel] ?? 0) * state;
      s3 += (attention[d + channel] ?? 0) * state;
    }
    [s0, s1, s2, s3].forEach((score, next) => { const row = into[first + next]; if (row) row[token] = score; });
  }
}

/** Turns scores into shares that sum to 1. */
export function softmaxInPlace(scores: Float64Array): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let total = 0;
  for (let at = 0; at < scores.length; at++) total += scores[at] = Math.exp((scores[at] ?? 0) - highest);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / total;
}
