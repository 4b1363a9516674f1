import type { FeatureRows, LinearWeights } from '../../../src/train/heads/feature-rows.ts';
import { createRandom, shuffle } from '../../../src/train/heads/random.ts';

export interface SoftmaxOptions {
  readonly classes: number;
  /** Weight of the errors against the size of the weights, as in `SvmOptions`. */
  readonly cost: number;
  readonly seed: number;
  /** Passes over the rows. */
  readonly passes?: number;
  /** Factor on the error per class, for unbalanced data. */
  readonly classCost?: readonly number[];
}

/** Longest step, against the greatest curvature that unit-length rows can have: the rows' own length comes in below. */
const CURVATURE = 0.5;

/**
 * Multinomial logistic regression over sparse rows by the stochastic average gradient method
 * (Schmidt et al. 2013), with the updates of features that a row does not have put off until they
 * are needed. `gold` holds a class a row; rows below 0 are left out. Its scores are
 * log-probabilities from the start, where a support vector machine's are margins: mixtures of both
 * parts are better calibrated for it. Dense columns are not supported.
 */
export function trainSoftmax(
  rows: FeatureRows,
  gold: Int32Array,
  { classes, cost, seed, passes = 30, classCost = [] }: SoftmaxOptions,
): LinearWeights {
  const known = [...gold.keys()].filter((row) => gold[row]! >= 0);
  const decay = 1 / (cost * Math.max(1, known.length));
  const step = 1 / (CURVATURE * (longestRow(rows) + 1) * Math.max(1, ...classCost) + decay);
  const weights = new LazyWeights(rows.features + 1, classes, known.length * passes);
  // Each row's last error, which stays part of the direction until the row is read again.
  const errors = new Float32Array(rows.count * classes);
  const seen = new Set<number>();
  const random = createRandom(seed * 1_000_003 + 17);
  const scores = new Float64Array(classes);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(known, random);
    for (const row of known) {
      seen.add(row);
      weights.score(rows, row, scores);
      errorOf(scores, weights.scale, gold[row]!, classCost[gold[row]!] ?? 1);
      const change = exchange(errors.subarray(row * classes, (row + 1) * classes), scores);
      weights.turn(rows, row, change);
      weights.step(step, decay, seen.size);
    }
  }
  const all = weights.toFloats();
  return {
    classes,
    sparse: all.slice(0, rows.features * classes),
    dense: new Float32Array(0),
    bias: all.slice(rows.features * classes),
  };
}

/**
 * Weights, features × classes, that move along one direction and decay, at the cost of a row's own
 * features: a feature is moved when it is read next. The last feature is the bias, which every row
 * has.
 */
class LazyWeights {
  /** The weights are `scale` × `base`, so that decay changes a single number. */
  scale = 1;
  readonly #classes: number;
  readonly #base: Float64Array;
  readonly #direction: Float64Array;
  /** How far everything has moved after so many steps, and the step at which a feature was moved last. */
  readonly #travelled: Float64Array;
  readonly #last: Uint32Array;
  #now = 0;

  constructor(features: number, classes: number, steps: number) {
    this.#classes = classes;
    this.#base = new Float64Array(features * classes);
    this.#direction = new Float64Array(features * classes);
    this.#travelled = new Float64Array(steps + 1);
    this.#last = new Uint32Array(features);
  }

  /** Scores of a row for each class, without the scale. */
  score(rows: FeatureRows, row: number, scores: Float64Array): void {
    const end = rows.starts[row + 1]!;
    scores.fill(0);
    for (let entry = rows.starts[row]!; entry < end; entry++)
      this.#scoreFeature(rows.ids[entry]!, rows.values[entry]!, scores);
    this.#scoreFeature(rows.features, 1, scores);
  }

  #scoreFeature(feature: number, value: number, scores: Float64Array): void {
    this.#catchUp(feature);
    const from = feature * this.#classes;
    for (let label = 0; label < scores.length; label++)
      scores[label]! += value * this.#base[from + label]!;
  }

  /** Adds a row × the change of its error to the direction. */
  turn(rows: FeatureRows, row: number, change: Float64Array): void {
    const end = rows.starts[row + 1]!;
    for (let entry = rows.starts[row]!; entry < end; entry++)
      this.#turnFeature(rows.ids[entry]!, rows.values[entry]!, change);
    this.#turnFeature(rows.features, 1, change);
  }

  #turnFeature(feature: number, value: number, change: Float64Array): void {
    const from = feature * this.#classes;
    for (let label = 0; label < change.length; label++)
      this.#direction[from + label]! += value * change[label]!;
  }

  /** Decays everything and moves it along the mean of the directions of `rows` rows. */
  step(length: number, decay: number, rows: number): void {
    this.scale *= 1 - length * decay;
    this.#travelled[this.#now + 1] = this.#travelled[this.#now]! + length / (rows * this.scale);
    this.#now++;
  }

  #catchUp(feature: number): void {
    const missed = this.#travelled[this.#now]! - this.#travelled[this.#last[feature]!]!;
    this.#last[feature] = this.#now;
    if (!missed) return;
    const end = (feature + 1) * this.#classes;
    for (let at = feature * this.#classes; at < end; at++)
      this.#base[at]! -= missed * this.#direction[at]!;
  }

  toFloats(): Float32Array {
    for (let feature = 0; feature < this.#last.length; feature++) this.#catchUp(feature);
    return Float32Array.from(this.#base, (weight) => weight * this.scale);
  }
}

/** Turns scores into the gradient of the cross-entropy, in place: probabilities, less 1 for the gold class. */
function errorOf(scores: Float64Array, scale: number, gold: number, weight: number): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let total = 0;
  for (let label = 0; label < scores.length; label++)
    total += scores[label] = Math.exp((scores[label]! - highest) * scale);
  for (let label = 0; label < scores.length; label++)
    scores[label] = weight * (scores[label]! / total - (label === gold ? 1 : 0));
}

/** Keeps a row's error in place of the one before; returns the difference in place of the error. */
function exchange(kept: Float32Array, error: Float64Array): Float64Array {
  for (let label = 0; label < error.length; label++) {
    const before = kept[label]!;
    kept[label] = error[label]!;
    // Reads the error back in single precision, so that the amount added now equals the amount
    // subtracted later.
    error[label] = kept[label]! - before;
  }
  return error;
}

function longestRow({ count, starts, values }: FeatureRows): number {
  let longest = 0;
  for (let row = 0; row < count; row++) {
    let squares = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) squares += values[at]! ** 2;
    longest = Math.max(longest, squares);
  }
  return longest;
}
