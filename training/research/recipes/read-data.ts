import { itemAt } from '../../../src/core/item-at.ts';
import { join } from 'node:path';
import { hashText } from '../../../src/compact/hash.ts';
import { CATEGORY } from '../../../src/core/labels.ts';
import { readLabelledTable } from '../../../src/train/data/labelled-rows.ts';
import { createRandom, shuffle } from '../../../src/train/heads/random.ts';
import { readWholeTable } from '../../node/read-rows.ts';
import { openFileTable } from '../../node/table-source.ts';

/** A labelled public set as the recipes use it. */
export interface LabelledSet {
  readonly name: string;
  readonly labels: readonly string[];
  readonly texts: readonly string[];
  /** Index into `labels`, per text. */
  readonly gold: readonly number[];
}

export interface TextPair {
  readonly left: string;
  readonly right: string;
  /** Pairs of one group are alike and no negatives of each other; empty: only like itself. */
  readonly group: string;
}

/** Reads `labelled/<name>.csv.gz` below the data folder as `presort train` would; the label is `column`. */
export async function readLabelled(
  folder: string,
  name: string,
  column: string = CATEGORY,
): Promise<LabelledSet> {
  const { rows } = await readLabelledTable(
    await openFileTable(join(folder, 'labelled', `${name}.csv.gz`)),
    { text: [], heads: { [CATEGORY]: column }, optionalHeads: {} },
  );
  const golds = rows.map(({ labels }) => labels[CATEGORY] ?? '');
  const labels = [...new Set(golds)].sort();
  const places = new Map(labels.map((label, at) => [label, at]));
  return {
    name,
    labels,
    texts: rows.map(({ text }) => text),
    gold: golds.map((label) => places.get(label) ?? 0),
  };
}

/**
 * Reads at most `most` pairs of `pairs/<name>.tsv.gz`, spread over the whole file. `group` names
 * the column of the group.
 */
export async function readPairs(
  folder: string,
  name: string,
  most: number,
  columns: readonly [left: string, right: string, group?: string],
): Promise<readonly TextPair[]> {
  const { names, rows } = await readWholeTable(join(folder, 'pairs', `${name}.tsv.gz`), {
    delimiter: '\t',
    headerLine: 1,
  });
  const [left, right, group] = columns.map((column) => names.indexOf(column ?? ''));
  const stride = Math.max(1, rows.length / most);
  return Array.from({ length: Math.min(most, rows.length) }, (_, at) => {
    const { cells = [] } = rows[Math.floor(at * stride)] ?? {};
    return {
      left: cells[left ?? -1] ?? '',
      right: cells[right ?? -1] ?? '',
      group: cells[group ?? -1] ?? '',
    };
  }).filter(({ left: a, right: b }) => a && b);
}

/**
 * A text's place in [0, 1), the same for texts that differ only in case, digits and punctuation:
 * near-duplicates fall on one side of every border. Recipes train below .8, tune from .8 to .9 and
 * measure from .9.
 */
export function placeOf(text: string): number {
  return (
    hashText(
      text
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim(),
      9,
    ) / 4294967296
  );
}

/**
 * So many of the rows of each class, drawn by the seed, in their order. `gold` is the class of
 * every row of the set.
 */
export function firstOfEach(
  rows: readonly number[],
  gold: readonly number[],
  count: number,
  seed: number,
): readonly number[] {
  const drawn = [...rows];
  shuffle(drawn, createRandom(seed + 77));
  const taken = new Map<number, number>();
  return drawn
    .filter((at) => {
      const label = itemAt(gold, at);
      taken.set(label, (taken.get(label) ?? 0) + 1);
      return (taken.get(label) ?? 0) <= count;
    })
    .sort((a, b) => a - b);
}
