/*
 * Few examples a class on labels that the full encoder never saw (Banking77 was left out of its training):
 *   node --import tsx training/research/recipes/measure-full-few-shot.ts --data DIR [--per-class 10] [--encoder models/full-encoder] [--seed 1]
 * prints the accuracy of a dense head on the full embedding, of the compact network without pre-training (its lexical part does the
 * work), and of both added up, each centred and scaled to its own spread, one to one: nothing is fitted on the measured rows.
 * The examples are those of measure.ts with the same seed.
 */
import { trainBundle } from '../../../src/train/network/train-bundle.ts';
import { fitDenseHead } from '../../../src/train/heads/dense-head.ts';
import { readEncoderFolder } from '../../full/encoder-folder.ts';
import { openNodeEncoder } from '../../full/node-encoder.ts';
import { nodeHost } from '../../node/node-host.ts';
import { readFlags } from './flags.ts';
import { firstOfEach, placeOf, readLabelled } from './read-data.ts';

const flags = readFlags({
  data: '',
  set: 'banking77',
  'per-class': '10',
  encoder: 'models/full-encoder',
  seed: '1',
});
const { labels, texts, gold } = await readLabelled(flags.data, flags.set);
const between = (from: number, to: number): number[] =>
  texts.flatMap((text, at) => (placeOf(text) >= from && placeOf(text) < to ? [at] : []));
const train = firstOfEach(between(0, 0.8), gold, Number(flags['per-class']), Number(flags.seed));
const measured = between(0.9, 1);

const { model } = await trainBundle(
  {
    rows: texts.map((text, at) => ({ text, gold: { category: gold[at] ?? 0 } })),
    heads: [{ name: 'category', labels }],
    split: { train, validation: [] },
    encoder: 'compact',
    mode: 'head',
    balance: 'none',
    seed: Number(flags.seed),
    outOfScope: [],
  },
  null,
  nodeHost,
);
const source = await readEncoderFolder('full', flags.encoder);
const encoder = await openNodeEncoder(source);
const { dims } = source;
const textOf = (at: number): string => texts[at] ?? '';
const head = fitDenseHead(
  await encoder.embed(train.map(textOf)),
  Int32Array.from(train, (at) => gold[at] ?? -1),
  { dims, classes: labels.length, seed: Number(flags.seed), passes: 60, decay: 1e-3 },
);
const embeddings = await encoder.embed(measured.map(textOf));
await encoder.dispose();

const full = measured.map((_, row) =>
  labels.map((__, label) => {
    let sum = head.bias[label]!;
    for (let dim = 0; dim < dims; dim++)
      sum += head.weights[label * dims + dim]! * embeddings[row * dims + dim]!;
    return sum;
  }),
);
const compact = measured.map((at) => Array.from(model.run(textOf(at)).logits['category'] ?? []));
const [a, b] = [standardise(full), standardise(compact)];
const both = a.map((row, at) => row.map((value, label) => value + (b[at]?.[label] ?? 0)));
console.log(
  JSON.stringify({
    set: flags.set,
    perClass: Number(flags['per-class']),
    measured: measured.length,
    full: accuracy(full),
    withoutPretraining: accuracy(compact),
    sum: accuracy(both),
  }),
);

function accuracy(rows: readonly (readonly number[])[]): number {
  return Number(
    (
      rows.filter((row, at) => row.indexOf(Math.max(...row)) === gold[measured[at] ?? -1]).length /
      rows.length
    ).toFixed(4),
  );
}

/** Every row centred on its mean, all divided by one spread. */
function standardise(rows: readonly (readonly number[])[]): number[][] {
  const centred = rows.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    return row.map((value) => value - mean);
  });
  const spread =
    Math.sqrt(
      centred.flat().reduce((sum, value) => sum + value * value, 0) /
        Math.max(1, centred.length * labels.length),
    ) || 1;
  return centred.map((row) => row.map((value) => value / spread));
}
