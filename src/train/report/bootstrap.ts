import type { Label } from '../../core/labels.ts';
import {
  CALIBRATION_BINS,
  quantileOfSorted,
  type Metrics,
  type Prediction,
} from '../../core/metrics.ts';
import { createRandom } from '../heads/random.ts';

/** Bounds of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

type Figure = 'accuracy' | 'macroF1' | 'ece' | 'coverageAt95';
type Figures = Readonly<Pick<Metrics, Figure>>;

const DRAWS = 1_000;
/** Share of the draws outside each bound: 25 of a thousand. */
const TAIL = 0.0255;
const PRECISION = 0.95;

/**
 * Computes intervals of figures that are not plain shares. It draws the measured tickets a thousand
 * times with repetition. The same seed gives the same intervals.
 */
export function bootstrap(
  predictions: readonly Prediction[],
  labels: readonly Label[],
  seed: number,
): Readonly<Record<Figure, Interval>> {
  const random = createRandom(seed);
  const weigh = weighedMeasure(predictions, labels);
  const draws: Figures[] = [];
  const times = new Uint32Array(predictions.length);
  for (let draw = 0; draw < DRAWS && predictions.length; draw++) {
    times.fill(0);
    for (let at = 0; at < times.length; at++) {
      const drawn = Math.floor(random() * times.length);
      times[drawn]! += 1;
    }
    draws.push(weigh(times));
  }
  const interval = (figure: Figure): Interval => {
    const values = draws.map((drawn) => drawn[figure]).sort((a, b) => a - b);
    return [quantileOfSorted(values, TAIL) || 0, quantileOfSorted(values, 1 - TAIL) || 0];
  };
  return {
    accuracy: interval('accuracy'),
    macroF1: interval('macroF1'),
    ece: interval('ece'),
    coverageAt95: interval('coverageAt95'),
  };
}

/**
 * Computes `measure` of core/metrics.ts for tickets with a count each. Values that are the same in
 * all draws are computed once.
 */
export function weighedMeasure(
  predictions: readonly Prediction[],
  labels: readonly Label[],
): (times: ArrayLike<number>) => Figures {
  const places = new Map(labels.map((label, at) => [label, at]));
  const gold = predictions.map((one) => places.get(one.gold) ?? -1);
  const predicted = predictions.map((one) =>
    one.predicted === null ? -1 : (places.get(one.predicted) ?? -1),
  );
  const right = predictions.map((one) => Number(one.gold === one.predicted));
  const confidence = predictions.map((one) => one.confidence);
  const bins = confidence.map((share) =>
    Math.min(CALIBRATION_BINS - 1, Math.floor(share * CALIBRATION_BINS)),
  );
  const surest = [...confidence.keys()].sort((a, b) => confidence[b]! - confidence[a]!);
  return (times) => {
    const [asGold, asPredicted, asBoth] = [
      new Float64Array(labels.length),
      new Float64Array(labels.length),
      new Float64Array(labels.length),
    ];
    const gaps = new Float64Array(CALIBRATION_BINS);
    let [all, hits] = [0, 0];
    for (let at = 0; at < predictions.length; at++) {
      const n = times[at]!;
      const [own, said, hit] = [gold[at]!, predicted[at]!, right[at]!];
      all += n;
      hits += n * hit;
      if (own >= 0) asGold[own] = asGold[own]! + n;
      if (said >= 0) asPredicted[said] = asPredicted[said]! + n;
      if (hit && own >= 0) asBoth[own] = asBoth[own]! + n;
      const bin = bins[at]!;
      gaps[bin] = gaps[bin]! + n * (hit - confidence[at]!);
    }
    const f1 = labels.flatMap((_, label) => {
      const seen = asGold[label]! + asPredicted[label]!;
      return seen ? [(2 * asBoth[label]!) / seen] : [];
    });
    return {
      accuracy: hits / Math.max(1, all),
      macroF1: f1.reduce((sum, value) => sum + value, 0) / Math.max(1, f1.length),
      ece: gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, all),
      coverageAt95: coverage(surest, confidence, right, times) / Math.max(1, all),
    };
  };
}

/**
 * Counts the tickets above the lowest threshold with enough precision; tickets of equal confidence
 * stay together.
 */
function coverage(
  surest: readonly number[],
  confidence: readonly number[],
  right: readonly number[],
  times: ArrayLike<number>,
): number {
  let [n, hits, found] = [0, 0, 0];
  surest.forEach((at, place) => {
    n += times[at]!;
    hits += times[at]! * right[at]!;
    const next = surest[place + 1];
    if (
      (next === undefined || confidence[next] !== confidence[at]) &&
      n > 0 &&
      hits / n >= PRECISION
    )
      found = n;
  });
  return found;
}
