import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/train/heads/random.ts';
import { crossEntropy, disagreement } from './losses.ts';
import { createNetwork, type Mix } from './network.ts';
import { Tape } from './tape.ts';
import { readTokens } from './tokens.ts';
import { readVariant, type Variant } from './variant.ts';

// Backward passes of every variant against finite differences. Not tested here: Adam and the matrix
// kernels, which have tests of their own, and training with rounded tables, whose gradient is by
// intent not that of the rounded loss.

const TEXTS = [
  'pay the bill',
  'bill the bill twice',
  'log in',
  'reset my log in',
  'pay',
  'crash on start',
];
const CLASSES = 3;
const TARGETS = Float32Array.from(
  TEXTS.flatMap((_, text) => [0, 1, 2].map((label) => (label === text % CLASSES ? 0.8 : 0.1))),
);
const MIX: Mix = TEXTS.map((_, text) => ({ partner: (text + 2) % TEXTS.length, share: 0.7 }));

function setUp(variant: Variant, mix: Mix | null) {
  const random = createRandom(5);
  const tape = new Tape(8_000_000 + 64 * 45_000 * 4);
  const tokens = readTokens(TEXTS, TEXTS.length, variant.tokens, 16);
  const network = createNetwork(tape, tokens, CLASSES, variant, random);
  for (const { value, rows, cols } of tape.parameters)
    for (let at = 0; at < rows * cols; at++) tape.numbers[value + at] = (random() - 0.5) * 0.8;
  const read = (from: number) =>
    network.scores({
      sequences: tokens.sequences.map((own) => own.subarray(from)),
      dropout: 0,
      bits: 0,
      mix,
      random,
    });
  const loss = (): number => {
    const scores = read(0);
    const one = crossEntropy(tape, scores, CLASSES, TARGETS);
    if (!variant.rDrop) return one;
    // The second pass drops more words of each text, so that both passes differ.
    return one + disagreement(tape, scores, read(1), CLASSES, variant.rDrop);
  };
  return { tape, loss };
}

/** Largest difference between a gradient and its finite difference, as a share of its parameter's largest gradient. */
function worstGradient(variant: Variant, mix: Mix | null = null): number {
  const { tape, loss } = setUp(variant, mix);
  loss();
  tape.backward();
  tape.clear();
  const found = tape.parameters.map(({ gradient, rows, cols }) =>
    tape.numbers.slice(gradient, gradient + rows * cols),
  );
  let worst = 0;
  tape.parameters.forEach(({ value }, which) => {
    const gradients = found[which] ?? new Float32Array();
    const ranked = strongest(gradients, 6);
    const scale = Math.max(1e-3, Math.abs(gradients[ranked[0] ?? 0]!));
    // Compares the largest gradients only: rounding of the loss hides small ones.
    for (const at of ranked) {
      const kept = tape.numbers[value + at]!;
      const at2 = (change: number): number => {
        tape.numbers[value + at] = kept + change;
        const result = loss();
        tape.clear();
        return result;
      };
      const slope = (at2(5e-4) - at2(-5e-4)) / 1e-3;
      tape.numbers[value + at] = kept;
      worst = Math.max(worst, Math.abs(slope - gradients[at]!) / scale);
    }
  });
  return worst;
}

/**
 * Places of the `count` numbers farthest from zero. A table has millions: sorting them would take
 * most of this file's time.
 */
function strongest(numbers: Float32Array, count: number): number[] {
  const found: number[] = [];
  const strength = (at: number): number => Math.abs(numbers[at]!);
  for (let at = 0; at < numbers.length; at++) {
    if (found.length === count && strength(at) <= strength(found[count - 1] ?? 0)) continue;
    found.push(at);
    found.sort((a, b) => strength(b) - strength(a));
    if (found.length > count) found.pop();
  }
  return found;
}

describe('the network of the ablation', () => {
  it.each([
    'base',
    'tokens=words',
    'tokens=grams',
    'tokens=words+bigrams',
    'tokens=pieces',
    'mixing=none',
    'mixing=depthwise',
    'mixing=attention',
    'pooling=mean',
    'pooling=weight',
    'pooling=attention',
    'pooling=max',
    'pooling=attention+max',
    'rDrop=1',
  ])('%s goes the way back as finite differences do', (name) => {
    expect(worstGradient(readVariant(name))).toBeLessThan(0.05);
  });

  it('mixes texts with the gradient of both', () => {
    expect(worstGradient(readVariant('mixup=0.2'), MIX)).toBeLessThan(0.05);
  });

  it('refuses parts of the recipe that there are not', () => {
    expect(() => readVariant('pooling=median')).toThrow(RangeError);
    expect(() => readVariant('magic=1')).toThrow(RangeError);
    expect(() => readVariant('dropout=')).toThrow(RangeError);
  });
});
