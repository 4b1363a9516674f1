import { logSumExp } from './calibrate.ts';
import type { Logits } from './labels.ts';

/** Logits of a held-out ticket and the index of its gold label. */
export interface ScoredExample {
  readonly logits: Logits;
  readonly gold: number;
}

/**
 * Mean negative log-likelihood of the gold labels at a temperature; a share of each target goes to
 * all labels alike.
 */
export function negativeLogLikelihood(
  examples: readonly ScoredExample[],
  temperature: number,
  smoothing = 0,
): number {
  const total = examples.reduce((sum, { logits, gold }) => {
    const spread =
      smoothing &&
      (smoothing * Array.from<number>(logits).reduce((all, logit) => all + logit, 0)) /
        logits.length;
    return (
      sum +
      logSumExp(logits, temperature) -
      ((1 - smoothing) * (logits[gold] ?? NaN) + spread) / temperature
    );
  }, 0);
  return total / examples.length;
}

/** With fewer held-out tickets the targets are smoothed: ten right answers of ten prove nothing. */
const MIN_CERTAIN = 200;
/**
 * Below this temperature the likelihood of separable tickets is so flat that two machines would
 * find different optima.
 */
const MIN_TEMPERATURE = 0.05;

const MAX_TEMPERATURE = 100;

/**
 * How the mean negative log-likelihood grows with the inverse temperature: the mean logit under the
 * softmax less the one under the target. Computed from differences, so that its sign is sure where
 * the likelihood itself is flat.
 */
function slope(
  examples: readonly ScoredExample[],
  inverseTemperature: number,
  smoothing: number,
): number {
  let total = 0;
  for (const { logits, gold } of examples) {
    const values = Array.from<number>(logits);
    const [max, own] = [Math.max(...values), logits[gold] ?? NaN];
    let [weights, expected, all] = [0, 0, 0];
    for (const value of values) {
      const weight = Math.exp((value - max) * inverseTemperature);
      weights += weight;
      expected += weight * (value - own);
      all += value - own;
    }
    total += expected / weights - (smoothing * all) / values.length;
  }
  return total / examples.length;
}

/**
 * Triage step 4, the fitting: the temperature in [0.05, 100] with the smallest negative
 * log-likelihood on held-out tickets, to four digits; 1 without examples. The likelihood is convex
 * in the inverse temperature, so the function bisects its slope. A comparison of likelihoods would
 * depend on rounding errors near the minimum and differ between engines. With few examples 1 / (n +
 * 2) of each target goes to all labels alike (Platt 1999), because a few right answers would
 * otherwise make every answer certain.
 */
export function fitTemperature(examples: readonly ScoredExample[]): number {
  if (examples.length === 0) return 1;
  const smoothing = examples.length < MIN_CERTAIN ? 1 / (examples.length + 2) : 0;
  const rises = (logTemperature: number): boolean =>
    slope(examples, Math.exp(-logTemperature), smoothing) < 0;
  let [low, high] = [Math.log(MIN_TEMPERATURE), Math.log(MAX_TEMPERATURE)];
  if (rises(low)) return MIN_TEMPERATURE;
  if (!rises(high)) return MAX_TEMPERATURE;
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (rises(middle)) high = middle;
    else low = middle;
  }
  return Number(Math.exp((low + high) / 2).toPrecision(4));
}
