import { addAt, itemAt } from '../../src/core/item-at.ts';
import type { HeadName } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import { smoteRows } from '../../src/train/heads/balance.ts';
import {
  denseScores,
  fitDenseHead,
  type DenseHeadWeights,
} from '../../src/train/heads/dense-head.ts';
import { packRows } from '../../src/train/heads/feature-rows.ts';
import type { Balance, TrainRow } from '../../src/train/network/train-options.ts';

/** Scores by head. */
export type Scores = Readonly<Record<HeadName, Float32Array>>;

export type DenseHeads = ReadonlyMap<HeadName, DenseHeadWeights>;

export interface FullHeadsOptions {
  readonly heads: readonly Pick<HeadManifest, 'name' | 'labels'>[];
  readonly dims: number;
  /** Full embedding of a normalised text. */
  readonly embeddingOf: (text: string) => Float32Array;
  readonly balance: Balance;
  readonly seed: number;
}

/** A dense head for each question, from the rows that carry its label. */
export function fitFullHeads(
  { heads, dims, embeddingOf, balance, seed }: FullHeadsOptions,
  rows: readonly TrainRow[],
): DenseHeads {
  return new Map(
    heads.map(({ name, labels }) => {
      const known = rows.filter(({ gold }) => gold[name] !== undefined);
      const gold = Int32Array.from(known, (row) => row.gold[name] ?? -1);
      const own = new Float32Array(known.length * dims);
      known.forEach(({ text }, at) => own.set(embeddingOf(text), at * dims));
      const balanced = balanceRows(own, gold, dims, labels.length, balance, seed);
      return [
        name,
        fitDenseHead(balanced.rows, balanced.gold, { dims, classes: labels.length, seed }),
      ];
    }),
  );
}

/** The scores of each head for one embedding. */
export function scoreEmbedding(dense: DenseHeads, embedding: Float32Array): Scores {
  return Object.fromEntries(
    [...dense].map(([name, head]) => [name, Float32Array.from(denseScores(head, embedding))]),
  );
}

/**
 * `smote`: new rows between two of a small class. `weights`: rows of small classes count as often
 * as makes up for their number.
 */
function balanceRows(
  rows: Float32Array,
  gold: Int32Array,
  dims: number,
  classes: number,
  balance: Balance,
  seed: number,
): { rows: Float32Array; gold: Int32Array } {
  if (balance === 'none') return { rows, gold };
  if (balance === 'smote') {
    const mixed = smoteRows(
      packRows(
        Array.from(gold, () => ({ ids: [], values: [] })),
        0,
        dims,
        new Float32Array(rows),
      ),
      gold,
      classes,
      seed,
    );
    return { rows: mixed.rows.dense, gold: mixed.gold };
  }
  const counts = new Array<number>(classes).fill(0);
  for (const label of gold) addAt(counts, label);
  const most = Math.max(...counts);
  const order = Array.from(gold.keys()).flatMap((row) => {
    const times = Math.min(
      MAX_REPEATS,
      Math.max(1, Math.round(most / (counts[itemAt(gold, row)] ?? 1))),
    );
    return Array.from({ length: times }, () => row);
  });
  const repeated = new Float32Array(order.length * dims);
  order.forEach((row, at) => repeated.set(rows.subarray(row * dims, (row + 1) * dims), at * dims));
  return { rows: repeated, gold: Int32Array.from(order, (row) => gold[row] ?? -1) };
}

const MAX_REPEATS = 20;
