import { logSumExp } from './calibrate.ts';
import type { Logits } from './labels.ts';

/** Logits of a held-out ticket and the index of its gold label. */
export interface ScoredExample {
  readonly logits: Logits;
  readonly gold: number;
}

/** Mean negative log-likelihood of the gold labels at a temperature. */
export function negativeLogLikelihood(examples: readonly ScoredExample[], temperature: number): number {
  const total = examples.reduce((sum, { logits, gold }) => sum + logSumExp(logits, temperature) - (logits[gold] ?? NaN) / temperature, 0);
  return total / examples.length;
}

/**
 * Triage step 4, the fitting: the temperature in [0.01, 100] with the smallest negative log-likelihood on held-out
 * tickets, by golden-section search over its logarithm, to four digits. 1 when there are no examples.
 */
export function fitTemperature(examples: readonly ScoredExample[]): number {
  if (examples.length === 0) return 1;
  const cost = (logTemperature: number): number => negativeLogLikelihood(examples, Math.exp(logTemperature));
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.01), Math.log(100)];
  while (high - low > 1e-5) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (cost(left) < cost(right)) high = right;
    else low = left;
  }
  return Number(Math.exp((low + high) / 2).toPrecision(4));
}
