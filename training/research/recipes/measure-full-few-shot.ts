/*
 * A full encoder on few examples a class, as `presort train --encoder` uses it:
 *   node --import tsx training/research/recipes/measure-full-few-shot.ts --data DIR [--set banking77] [--per-class 10] [--encoder minilm] [--seed 1] [--embeddings DIR]
 * prints the accuracy of the compact tier alone, of the full head alone, and of their sum with the
 * weights that the command would take, on rows that nothing was fitted on. The examples are those
 * of measure.ts with the same seed; `--per-class 0` takes all rows.
 */
import { itemAt } from '../../../src/core/item-at.ts';
import { fitBundle } from '../../../src/train/fit/fit-languages.ts';
import { cleanRows } from '../../../src/train/data/clean.ts';
import { fitFullHeads, scoreEmbedding } from '../../full/full-heads.ts';
import { readEncoderFolder, type FullEncoderName } from '../../full/encoder-folder.ts';
import { fitFullTier } from '../../full/fit-full-tier.ts';
import { openNodeEncoder } from '../../full/node-encoder.ts';
import { addScores } from '../../full/tier-weights.ts';
import { nodeHost } from '../../node/node-host.ts';
import { readSharedEncoder } from '../../node/shared-encoder.ts';
import { readFlags } from './flags.ts';
import { firstOfEach, placeOf, readLabelled } from './read-data.ts';

const flags = readFlags({
  data: '',
  set: 'banking77',
  'per-class': '10',
  encoder: 'minilm',
  seed: '1',
  embeddings: '',
});
const seed = Number(flags.seed);
const { labels, texts, gold } = await readLabelled(flags.data, flags.set);
const between = (from: number, to: number): number[] =>
  texts.flatMap((text, at) => (placeOf(text) >= from && placeOf(text) < to ? [at] : []));
const perClass = Number(flags['per-class']);
const pool = between(0, 0.9);
const taught = perClass > 0 ? firstOfEach(pool, gold, perClass, seed) : pool;
const measured = between(0.9, 1);
const rowOf = (at: number) => ({ text: texts[at] ?? '', gold: { category: itemAt(gold, at) } });
const clean = cleanRows(
  taught.map((at) => ({
    line: at,
    input: { description: texts[at] ?? '' },
    text: texts[at] ?? '',
    labels: { category: itemAt(labels, itemAt(gold, at)) },
  })),
);
const rows = clean.rows.map(({ text, labels: own }) => ({
  text,
  gold: { category: labels.indexOf(own['category'] ?? '') },
}));
const fitted = await fitBundle({
  rows,
  heads: [{ name: 'category', labels }],
  encoder: 'compact',
  mode: 'head',
  balance: 'none',
  seed,
  groups: clean.groups,
  targetPrecision: 0.95,
  outOfScope: [],
  sharedEncoder: readSharedEncoder(),
  host: nodeHost,
});
const source = await readEncoderFolder(flags.encoder as FullEncoderName); // refuses what is none
const encoder = await openNodeEncoder(source, flags.embeddings === '' ? null : flags.embeddings);
const all = [...rows.map(({ text }) => text), ...measured.map((at) => texts[at] ?? '')];
const embeddings = await encoder.embed(all);
await encoder.dispose();
const placeOfText = new Map(all.map((text, at) => [text, at]));
const embeddingOf = (text: string): Float32Array => {
  const at = placeOfText.get(text) ?? 0;
  return embeddings.subarray(at * source.dims, (at + 1) * source.dims);
};
const options = { embeddingOf, balance: 'none', seed } as const;
const { full } = await fitFullTier({
  ...options,
  rows,
  fitted,
  encoder: source,
  isBeside: true,
  probe: encoder.probe,
  targetPrecision: 0.95,
});
const heads = fitted.heads;
const dense = fitFullHeads({ ...options, heads, dims: source.dims }, rows);
const weights = full.byHead['category']?.weights ?? { compact: 1, full: 1 };
const accuracy = (own: { readonly compact: number; readonly full: number }): number => {
  const right = measured.map(rowOf).filter(({ text, gold: { category } }) => {
    const output = fitted.trained.model.run(text);
    const scores = addScores(output, scoreEmbedding(dense, embeddingOf(text)), 'category', own);
    return scores.indexOf(Math.max(...scores)) === category;
  });
  return Number((right.length / measured.length).toFixed(4));
};
console.log(
  JSON.stringify({
    set: flags.set,
    encoder: source.name,
    perClass,
    taught: rows.length,
    measured: measured.length,
    compact: accuracy({ compact: 1, full: 0 }),
    full: accuracy({ compact: 0, full: 1 }),
    sum: accuracy(weights),
    weights,
    estimated: full.measured.full,
  }),
);
