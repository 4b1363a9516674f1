/*
 * Writes the texts that the full tier's encoder is trained on, normalised as the browser normalises them, for train.py:
 *   node --import tsx training/research/pretrain/write-corpus.ts --data DIR --support DIR --out DIR [--leave-out banking77] [--pairs 60000]
 * gives labels.jsonl ({set, head, labels} on the first line of each set, then {t: text, y: label per head, p: part}) and pairs.jsonl.
 * Parts: `train`, `tune` and `held`. Held are rows whose place (../recipes/read-data.ts) is .9 or above, and every row that
 * `presort train` keeps back to calibrate or measure the shipped bundle: no weight of the encoder ever sees them.
 */
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { encoderText } from '../../../src/core/encoder-text.ts';
import { cleanRows } from '../../../src/train/data/clean.ts';
import { orderLabels } from '../../../src/train/data/label-order.ts';
import { readLabelledTable } from '../../../src/train/data/labelled-rows.ts';
import { openFileTable } from '../../node/table-source.ts';
import { shippedSplit } from '../recipes/shipped-split.ts';
import { readFlags } from '../recipes/flags.ts';
import { placeOf, readLabelled, readPairs } from '../recipes/read-data.ts';

const flags = readFlags({
  data: '',
  support: '',
  out: '',
  'leave-out': 'banking77',
  pairs: '60000',
});
const leftOut = flags['leave-out'].split(',').filter(Boolean);
const leftOutSets = await Promise.all(leftOut.map((name) => readLabelled(flags.data, name)));
const banned = new Set(leftOutSets.flatMap(({ texts }) => texts.map((text) => encoderText(text))));
mkdirSync(flags.out, { recursive: true });

type Part = 'train' | 'tune' | 'held';
interface Row {
  readonly t: string;
  readonly y: Readonly<Record<string, string>>;
  readonly p: Part;
}

const labels = createWriteStream(join(flags.out, 'labels.jsonl'));
function writeSet(set: string, heads: readonly string[], rows: readonly Row[]): void {
  const kept = rows.filter(({ t }) => t && !banned.has(t));
  labels.write(
    `${JSON.stringify({ set, heads: heads.map((head) => ({ head, labels: orderLabels(new Set(kept.flatMap(({ y }) => y[head] ?? []))) })) })}\n`,
  );
  for (const row of kept) labels.write(`${JSON.stringify(row)}\n`);
  const count = (part: Part): number => kept.filter(({ p }) => p === part).length;
  console.log(`${set}: ${count('train')} train, ${count('tune')} tune, ${count('held')} held`);
}
const byPlace = (text: string): Part =>
  placeOf(text) >= 0.9 ? 'held' : placeOf(text) >= 0.87 ? 'tune' : 'train';

for (const [name, column] of [
  ['clinc150', 'category'],
  ['hwu64', 'category'],
  ['bitext', 'intent'],
  ['snips', 'category'],
  ['banking77', 'category'],
] as const) {
  if (leftOut.includes(name)) continue;
  const { texts, gold, labels: names } = await readLabelled(flags.data, name, column);
  writeSet(
    name,
    ['category'],
    texts.map((text, at) => ({
      t: encoderText(text),
      y: { category: names[gold[at] ?? 0] ?? '' },
      p: byPlace(text),
    })),
  );
}
for (const { set, path, heads } of [
  { set: 'it-desk', path: join(flags.data, 'labelled', 'it-desk.csv.gz'), heads: ['category'] },
  { set: 'support', path: join(flags.support, 'train.csv'), heads: ['category', 'priority'] },
]) {
  const columns = Object.fromEntries(heads.map((head) => [head, head]));
  const clean = cleanRows(
    (
      await readLabelledTable(await openFileTable(path), {
        text: [],
        heads: columns,
        optionalHeads: { source: 'source' },
      })
    ).rows,
  );
  const { calibrate, measure } = shippedSplit(clean);
  const heldBack = new Set([...calibrate, ...measure]);
  writeSet(
    set,
    heads,
    clean.rows.flatMap(({ text, labels: y }, at) =>
      leftOut.some((name) => y['source']?.includes(name))
        ? []
        : [
            {
              t: encoderText(text),
              y,
              p:
                heldBack.has(at) || (set === 'it-desk' && placeOf(text) >= 0.9)
                  ? ('held' as const)
                  : byPlace(text) === 'tune'
                    ? ('tune' as const)
                    : ('train' as const),
            },
          ],
    ),
  );
}
labels.end();

const pairs = createWriteStream(join(flags.out, 'pairs.jsonl'));
for (const [name, left, right] of [
  ['docs_heading_paragraph', 'heading', 'paragraph'],
  ['docs_adjacent_paragraphs', 'a', 'b'],
  ['docs_question_answer', 'question', 'answer'],
  ['sgd_user_system', 'user', 'system'],
  ['bitext_instruction_response', 'instruction', 'response'],
] as const) {
  const kept = readPairs(flags.data, name, Number(flags.pairs), [left, right])
    .filter((pair) => placeOf(pair.left) < 0.9 && placeOf(pair.right) < 0.9)
    .map((pair) => ({ s: name, a: encoderText(pair.left), b: encoderText(pair.right) }))
    .filter(({ a, b }) => a && b && !banned.has(a) && !banned.has(b));
  for (const pair of kept) pairs.write(`${JSON.stringify(pair)}\n`);
  console.log(`${name}: ${kept.length} pairs`);
}
pairs.end();
