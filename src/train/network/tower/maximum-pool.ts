import type { Arithmetic } from '../memory/arithmetic.ts';
import type { Pass } from './pass.ts';

/** Winner of a channel in which all states of a text are at most 0. */
const NOBODY = -1;

/**
 * Writes each channel's maximum over a text's tokens, at least 0, to the second `channels` numbers
 * of the text's embedding. Writes the token with the maximum to the same place of `winners`, texts
 * × channels.
 */
export function poolMaximum(
  { numbers }: Arithmetic,
  { states: { value: states }, embeddings, starts }: Pass,
  text: number,
  winners: Int32Array,
): void {
  const end = starts[text + 1]!;
  const channels = states.cols;
  const maxima = embeddings.value.row(text) + channels;
  for (let channel = 0; channel < channels; channel++) {
    let best = 0;
    let winner = NOBODY;
    for (let token = starts[text]!; token < end; token++) {
      const state = numbers[states.row(token) + channel]!;
      if (state > best) {
        best = state;
        winner = token;
      }
    }
    numbers[maxima + channel] = best;
    winners[text * channels + channel] = winner;
  }
}

/** Backward pass: adds the gradient of each maximum to the gradient of its state. */
export function poolMaximumBackward(
  { numbers }: Arithmetic,
  { states: { gradient: states }, embeddings }: Pass,
  text: number,
  winners: Int32Array,
): void {
  const channels = states.cols;
  const maxima = embeddings.gradient.row(text) + channels;
  for (let channel = 0; channel < channels; channel++) {
    const winner = winners[text * channels + channel]!;
    if (winner === NOBODY) continue;
    const at = states.row(winner) + channel;
    numbers[at] = numbers[at]! + numbers[maxima + channel]!;
  }
}
