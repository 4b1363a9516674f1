/**
 * A hashed logistic regression over words and word pairs. The realism check measures with it; it is
 * never shipped.
 */
import { itemAt } from '../../../src/core/item-at.ts';
import { softmaxInPlace } from '../../../src/compact/pooling.ts';
import type { Prng } from './prng.ts';
import { createPrng } from './prng.ts';

export interface ProbeText {
  readonly text: string;
  readonly label: string;
}

export interface LinearProbe {
  predict(text: string): string;
}

const BITS = 18;
const EPOCHS = 5;

/** Fits by stochastic gradient descent (AdaGrad); the same texts and seed give the same probe. */
export function fitLinearProbe(texts: readonly ProbeText[], seed: number): LinearProbe {
  const labels = [...new Set(texts.map(({ label }) => label))].sort();
  const size = 1 << BITS;
  const weights = labels.map(() => new Float32Array(size));
  const squares = labels.map(() => new Float32Array(size).fill(1e-6));
  const rows = texts.map(({ text, label }) => ({
    features: hashWords(text),
    gold: labels.indexOf(label),
  }));
  const prng = createPrng(seed, 77);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { features, gold } of shuffled(rows, prng)) {
      const probabilities = Float64Array.from(weights, (row) => score(row, features));
      softmaxInPlace(probabilities);
      weights.forEach((row, label) => {
        const gradient = itemAt(probabilities, label) - (label === gold ? 1 : 0);
        const square = squares[label];
        if (!square) return;
        for (const feature of features) {
          const step = gradient / Math.sqrt(features.length);
          square[feature]! += step * step;
          row[feature] = itemAt(row, feature) - (0.3 * step) / Math.sqrt(square[feature] ?? 1);
        }
      });
    }
  }
  return {
    predict: (text) => {
      const features = hashWords(text);
      const scores = weights.map((row) => score(row, features));
      return labels[scores.indexOf(Math.max(...scores))] ?? '';
    },
  };
}

function shuffled<T>(list: readonly T[], prng: Prng): T[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = prng.int(0, at);
    [out[at], out[other]] = [out[other] as T, out[at] as T]; // both indices are in range
  }
  return out;
}

function hashWords(text: string): Int32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+|[^\s\p{L}\p{N}]/gu) ?? [];
  const features = new Set<number>();
  words.forEach((word, at) => {
    features.add(hash(word));
    if (at > 0) features.add(hash(`${words[at - 1] ?? ''} ${word}`));
  });
  return Int32Array.from(features);
}

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return (value ^ (value >>> 15)) & ((1 << BITS) - 1);
}

function score(weights: Float32Array, features: Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += itemAt(weights, feature);
  return sum / Math.sqrt(Math.max(1, features.length));
}
