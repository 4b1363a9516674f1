import { logSumExp } from './calibrate.ts';
import type { Logits } from './labels.ts';

/** Logits of a held-out ticket and the index of its gold label. */
export interface ScoredExample {
  readonly logits: Logits;
  readonly gold: number;
}

/** Mean negative log-likelihood of the gold labels at a temperature; a share of each target goes to all labels alike. */
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

/** Fewer held-out tickets than this say too little: that all of ten were right makes nothing certain. */
const FEW = 200;
/** Below this the likelihood of separable tickets is so flat that two machines would not find the same optimum. */
const MIN_TEMPERATURE = 0.05;

/**
 * Triage step 4, the fitting: the temperature in [0.05, 100] with the smallest negative log-likelihood on held-out
 * tickets, by golden-section search over its logarithm, to four digits. 1 when there are no examples. With few examples 1 / (n + 2)
 * of each target goes to all labels alike (Platt 1999): else a handful that were all right would make every answer certain.
 */
export function fitTemperature(examples: readonly ScoredExample[]): number {
  if (examples.length === 0) return 1;
  const cost = (logTemperature: number): number =>
    negativeLogLikelihood(
      examples,
      Math.exp(logTemperature),
      examples.length < FEW ? 1 / (examples.length + 2) : 0,
    );
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(MIN_TEMPERATURE), Math.log(100)];
  while (high - low > 1e-5) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (cost(left) < cost(right)) high = right;
    else low = left;
  }
  return Number(Math.exp((low + high) / 2).toPrecision(4));
}
