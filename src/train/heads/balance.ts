import { addAt, itemAt } from '../../core/item-at.ts';
import type { FeatureRows } from './feature-rows.ts';
import { createRandom } from './random.ts';

/**
 * Returns a factor per class that gives all classes the same total weight; its mean over the rows
 * is 1. A class without rows gets 1.
 */
export function balancedWeights(gold: Int32Array, classes: number): readonly number[] {
  const counts = countClasses(gold, classes);
  const present = counts.filter(Boolean).length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (count ? total / (present * count) : 1));
}

/**
 * Adds synthetic rows between two rows of a small class (SMOTE), until every class has at least
 * `share` of the largest class's rows.
 */
export function smoteRows(
  rows: FeatureRows,
  gold: Int32Array,
  classes: number,
  seed: number,
  share = 0.5,
): { rows: FeatureRows; gold: Int32Array } {
  const counts = countClasses(gold, classes);
  const wanted = Math.floor(Math.max(...counts) * share);
  const random = createRandom(seed ^ 0x5307e);
  const byClass = Array.from({ length: classes }, (_, label) =>
    [...gold.keys()].filter((row) => gold[row] === label),
  );
  const mixes: { first: number; second: number; share: number; label: number }[] = [];
  byClass.forEach((members, label) => {
    for (let made = members.length; members.length > 1 && made < wanted; made++) {
      const pick = (): number => itemAt(members, Math.floor(random() * members.length));
      mixes.push({ first: pick(), second: pick(), share: random(), label });
    }
  });
  return {
    rows: appendMixes(rows, mixes),
    gold: Int32Array.from([...gold, ...mixes.map(({ label }) => label)]),
  };
}

function appendMixes(
  rows: FeatureRows,
  mixes: readonly { first: number; second: number; share: number }[],
): FeatureRows {
  const mixed = mixes.map(({ first, second, share }) => {
    const values = new Map<number, number>();
    for (const [row, factor] of [
      [first, 1 - share],
      [second, share],
    ] as const) {
      for (let at = itemAt(rows.starts, row); at < itemAt(rows.starts, row + 1); at++) {
        const id = itemAt(rows.ids, at);
        values.set(id, (values.get(id) ?? 0) + factor * itemAt(rows.values, at));
      }
    }
    const dense = Float32Array.from(
      { length: rows.dims },
      (_, dim) =>
        (1 - share) * itemAt(rows.dense, first * rows.dims + dim) +
        share * itemAt(rows.dense, second * rows.dims + dim),
    );
    return { ids: [...values.keys()], values: [...values.values()], dense };
  });
  const starts = new Uint32Array(rows.count + mixes.length + 1);
  starts.set(rows.starts);
  mixed.forEach(({ ids }, at) => {
    starts[rows.count + at + 1] = itemAt(starts, rows.count + at) + ids.length;
  });
  const total = itemAt(starts, rows.count + mixes.length);
  const ids = new Uint32Array(total);
  const values = new Float32Array(total);
  const dense = new Float32Array((rows.count + mixes.length) * rows.dims);
  ids.set(rows.ids);
  values.set(rows.values);
  dense.set(rows.dense);
  mixed.forEach((mix, at) => {
    ids.set(mix.ids, starts[rows.count + at]);
    values.set(mix.values, starts[rows.count + at]);
    dense.set(mix.dense, (rows.count + at) * rows.dims);
  });
  return { ...rows, count: rows.count + mixes.length, starts, ids, values, dense };
}

function countClasses(gold: Int32Array, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of gold) if (label >= 0) addAt(counts, label);
  return counts;
}
