/** Row indices by part. */
export type Parts = readonly (readonly number[])[];

/**
 * Splits rows into parts of the given shares (which sum to 1), each label in proportion and each group whole on one
 * side. The same arguments give the same parts. Groups go, largest first and otherwise in an order that the seed
 * decides, to the part that lacks most of their label.
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
    .map((rows) => ({ rows, key: mix(seed, rows[0]!) }))
    .sort(
      (a, b) =>
        Math.min(b.rows.length, MAX_SMALL_GROUP) - Math.min(a.rows.length, MAX_SMALL_GROUP) ||
        a.key - b.key,
    );
  const totals = countBy(labels);
  const parts: number[][] = shares.map(() => []);
  const filled = shares.map(() => new Map<string, number>());
  for (const { rows } of order) {
    const label = labels[rows[0]!] ?? '';
    // What a part still lacks of this label; the fraction of a row that labels cannot be split by goes by lot.
    const need = shares.map(
      (share, part) =>
        share * (totals.get(label) ?? 0) -
        (filled[part]!.get(label) ?? 0) +
        mix(seed, hashOf(label) + part) / 2 ** 33,
    );
    const neediest = need.indexOf(Math.max(...need.filter((_, part) => shares[part]! > 0)));
    parts[neediest]?.push(...rows);
    for (const row of rows) {
      const own = labels[row] ?? '';
      filled[neediest]?.set(own, (filled[neediest]?.get(own) ?? 0) + 1);
    }
  }
  return parts.map((part) => part.sort((a, b) => a - b));
}

/** As many parts of equal size: each serves once as held-out rows. */
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

/** Groups above this size are placed first; among smaller ones the seed decides. */
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

/** A well-spread number in [0, 2³²) for a seed and a row. */
function mix(seed: number, row: number): number {
  let hash = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Most rows that calibrate, and that measure; with few rows a tenth each. */
const MAX_HELD_ROWS = 2_000;

/**
 * The rows that a bundle learns from, those that calibrate it and those that measure it, where it
 * is not measured in folds.
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
