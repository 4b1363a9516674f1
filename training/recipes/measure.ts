/*
 * Trains on a public set and measures on rows that nothing was tuned on: the rows of docs/quality.md.
 *   node --import tsx training/recipes/measure.ts --data DIR --set banking77 --mode finetune [--encoder models/encoder | none]
 *     [--per-class 10] [--side test] [--seed 1] [--balance none]
 * Rows are placed by a hash of their letters (read-data.ts): below .8 train, .8 to .9 tune, from .9 measure.
 */
import { nodeHost } from '../node/node-host.ts';
import { readSharedEncoder } from '../node/shared-encoder.ts';
import { trainBundle } from '../../src/train/network/train-bundle.ts';
import type { TrainOptions } from '../../src/train/network/train-options.ts';
import { createRandom, shuffle } from '../../src/train/heads/random.ts';
import { readFlags } from './flags.ts';
import { placeOf, readLabelled } from './read-data.ts';

const flags = readFlags({
  data: '', set: 'banking77', column: 'category', mode: 'finetune', encoder: 'models/encoder', 'per-class': '0', side: 'test', seed: '1', balance: 'none', epochs: '0',
});
const { labels, texts, gold } = readLabelled(flags.data, flags.set, flags.column);
const sideOf = (text: string): 'train' | 'validation' | 'test' => {
  const place = placeOf(text);
  return place < 0.8 ? 'train' : place < 0.9 ? 'validation' : 'test';
};
const on = (side: string): number[] => texts.flatMap((text, at) => (sideOf(text) === side ? [at] : []));
const perClass = Number(flags['per-class']);
const train = perClass ? firstOfEach(on('train'), perClass) : on('train');
// With few examples a class nobody has validation rows to spare.
const validation = perClass ? [] : on('validation');

const options: TrainOptions = {
  rows: texts.map((text, at) => ({ text, gold: { category: gold[at] ?? 0 } })), heads: [{ name: 'category', labels }], split: { train, validation },
  encoder: 'compact', mode: flags.mode === 'head' ? 'head' : 'finetune', balance: flags.balance === 'smote' || flags.balance === 'weights' ? flags.balance : 'none',
  seed: Number(flags.seed), outOfScope: [], ...(Number(flags.epochs) ? { epochs: Number(flags.epochs) } : {}),
  onProgress: ({ phase, note }) => { if (phase === 'encoder') console.error(note); },
};
const began = Date.now();
const trained = await trainBundle(options, flags.encoder === 'none' ? null : readSharedEncoder(flags.encoder), nodeHost);
const seconds = Math.round((Date.now() - began) / 1000);
const measured = on(flags.side);
const matrix = labels.map(() => ({ right: 0, wrong: 0, missed: 0 }));
const times: number[] = [];
let right = 0;
for (const at of measured) {
  const start = performance.now();
  const logits = trained.model.run(texts[at] ?? '').logits['category'] ?? new Float32Array();
  times.push(performance.now() - start);
  const predicted = logits.indexOf(Math.max(...logits));
  const own = matrix[gold[at] ?? 0];
  const other = matrix[predicted];
  if (predicted === gold[at]) {
    right++;
    if (own) own.right++;
  } else {
    if (own) own.missed++;
    if (other) other.wrong++;
  }
}
times.sort((a, b) => a - b);
const f1 = matrix.reduce((sum, { right: hits, wrong, missed }) => sum + (hits ? (2 * hits) / (2 * hits + wrong + missed) : 0), 0) / labels.length;
console.log(JSON.stringify({
  set: flags.set, mode: flags.mode, encoder: flags.encoder, perClass, seed: options.seed, trained: train.length, measured: measured.length,
  accuracy: Number((right / measured.length).toFixed(4)), macroF1: Number(f1.toFixed(4)), bytes: trained.files['weights.bin']?.length, seconds,
  msP50: Number((times[times.length >> 1] ?? 0).toFixed(2)), msP95: Number((times[Math.floor(times.length * 0.95)] ?? 0).toFixed(2)), notes: trained.notes.slice(-1),
}));

/** So many rows of each class, drawn by the seed. */
function firstOfEach(rows: number[], count: number): number[] {
  shuffle(rows, createRandom(Number(flags.seed) + 77));
  const taken = new Map<number, number>();
  return rows.filter((at) => {
    const label = gold[at] ?? 0;
    taken.set(label, (taken.get(label) ?? 0) + 1);
    return (taken.get(label) ?? 0) <= count;
  }).sort((a, b) => a - b);
}
