/*
 * A linear head over a frozen encoder, the lexical features, or both: what pre-training and the
 * hybrid head are worth on a set that the encoder never saw.
 *   node --import tsx training/research/ablation/few-shot.ts --data DIR --set banking77 --encoder FOLDER | none --part dense | lexical | both [--per-class 10] [--seed 1] [--length 1.4]
 * Encoders come from `recipes/pretrain-encoder.ts --leave-out …`. Learns from the training rows (so
 * many a class, drawn by the seed; 0 for all), measures on the tuning rows.
 */
import {
  packRows,
  scoreRow,
  type FeatureRows,
  type LinearWeights,
} from '../../../src/train/heads/feature-rows.ts';
import { chooseLexicalPart } from '../../../src/train/heads/lexical-part.ts';
import { trainLinearSvm } from '../../../src/train/heads/linear-svm.ts';
import { centreEmbeddings } from '../../../src/train/network/centre-embeddings.ts';
import { freezeEncoder } from '../../../src/train/network/frozen-encoder.ts';
import { freshEncoder } from '../../../src/train/network/shared-encoder.ts';
import { featuresOf, readWords, spelledOut } from '../../../src/train/network/texts.ts';
import { readSharedEncoder } from '../../node/shared-encoder.ts';
import { readFlags } from '../recipes/flags.ts';
import { readAblationSet } from './ablation-set.ts';
import { BLOCKS, COST } from './lexical-scores.ts';

const flags = readFlags({
  data: '',
  set: 'banking77',
  encoder: 'none',
  part: 'both',
  'per-class': '10',
  seed: '1',
  length: '1.4',
});
const began = Date.now();
const perClass = Number(flags['per-class']);
const seed = Number(flags.seed);
const { labels, train, tune } = await readAblationSet(flags.data, flags.set, {
  perClass,
  most: Infinity,
  seed,
});
const count = train.texts.length;
const words = readWords([...train.texts, ...tune.texts]);
const spelled = spelledOut(words);
const given =
  flags.encoder === 'none'
    ? freshEncoder(spelled.slice(0, count), seed)
    : readSharedEncoder(flags.encoder);
if (!given) throw new RangeError(`no encoder in ${flags.encoder}`);

const features = words.sequences.map((sequence) => featuresOf(words, sequence));
const part = await chooseLexicalPart(
  features.slice(0, count),
  { blocks: BLOCKS, minTexts: count > 1_000 ? 2 : 1, room: Infinity },
  () => Promise.resolve([]),
);
const isLexical = flags.part !== 'dense';
const rows = packRows(
  isLexical ? features.map(part.extract) : features.map(() => ({ ids: [], values: [] })),
  part.vocabulary.index.size,
);
const encoder = freezeEncoder(given, 0);
const dims = flags.part === 'lexical' ? 0 : encoder.dims;
const embeddings = new Float32Array(features.length * dims);
if (dims) spelled.forEach((own, at) => embeddings.set(encoder.embed(own), at * dims));

const known = slice(rows, 0, count);
const asked: FeatureRows = {
  ...slice(rows, count, features.length),
  dims,
  dense: embeddings.subarray(count * dims),
};
const weights = flags.part === 'lexical' ? fit(known) : overEmbeddings();
const right = tune.gold.map((label, row) => {
  const scores = new Float64Array(labels.length);
  scoreRow(asked, row, weights, scores);
  return scores.indexOf(Math.max(...scores)) === label;
});
console.log(
  JSON.stringify({
    set: flags.set,
    variant: `${flags.part}${flags.part === 'lexical' ? '' : ` ${flags.encoder.replace(/.*\//, '')}`}`,
    perClass,
    seed,
    trained: count,
    measured: right.length,
    seconds: Math.round((Date.now() - began) / 1000),
    head: Number((right.filter(Boolean).length / right.length).toFixed(4)),
    right: { head: right.map((own) => (own ? '1' : '0')).join('') },
  }),
);

function fit(examples: FeatureRows): LinearWeights {
  return trainLinearSvm(examples, Int32Array.from(train.gold), {
    classes: labels.length,
    cost: COST,
    seed: 1,
  });
}

/** Learns from embeddings beside the sparse rows, centred on the training texts as the trainer does. */
function overEmbeddings(): LinearWeights {
  const centred = centreEmbeddings(embeddings, [...train.texts.keys()], dims, Number(flags.length));
  return centred.unfold(fit({ ...known, dims, dense: centred.rows }));
}

function slice(from: FeatureRows, first: number, end: number): FeatureRows {
  return packRows(
    Array.from({ length: end - first }, (_, row) => {
      const [start, stop] = [from.starts[first + row]!, from.starts[first + row + 1]!];
      return {
        ids: [...from.ids.subarray(start, stop)],
        values: [...from.values.subarray(start, stop)],
      };
    }),
    from.features,
  );
}
