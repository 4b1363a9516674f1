import { damagedWeights } from './weights-file.ts';
import type { Matrix } from './matrix.ts';

/**
 * Projects a word's context-free vector through every tap of the convolution: [tap, channel], tap
 * by tap.
 */
export type Projection = (vector: Float32Array) => Float32Array;

/*
 * The most expensive arithmetic of a new word: taps × width × channels products. Weights are small
 * whole numbers, so the vector is rounded to whole numbers too, and each double holds the weights
 * of two channels: w₀ + w₁ × 2²⁷. One product and one sum then compute both. The result is exact
 * while both sums stay below 2²⁶. The weights determine how far the vector may be scaled up, which
 * leaves about 14 bits for it.
 */
const CARRY = 2 ** 27;
/** A little below 2²⁶, because rounding adds up to half a unit for each weight. */
export const MAX_SUM = 2 ** 26 - 2 ** 16;

/**
 * Reads the packed rows [tap × width + dim, channel] of a convolution; `width` is a multiple of
 * four. Throws `bundle-weights` when they do not fit.
 */
export function createProjection(
  matrix: Matrix,
  taps: number,
  width: number,
  channels: number,
): Projection {
  const half = channels / 2;
  if (matrix.rows !== taps * width || !Number.isInteger(half)) throw damagedWeights('taps');
  const { levels, scales } = matrix.toLevels();
  const pairs = new Float64Array(levels.length / 2);
  for (let at = 0; at < pairs.length; at++)
    pairs[at] = levels[2 * at]! + levels[2 * at + 1]! * CARRY;
  const finest = MAX_SUM / Math.max(1, ...columnSums(levels, taps, width, channels));
  const whole = new Float64Array(width);
  const sums = new Float64Array(half);

  return (vector) => {
    const out = new Float32Array(taps * channels);
    for (let tap = 0; tap < taps; tap++) {
      const unit = roundInto(whole, vector, scales, tap * width, finest);
      if (unit === 0) continue;
      addRows(sums, whole, pairs, tap * width * half);
      for (let pair = 0; pair < half; pair++) {
        const sum = sums[pair]!;
        const high = Math.round(sum / CARRY);
        out[tap * channels + 2 * pair] = (sum - high * CARRY) * unit;
        out[tap * channels + 2 * pair + 1] = high * unit;
      }
    }
    return out;
  };
}

/** Adds four rows at a time, because loading and storing the sums costs more than the products. */
function addRows(
  sums: Float64Array,
  whole: Float64Array,
  pairs: Float64Array,
  start: number,
): void {
  const half = sums.length;
  sums.fill(0);
  for (let dim = 0; dim < whole.length; dim += 4) {
    const a = whole[dim]!,
      b = whole[dim + 1]!,
      c = whole[dim + 2]!,
      d = whole[dim + 3]!;
    let at = start + dim * half;
    for (let pair = 0; pair < half; pair++, at++) {
      sums[pair] =
        sums[pair]! +
        (a * pairs[at]! + b * pairs[at + half]!) +
        (c * pairs[at + 2 * half]! + d * pairs[at + 3 * half]!);
    }
  }
}

/**
 * Multiplies a vector by the rows' scales and rounds to whole numbers of at most `finest`; returns
 * the value of one unit.
 */
export function roundInto(
  whole: Float64Array,
  vector: Float32Array,
  scales: Float32Array,
  firstScale: number,
  finest: number,
): number {
  let most = 0;
  for (let dim = 0; dim < whole.length; dim++) {
    const value = vector[dim]! * scales[firstScale + dim]!;
    whole[dim] = value;
    most = Math.max(most, Math.abs(value));
  }
  if (most === 0) return 0;
  const perUnit = finest / most;
  for (let dim = 0; dim < whole.length; dim++) whole[dim] = Math.round(whole[dim]! * perUnit);
  return most / finest;
}

/**
 * Sum of the absolute weights of each tap's channels; an input of at most 1 gives no larger output.
 */
export function columnSums(
  levels: Int8Array,
  taps: number,
  width: number,
  channels: number,
): Float64Array {
  const sums = new Float64Array(taps * channels);
  for (let row = 0; row < taps * width; row++) {
    const first = Math.floor(row / width) * channels;
    for (let channel = 0; channel < channels; channel++)
      sums[first + channel] = sums[first + channel]! + Math.abs(levels[row * channels + channel]!);
  }
  return sums;
}
