import { addAt } from './item-at.ts';
import type { Label } from './labels.ts';

/** One measured ticket. `predicted` is null where nothing was predicted; that counts as wrong. */
export interface Prediction {
  readonly gold: Label;
  readonly predicted: Label | null;
  /** Calibrated probability of `predicted`, in [0, 1]. */
  readonly confidence: number;
  /** Whether a gate holds the ticket back, so that it is not preselected at any confidence. */
  readonly isWithheld?: boolean;
}

/** All shares in [0, 1]; 0 where the denominator is 0. */
export interface ClassMetrics {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Number of tickets with this gold label. */
  readonly support: number;
}

export interface Metrics {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly weightedF1: number;
  readonly macroPrecision: number;
  readonly macroRecall: number;
  /** Expected calibration error over `CALIBRATION_BINS` bins of equal width. */
  readonly ece: number;
  /** Largest share of tickets that a confidence threshold can decide with that precision. */
  readonly coverageAt95: number;
  readonly coverageAt98: number;
  readonly perClass: Readonly<Record<Label, ClassMetrics>>;
}

export const CALIBRATION_BINS = 15;

/**
 * Means over classes leave out a class that is neither a gold label nor predicted. Empty input
 * gives zeros.
 */
export function measure(predictions: readonly Prediction[], labels: readonly Label[]): Metrics {
  const perClass = Object.fromEntries(
    labels.map((label) => [label, classMetrics(predictions, label)]),
  );
  const seen = new Set(predictions.flatMap(({ gold, predicted }) => [gold, predicted]));
  const classes = labels
    .filter((label) => seen.has(label))
    .flatMap((label) => perClass[label] ?? []);
  const n = predictions.length;
  const support = sum(classes.map((one) => one.support));
  return {
    n,
    accuracy: share(predictions.filter(isRight).length, n),
    macroF1: mean(classes.map(({ f1 }) => f1)),
    weightedF1: share(sum(classes.map((one) => one.f1 * one.support)), support),
    macroPrecision: mean(classes.map(({ precision }) => precision)),
    macroRecall: mean(classes.map(({ recall }) => recall)),
    ece: sum(
      reliability(predictions).map(
        (bin) => Math.abs(bin.accuracy - bin.confidence) * share(bin.count, n),
      ),
    ),
    coverageAt95: coverageAt(predictions, 0.95),
    coverageAt98: coverageAt(predictions, 0.98),
    perClass,
  };
}

/** Rows are gold labels, columns predicted ones; a ticket without a prediction is in no column. */
export function confusion(
  predictions: readonly Prediction[],
  labels: readonly Label[],
): readonly (readonly number[])[] {
  const counts = labels.map(() => labels.map(() => 0));
  for (const { gold, predicted } of predictions) {
    const row = counts[labels.indexOf(gold)];
    const column = predicted === null ? -1 : labels.indexOf(predicted);
    if (row && column >= 0) addAt(row, column);
  }
  return counts;
}

/** Tickets whose confidence lies in one bin; `confidence` and `accuracy` are means over them. */
export interface ReliabilityBin {
  readonly count: number;
  readonly confidence: number;
  readonly accuracy: number;
}

/**
 * Compares confidence with accuracy in `CALIBRATION_BINS` bins from 0 to 1; the last bin includes
 * 1.
 */
export function reliability(predictions: readonly Prediction[]): readonly ReliabilityBin[] {
  return Array.from({ length: CALIBRATION_BINS }, (_, at) => {
    const inside = predictions.filter(
      ({ confidence }) =>
        Math.min(CALIBRATION_BINS - 1, Math.floor(confidence * CALIBRATION_BINS)) === at,
    );
    return {
      count: inside.length,
      confidence: mean(inside.map(({ confidence }) => confidence)),
      accuracy: share(inside.filter(isRight).length, inside.length),
    };
  });
}

/** One choice of a confidence threshold. */
export interface CoveragePoint {
  readonly threshold: number;
  /** Share of tickets at or above it. */
  readonly coverage: number;
  /** Share of those tickets that are predicted correctly. */
  readonly precision: number;
}

/** Coverage and precision at each possible threshold, the highest threshold first. */
export function coverageCurve(predictions: readonly Prediction[]): readonly CoveragePoint[] {
  const sorted = [...predictions].sort((a, b) => b.confidence - a.confidence);
  const points: CoveragePoint[] = [];
  let right = 0;
  for (const [at, prediction] of sorted.entries()) {
    right += Number(isRight(prediction));
    // A threshold cannot tell equal confidences apart.
    if (sorted[at + 1]?.confidence === prediction.confidence) continue;
    points.push({
      threshold: prediction.confidence,
      coverage: (at + 1) / sorted.length,
      precision: right / (at + 1),
    });
  }
  return points;
}

/** Largest coverage of a threshold with at least that precision. */
export function coverageAt(predictions: readonly Prediction[], precision: number): number {
  return (
    coverageCurve(predictions).findLast((point) => point.precision >= precision)?.coverage ?? 0
  );
}

/**
 * Probability that a score of the first list is above one of the second; equal scores count half.
 * NaN when a list is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => [score, 1] as const),
    ...negatives.map((score) => [score, 0] as const),
  ].sort((a, b) => a[0] - b[0]);
  let rankSum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.[0] === all[start]?.[0]) end++;
    const rank = (start + 1 + end) / 2;
    rankSum += rank * all.slice(start, end).filter(([, isPositive]) => isPositive).length;
    start = end;
  }
  return (
    (rankSum - (positives.length * (positives.length + 1)) / 2) /
    (positives.length * negatives.length)
  );
}

/**
 * 0.4 accuracy + 0.3 mean of precision and recall + 0.2 F1 + 0.1 latency score, which falls from 1
 * at 0 ms to 0 at 100 ms.
 */
export function weightedScore(
  { accuracy, macroPrecision, macroRecall, macroF1 }: Metrics,
  latencyMsP95: number,
): number {
  const latencyScore = 1 - Math.min(1, latencyMsP95 / 100);
  return (
    0.4 * accuracy + 0.3 * mean([macroPrecision, macroRecall]) + 0.2 * macroF1 + 0.1 * latencyScore
  );
}

/** 95 % interval of a share, after Wilson. [0, 1] when nothing was counted. */
export function wilson(successes: number, n: number): readonly [low: number, high: number] {
  if (n === 0) return [0, 1];
  const z = 1.959964;
  const p = successes / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** Value below which that share of the sorted numbers lies (nearest rank); NaN for none. */
export function quantile(values: readonly number[], at: number): number {
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    at,
  );
}

/** As `quantile`, for numbers that are already sorted. */
export function quantileOfSorted(sorted: ArrayLike<number>, at: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(at * sorted.length) - 1))] ?? NaN;
}

function classMetrics(predictions: readonly Prediction[], label: Label): ClassMetrics {
  const support = predictions.filter(({ gold }) => gold === label).length;
  const predicted = predictions.filter((one) => one.predicted === label);
  const right = predicted.filter(isRight).length;
  const precision = share(right, predicted.length);
  const recall = share(right, support);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall), support };
}

function isRight({ gold, predicted }: Prediction): boolean {
  return gold === predicted;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return share(sum(values), values.length);
}
