import { Matrix } from '../memory/matrix.ts';
import { variableOf, type Shard } from '../memory/shard.ts';
import { rowsOf, type Variable } from '../memory/variable.ts';
import type { Pass } from './pass.ts';

/*
 * The convolution over neighbouring words. For token t of a text, with reach = (taps − 1) / 2,
 *
 *   state[t] = relu(bias + Σ_tap vector[word of token t + tap − reach] · projection[tap])
 *
 * without the neighbours that the text does not have. The products are those of words, computed once
 * however often a word stands in the texts.
 */

/** Computes `states` from `vectors`. */
export function mixWords({ plan, math }: Shard, pass: Pass): void {
  const { width } = plan.shape;
  const states = pass.states.value;
  for (const [at, { value: products }] of pass.taps.entries()) {
    math.clear(products);
    math.multiply(pass.vectors.value, plan.projection.value.rowsFrom(at * width, width), products);
  }
  math.fillRows(states, plan.bias.value);
  forNeighbours(pass, (token, { value: products }, word) => {
    math.addRow(states, token, products, word);
  });
  math.relu(states);
}

/**
 * Backward pass from the gradients of `states`, which it changes. Adds to the gradients of bias,
 * projection and `vectors`.
 */
export function unmixWords(shard: Shard, pass: Pass): void {
  const { plan, scratch, math } = shard;
  const { width, channels } = plan.shape;
  const { vectors, states } = pass;
  math.reluBackward(states);
  math.addRows(variableOf(plan.bias, shard).gradient, states.gradient);
  for (const { gradient } of pass.taps) math.clear(gradient);
  forNeighbours(pass, (token, { gradient: products }, word) => {
    math.addRow(products, word, states.gradient, token);
  });
  const projection = variableOf(plan.projection, shard);
  const turned = Matrix.in(scratch.turnedTap, channels, width);
  for (const [at, { gradient: products }] of pass.taps.entries()) {
    const tap = rowsOf(projection, at * width, width);
    math.multiply(vectors.value.turned(), products, tap.gradient);
    math.turn(tap.value, turned);
    math.multiply(products, turned, vectors.gradient);
  }
}

/**
 * Visits each token and tap of all texts: `visit` gets the token, the tap's products and the
 * neighbour's word.
 */
function forNeighbours(
  { texts, starts, wordOf, taps }: Pass,
  visit: (token: number, tap: Variable, word: number) => void,
): void {
  const reach = (taps.length - 1) >> 1;
  for (let text = 0; text < texts; text++) {
    for (const [at, tap] of taps.entries()) {
      const shift = at - reach;
      const end = starts[text + 1]! - Math.max(0, shift);
      for (let token = starts[text]! - Math.min(0, shift); token < end; token++)
        visit(token, tap, wordOf[token + shift]!);
    }
  }
}
