import type { Arithmetic } from '../memory/arithmetic.ts';
import type { Matrix } from '../memory/matrix.ts';

/** Winner of a channel in which no state of a text is above 0. */
const NOBODY = -1;

/**
 * Writes the highest state of each channel, at least 0, over the tokens from `first` to before `end`
 * to row `text` of `maxima`, and the token that has it to the same place of `winners`, texts × channels.
 */
export function poolMaximum(
  { numbers }: Arithmetic,
  states: Matrix,
  tokens: readonly [first: number, end: number],
  maxima: Matrix,
  text: number,
  winners: Int32Array,
): void {
  const [first, end] = tokens;
  const channels = states.cols;
  const target = maxima.row(text);
  for (let channel = 0; channel < channels; channel++) {
    let best = 0;
    let winner = NOBODY;
    for (let token = first; token < end; token++) {
      const state = numbers[states.row(token) + channel]!;
      if (state > best) {
        best = state;
        winner = token;
      }
    }
    numbers[target + channel] = best;
    winners[text * channels + channel] = winner;
  }
}

/** The way back: adds the gradient of each maximum to that of the state which won it. */
export function poolMaximumBackward(
  { numbers }: Arithmetic,
  stateGradients: Matrix,
  maximumGradients: Matrix,
  text: number,
  winners: Int32Array,
): void {
  const channels = stateGradients.cols;
  const from = maximumGradients.row(text);
  for (let channel = 0; channel < channels; channel++) {
    const winner = winners[text * channels + channel]!;
    if (winner === NOBODY) continue;
    const at = stateGradients.row(winner) + channel;
    numbers[at] = numbers[at]! + numbers[from + channel]!;
  }
}
