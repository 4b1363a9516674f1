import { dotProduct, scaledSum } from './vectors.ts';

/** Attention over token states. */
export interface AttentionWeights {
  readonly channels: number;
  /** Attention heads; each pools its own slice of the channels. */
  readonly heads: number;
  /** `heads` × `channels`: weight of each channel of a state in each head's score. */
  readonly attention: Float32Array;
}

/**
 * Pools `length` states into [attention | maximum] and writes it to the first 2 × channels numbers
 * of `into`, which must be 0 before.
 */
export function poolStates(
  states: Float32Array,
  length: number,
  weights: AttentionWeights,
  into: Float32Array,
): void {
  const { channels, heads, attention } = weights;
  const slice = channels / heads;
  const shares = new Float64Array(length);
  for (let head = 0; head < heads; head++) {
    for (let token = 0; token < length; token++)
      shares[token] = dotProduct(attention, head * channels, states, token * channels, channels);
    softmaxInPlace(shares);
    for (let token = 0; token < length; token++)
      scaledSum(into, head * slice, states, token * channels + head * slice, slice, shares[token]!);
  }
  // The loop runs along each channel: a new maximum is rare there, so the processor predicts the
  // branch well.
  for (let channel = 0; channel < channels; channel++) {
    let highest = 0;
    for (let at = channel; at < length * channels; at += channels) {
      const state = states[at]!;
      if (state > highest) highest = state;
    }
    into[channels + channel] = highest;
  }
}

/**
 * Turns the scores from `start` to before `end` into shares that sum to 1; by default all scores.
 */
export function softmaxInPlace(
  scores: Float64Array | Float32Array,
  start = 0,
  end = scores.length,
): void {
  let [highest, total] = [-Infinity, 0];
  for (let at = start; at < end; at++) if (scores[at]! > highest) highest = scores[at]!;
  for (let at = start; at < end; at++) total += scores[at] = Math.exp(scores[at]! - highest);
  for (let at = start; at < end; at++) scores[at] = scores[at]! / total;
}
