import type { FeatureRows, LinearWeights } from './feature-rows.ts';
import { createRandom, shuffle } from './random.ts';

export interface SoftmaxOptions {
  readonly classes: number;
  /** Weight of the errors against the size of the weights, as in `SvmOptions`. */
  readonly cost: number;
  readonly seed: number;
  /** Passes over the rows. */
  readonly passes?: number;
  /** Factor on the error per class, for unbalanced data. */
  readonly classCost?: readonly number[];
  readonly onPass?: (done: number, of: number) => void;
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
// eslint-disable-next-line max-lines-per-function -- one loop over numbers that all its steps share.
export function trainSoftmax(
  rows: FeatureRows,
  gold: Int32Array,
  { classes, cost, seed, passes = 30, classCost, onPass }: SoftmaxOptions,
): LinearWeights {
  const { starts, ids, values, features } = rows;
  const known = [...gold.keys()].filter((row) => (gold[row] ?? -1) >= 0);
  const decay = 1 / (cost * Math.max(1, known.length));
  const step = 1 / (CURVATURE * (longestRow(rows) + 1) * Math.max(1, ...(classCost ?? [])) + decay);
  // Weights are `scale` × `base`, so that decay costs nothing; the last column of everything is the bias.
  const base = new Float64Array((features + 1) * classes);
  const direction = new Float64Array((features + 1) * classes);
  const memory = new Float32Array(rows.count * classes);
  const seen = new Uint8Array(rows.count);
  const last = new Uint32Array(features + 1);
  const travelled = new Float64Array(known.length * passes + 1);
  const random = createRandom(seed * 1_000_003 + 17);
  const scores = new Float64Array(classes);
  const change = new Float64Array(classes);
  let scale = 1;
  let met = 0;
  let now = 0;

  const catchUp = (feature: number): void => {
    const missed = travelled[now]! - travelled[last[feature]!]!;
    last[feature] = now;
    if (!missed) return;
    for (let at = feature * classes; at < (feature + 1) * classes; at++)
      base[at] = base[at]! - missed * direction[at]!;
  };

  for (let pass = 0; pass < passes; pass++) {
    shuffle(known, random);
    for (const row of known) {
      const from = starts[row]!;
      const end = starts[row + 1]!;
      scores.fill(0);
      for (let entry = from; entry <= end; entry++) {
        const feature = entry < end ? ids[entry]! : features;
        const value = entry < end ? values[entry]! : 1;
        catchUp(feature);
        for (let label = 0, at = feature * classes; label < classes; label++, at++)
          scores[label]! += value * base[at]!;
      }
      if (!seen[row]) {
        seen[row] = 1;
        met++;
      }
      errorOf(scores, scale, gold[row]!, classCost?.[gold[row]!] ?? 1);
      for (let label = 0, at = row * classes; label < classes; label++, at++) {
        const before = memory[at]!;
        memory[at] = scores[label]!;
        // Read back as it was kept, in single precision, so that what is added now is what is taken away later.
        change[label] = memory[at]! - before;
      }
      for (let entry = from; entry <= end; entry++) {
        const feature = entry < end ? ids[entry]! : features;
        const value = entry < end ? values[entry]! : 1;
        for (let label = 0, at = feature * classes; label < classes; label++, at++)
          direction[at]! += value * change[label]!;
      }
      scale *= 1 - step * decay;
      travelled[now + 1] = travelled[now]! + step / (met * scale);
      now++;
    }
    onPass?.(pass + 1, passes);
  }
  for (let feature = 0; feature <= features; feature++) catchUp(feature);
  return {
    classes,
    sparse: Float32Array.from(base.subarray(0, features * classes), (weight) => weight * scale),
    dense: new Float32Array(0),
    bias: Float32Array.from(base.subarray(features * classes), (weight) => weight * scale),
  };
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

function longestRow({ count, starts, values }: FeatureRows): number {
  let longest = 0;
  for (let row = 0; row < count; row++) {
    let squares = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) squares += values[at]! ** 2;
    longest = Math.max(longest, squares);
  }
  return longest;
}
