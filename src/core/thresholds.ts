import type { Label } from './labels.ts';
import type { HeadThresholds } from './manifest.ts';
import { quantile, type Prediction } from './metrics.ts';

/** Required certainty that the true precision is at least the target. */
const CERTAINTY = 0.9;
/** A class with at least this many held-out predictions gets a threshold of its own. */
const MIN_FOR_A_CLASS = 150;
/** `suggest` withholds the least confident labels of at most this share of in-scope tickets. */
const MAX_WITHHELD = 0.05;
/** Upper limit of `suggest`: a suggestion with this confidence is always shown. */
const MAX_SUGGEST = 0.4;

/**
 * Thresholds of a head from held-out predictions, for a target precision. `accept` is the lowest
 * certified threshold, per class where there are enough predictions; 1 (nothing is accepted) where
 * none can be certified. A class that cannot be certified by itself shares the common threshold,
 * unless its own tickets prove that it misses the target.
 */
export function chooseThresholds(
  heldOut: readonly Prediction[],
  labels: readonly Label[],
  targetPrecision: number,
): HeadThresholds {
  const accept = certifiedThreshold(heldOut, targetPrecision);
  const suggest =
    heldOut.length === 0
      ? 0
      : Math.min(
          MAX_SUGGEST,
          quantile(
            heldOut.map(({ confidence }) => confidence),
            MAX_WITHHELD,
          ),
        );
  const acceptByLabel = Object.fromEntries(
    labels.flatMap((label) => {
      const predicted = heldOut.filter((one) => one.predicted === label);
      return predicted.length < MIN_FOR_A_CLASS
        ? []
        : [[label, classThreshold(predicted, accept, targetPrecision)] as const];
    }),
  );
  return {
    accept,
    suggest: Math.min(suggest, accept, ...Object.values(acceptByLabel)),
    ...(Object.keys(acceptByLabel).length > 0 ? { acceptByLabel } : {}),
    targetPrecision,
  };
}

/**
 * A class has few tickets, so that a missing certificate proves little. Its threshold rises only
 * when its tickets prove that it misses the target.
 */
function classThreshold(predicted: readonly Prediction[], accept: number, target: number): number {
  const own = certifiedThreshold(predicted, target);
  if (own <= accept) return own;
  const accepted = predicted.filter(({ confidence }) => confidence >= accept);
  const right = accepted.filter((one) => one.gold === one.predicted).length;
  // Probability of at most this many right predictions if the class met the target.
  const isBroken = binomialTail(right, accepted.length, target) <= 1 - CERTAINTY;
  return isBroken ? own : accept;
}

/**
 * Lowest confidence above which the precision is at least `target` with `CERTAINTY`. A fixed
 * sequence of exact binomial tests begins at the most confident tickets and ends at the first
 * failed test, so the certainty holds for the chosen threshold however many were tried. The first
 * test uses twice the tickets with which it can pass without an error. The result is 1 when the
 * first test fails.
 */
export function certifiedThreshold(heldOut: readonly Prediction[], target: number): number {
  const sorted = [...heldOut].sort((a, b) => b.confidence - a.confidence);
  const step = Math.max(1, Math.round(sorted.length / 100));
  let next = Math.ceil(Math.log(1 - CERTAINTY) / Math.log(target)) * 2;
  let chosen = 1;
  let wrong = 0;
  for (const [at, { gold, predicted, confidence }] of sorted.entries()) {
    wrong += Number(gold !== predicted);
    const n = at + 1;
    if (n < next || sorted[n]?.confidence === confidence) continue;
    next = n + step;
    if (binomialTail(wrong, n, 1 - target) > 1 - CERTAINTY) break;
    // Decisions round confidences to four decimals.
    chosen = Math.round(confidence * 1e4) / 1e4;
  }
  return chosen;
}

/**
 * P(X ≤ k) for a binomial X of n trials: the probability of at most k errors at the true error rate
 * p.
 */
export function binomialTail(k: number, n: number, p: number): number {
  if (p <= 0) return 1;
  if (p >= 1) return k >= n ? 1 : 0;
  let logTerm = n * Math.log1p(-p);
  let sum = Math.exp(logTerm);
  for (let i = 1; i <= k; i++) {
    logTerm += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

/**
 * Lower bound on a share with `CERTAINTY`, one-sided and exact, when `right` of `n` were right; 0
 * for n = 0.
 */
export function lowerBound(right: number, n: number): number {
  return n === 0 ? 0 : 1 - errorWhere(n - right, n, 1 - CERTAINTY);
}

/** Upper bound on a share with `CERTAINTY`; 1 for n = 0. */
export function upperBound(right: number, n: number): number {
  return n === 0 || right === n ? 1 : 1 - errorWhere(n - right - 1, n, CERTAINTY);
}

/** The error rate at which at most `wrong` errors have this probability. */
function errorWhere(wrong: number, n: number, probability: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (binomialTail(wrong, n, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
