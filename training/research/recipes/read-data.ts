import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { hashText } from '../../../src/compact/hash.ts';
import { normaliseTicket } from '../../../src/core/normalise.ts';
import { createRandom, shuffle } from '../../../src/train/heads/random.ts';

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

/** Reads `labelled/<name>.csv.gz` below the data folder; the label is `column`. Without a column `text`, a ticket is its subject and its description. */
export function readLabelled(folder: string, name: string, column = 'category'): LabelledSet {
  const { data } = Papa.parse<Record<string, string>>(
    readText(join(folder, 'labelled', `${name}.csv.gz`)),
    { header: true, skipEmptyLines: true },
  );
  const rows = data.flatMap((row) => {
    const text = normaliseTicket(
      row['text'] === undefined
        ? {
            subject: row['subject'] ?? row['title'] ?? '',
            description: row['description'] ?? row['body'] ?? '',
          }
        : { description: row['text'] },
    ).text;
    const label = row[column] ?? '';
    return text && label ? [{ text, label }] : [];
  });
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const places = new Map(labels.map((label, at) => [label, at]));
  return {
    name,
    labels,
    texts: rows.map(({ text }) => text),
    gold: rows.map(({ label }) => places.get(label) ?? 0),
  };
}

/** Reads at most `most` pairs of `pairs/<name>.tsv.gz`, spread over the whole file. `group` names the column of the group. */
export function readPairs(
  folder: string,
  name: string,
  most: number,
  columns: readonly [left: string, right: string, group?: string],
): readonly TextPair[] {
  const [head = '', ...lines] = readText(join(folder, 'pairs', `${name}.tsv.gz`)).split('\n');
  const names = head.trim().split('\t');
  const [left, right, group] = columns.map((column) => names.indexOf(column ?? ''));
  const filled = lines.filter(Boolean);
  const stride = Math.max(1, filled.length / most);
  return Array.from({ length: Math.min(most, filled.length) }, (_, at) => {
    const cells = (filled[Math.floor(at * stride)] ?? '').split('\t');
    return {
      left: cells[left ?? -1] ?? '',
      right: cells[right ?? -1] ?? '',
      group: cells[group ?? -1] ?? '',
    };
  }).filter(({ left: a, right: b }) => a && b);
}

/**
 * A text's place in [0, 1), the same for texts that differ only in case, digits and punctuation: near-duplicates fall on one side
 * of every border. Recipes train below .8, tune from .8 to .9 and measure from .9.
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

/** So many of the rows of each class, drawn by the seed, in their order. `gold` is the class of every row of the set. */
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
      const label = gold[at] ?? 0;
      taken.set(label, (taken.get(label) ?? 0) + 1);
      return (taken.get(label) ?? 0) <= count;
    })
    .sort((a, b) => a - b);
}

function readText(path: string): string {
  return gunzipSync(readFileSync(path)).toString();
}
