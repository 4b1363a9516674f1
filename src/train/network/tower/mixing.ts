import type { Arithmetic } from '../memory/arithmetic.ts';
import { Matrix } from '../memory/matrix.ts';
import { gradientOf, type Shard } from '../memory/shard.ts';
import type { Pass } from './read-texts.ts';

/*
 * The convolution over neighbouring words. For token t of a text, with reach = (taps − 1) / 2,
 *
 *   state[t] = relu(bias + Σ_tap vector[word of token t + tap − reach] · projection[tap])
 *
 * without the neighbours that the text does not have. The products are those of words, computed once
 * however often a word stands in the texts.
 */

/** Fills the shard's `states`, tokens × channels, from `vectors`, words × width. */
export function mixWords({ plan, scratch, math }: Shard, pass: Pass, vectors: Matrix): void {
  const { width, channels } = plan.shape;
  const products = scratch.taps.map((block, tap) => {
    const product = Matrix.in(block, pass.words, channels);
    math.clear(product);
    math.multiply(vectors, plan.projection.value.rowsFrom(tap * width, width), product);
    return product;
  });
  const states = Matrix.in(scratch.states, pass.tokens, channels);
  for (let token = 0; token < pass.tokens; token++) math.copyRow(states, token, plan.bias.value, 0);
  for (let text = 0; text < pass.texts; text++) gather(math, pass, text, products, states);
  math.relu(states);
}

/** Adds every tap's product of the neighbouring word to each state of a text. */
function gather(
  math: Arithmetic,
  { starts, wordOf }: Pass,
  text: number,
  products: readonly Matrix[],
  states: Matrix,
): void {
  const reach = (products.length - 1) >> 1;
  for (const [tap, product] of products.entries()) {
    const shift = tap - reach;
    const end = starts[text + 1]! - Math.max(0, shift);
    for (let token = starts[text]! + Math.max(0, -shift); token < end; token++)
      math.addRow(states, token, product, wordOf[token + shift]!);
  }
}

/**
 * From the shard's `stateGradients`, which it changes, to the gradients of bias and projection, and
 * adds to `vectorGradients`, words × width.
 */
export function unmixWords(
  shard: Shard,
  pass: Pass,
  vectors: Matrix,
  vectorGradients: Matrix,
): void {
  const { plan, scratch, math } = shard;
  const { width, channels } = plan.shape;
  const gradients = Matrix.in(scratch.stateGradients, pass.tokens, channels);
  math.reluBackward(Matrix.in(scratch.states, pass.tokens, channels), gradients);
  const biasGradient = gradientOf(plan.bias, shard);
  for (let token = 0; token < pass.tokens; token++) math.addRow(biasGradient, 0, gradients, token);
  const products = scratch.tapGradients.map((block) => Matrix.in(block, pass.words, channels));
  for (const product of products) math.clear(product);
  for (let text = 0; text < pass.texts; text++) scatter(math, pass, text, gradients, products);
  const projectionGradient = gradientOf(plan.projection, shard);
  const turned = Matrix.in(scratch.turnedTap, channels, width);
  for (const [tap, product] of products.entries()) {
    math.multiply(vectors.turned(), product, projectionGradient.rowsFrom(tap * width, width));
    math.turn(plan.projection.value.rowsFrom(tap * width, width), turned);
    math.multiply(product, turned, vectorGradients);
  }
}

/** The way back of `gather`: each product of a word gets the gradients of the states that it went into. */
function scatter(
  math: Arithmetic,
  { starts, wordOf }: Pass,
  text: number,
  states: Matrix,
  products: readonly Matrix[],
): void {
  const reach = (products.length - 1) >> 1;
  for (const [tap, product] of products.entries()) {
    const shift = tap - reach;
    const end = starts[text + 1]! - Math.max(0, shift);
    for (let token = starts[text]! + Math.max(0, -shift); token < end; token++)
      math.addRow(product, wordOf[token + shift]!, states, token);
  }
}
