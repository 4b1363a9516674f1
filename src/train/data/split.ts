/** Row indices by part. */
import { itemAt } from '../../core/item-at.ts';
export type Parts = readonly (readonly number[])[];

/**
 * Splits rows into parts of the given shares, which add up to 1. Each label is split in proportion,
 * and each group stays in one part. The same arguments give the same parts. Large groups go first
 * and the seed orders the others; each group goes to the part that lacks most rows of its label.
 */
export function splitRows(
  labels: readonly string[],
  groups: Int32Array,
  shares: readonly number[],
  seed: number,
): Parts {
  const members = new Map<number, number[]>();
  groups.forEach((group, row) => members.set(group, [...(members.get(group) ?? []), row]));
  const order = [...members.values()]
    .map((rows) => ({ rows, key: mix(seed, itemAt(rows, 0)) }))
    .sort(
      (a, b) =>
        Math.min(b.rows.length, MAX_SMALL_GROUP) - Math.min(a.rows.length, MAX_SMALL_GROUP) ||
        a.key - b.key,
    );
  const totals = countBy(labels);
  const parts: number[][] = shares.map(() => []);
  const filled = shares.map(() => new Map<string, number>());
  for (const { rows } of order) {
    const label = labels[itemAt(rows, 0)] ?? '';
    // Rows of this label that a part still lacks. A random draw rounds fractions of a row.
    const need = shares.map(
      (share, part) =>
        share * (totals.get(label) ?? 0) -
        (itemAt(filled, part).get(label) ?? 0) +
        mix(seed, hashOf(label) + part) / 2 ** 33,
    );
    const neediest = need.indexOf(Math.max(...need.filter((_, part) => itemAt(shares, part) > 0)));
    parts[neediest]?.push(...rows);
    for (const row of rows) {
      const own = labels[row] ?? '';
      filled[neediest]?.set(own, (filled[neediest]?.get(own) ?? 0) + 1);
    }
  }
  return parts.map((part) => part.sort((a, b) => a - b));
}

/** Splits rows into parts of equal size, each of which is held out once. */
export function foldRows(
  labels: readonly string[],
  groups: Int32Array,
  folds: number,
  seed: number,
): Parts {
  return splitRows(
    labels,
    groups,
    Array.from({ length: folds }, () => 1 / folds),
    seed,
  );
}

/** Larger groups are placed first; the seed orders the others. */
const MAX_SMALL_GROUP = 8;

function countBy(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function hashOf(text: string): number {
  return Array.from(text).reduce(
    (hash, character) => (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0,
    7,
  );
}

/** Returns a pseudo-random number in [0, 2³²) for a seed and a row. */
function mix(seed: number, row: number): number {
  let hash = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Most rows for calibration and for measuring; from a small set each takes a tenth. */
const MAX_HELD_ROWS = 2_000;

/**
 * Splits rows into those that train a bundle, those that calibrate it and those that measure it.
 * Folds do not use it.
 */
export function holdOutSplit(
  labels: readonly string[],
  groups: Int32Array,
  seed: number,
): {
  readonly train: readonly number[];
  readonly calibrate: readonly number[];
  readonly measure: readonly number[];
} {
  const held = Math.min(0.1, MAX_HELD_ROWS / labels.length);
  const [train = [], calibrate = [], measure = []] = splitRows(
    labels,
    groups,
    [1 - 2 * held, held, held],
    seed,
  );
  return { train, calibrate, measure };
}
