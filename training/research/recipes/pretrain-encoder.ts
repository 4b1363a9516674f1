/*
 * Trains the shared encoder that bundles start from: labelled sets as joint tasks, text pairs by contrast.
 *   node --import tsx training/research/recipes/pretrain-encoder.ts --data DIR --out models/encoder [--leave-out banking77] [--steps 6000] …
 * Rows whose place (read-data.ts) is .9 and above are never read, so that they can measure what
 * starts from the encoder.
 */
import { itemAt } from '../../../src/core/item-at.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCorpus, share } from '../../../src/train/network/corpus.ts';
import {
  chooseVocabulary,
  DEFAULT_SHAPE,
  encoderConfig,
  initialEncoder,
  packEncoder,
} from '../../../src/train/network/encoder-parameters.ts';
import { runTraining } from '../../../src/train/network/run-training.ts';
import { readWords } from '../../../src/train/network/texts.ts';
import type { LabelTask, PairTask, Watch } from '../../../src/train/network/train-job.ts';
import { writeWeights } from '../../../src/train/network/weights-writer.ts';
import { nodeHost } from '../../node/node-host.ts';
import { readFlags } from './flags.ts';
import { placeOf, readLabelled, readPairs, type TextPair } from './read-data.ts';

const flags = readFlags({
  data: '',
  out: 'models/encoder',
  'leave-out': '',
  steps: '6000',
  seed: '1',
  pairs: '60000',
  'pair-share': '0.3',
  'pair-batch': '256',
  'pair-words': '32',
  'label-words': '64',
  rate: '0.003',
  vocabulary: '8192',
  grams: String(DEFAULT_SHAPE.gramRows),
  checkpoint: '',
  threads: '2',
});
const leftOut = flags['leave-out'].split(',').filter(Boolean);
const shape = { ...DEFAULT_SHAPE, gramRows: Number(flags.grams) };
const seed = Number(flags.seed);

const LABELLED = [
  { name: 'banking77', column: 'category', weight: 3 },
  { name: 'clinc150', column: 'category', weight: 4 },
  { name: 'hwu64', column: 'category', weight: 2.5 },
  { name: 'bitext', column: 'intent', weight: 1.5 },
  { name: 'snips', column: 'category', weight: 0.7 },
].filter(({ name }) => !leftOut.includes(name));
const PAIRS = [
  { name: 'docs_heading_paragraph', columns: ['heading', 'paragraph'], weight: 3 },
  { name: 'docs_adjacent_paragraphs', columns: ['a', 'b'], weight: 1.5 },
  { name: 'docs_question_answer', columns: ['question', 'answer'], weight: 0.3 },
  { name: 'sgd_user_system', columns: ['user', 'system'], weight: 2.5 },
  { name: 'same_intent_train', columns: ['a', 'b', 'intent'], weight: 5 },
  { name: 'same_intent_bitext', columns: ['a', 'b', 'intent'], weight: 0.8 },
  {
    name: 'bitext_instruction_response',
    columns: ['instruction', 'response', 'intent'],
    weight: 0.4,
  },
] as const;

const sets = await Promise.all(
  LABELLED.map(async ({ name, column, weight }) => ({
    ...(await readLabelled(flags.data, name, column)),
    weight,
  })),
);
// Texts of sets that are left out, and of everyone's test rows, must not come back in by way of the pairs.
const leftOutSets = await Promise.all(leftOut.map((name) => readLabelled(flags.data, name)));
const banned = new Set(leftOutSets.flatMap(({ texts }) => texts.map((text) => text.toLowerCase())));
const usable = ({ left, right }: TextPair): boolean =>
  placeOf(left) < 0.9 &&
  placeOf(right) < 0.9 &&
  !banned.has(left.toLowerCase()) &&
  !banned.has(right.toLowerCase());
const readSets = await Promise.all(
  PAIRS.map(async ({ name, columns, weight }) => {
    const pairs = await readPairs(flags.data, name, Number(flags.pairs), columns);
    return { name, weight, pairs: pairs.filter(usable) };
  }),
);
const pairSets = readSets.filter(({ pairs }) => pairs.length >= 16);

const labelledTexts = sets.flatMap(({ texts }) => [...texts]);
const pairTexts = pairSets.flatMap(({ pairs }) =>
  pairs.flatMap(({ left, right }) => [left, right]),
);
const cut = (text: string, words: number): string => text.split(/\s+/, words).join(' ');
const texts = readWords(
  [
    ...labelledTexts.map((text) => cut(text, Number(flags['label-words']))),
    ...pairTexts.map((text) => cut(text, Number(flags['pair-words']))),
  ],
  128,
);
const spelled = texts.sequences.map((sequence) =>
  Array.from(sequence, (word) => texts.words[word] ?? ''),
);
// Labelled texts count more: the documents are long and would fill the vocabulary with product names.
const vocabulary = chooseVocabulary(
  [
    ...spelled.slice(0, labelledTexts.length),
    ...spelled.slice(0, labelledTexts.length),
    ...spelled,
  ],
  Number(flags.vocabulary),
  4,
);
const corpus = buildCorpus(texts, vocabulary, shape.gramRows, 128);

const labelWeight = sets.reduce((sum, { weight }) => sum + weight, 0);
const pairWeight = pairSets.reduce((sum, { weight }) => sum + weight, 0);
const pairShare = Number(flags['pair-share']);
const tasks: (LabelTask | PairTask)[] = [];
const watch: Watch[] = [];
let first = 0;
sets.forEach(({ texts: own, gold, weight }, head) => {
  const numbers = own.map((_, at) => first + at);
  const pick = (from: number, to: number) => {
    const kept = numbers.filter(
      (_, at) => placeOf(own[at] ?? '') >= from && placeOf(own[at] ?? '') < to,
    );
    return {
      head,
      texts: share(kept),
      gold: share(kept.map((number) => itemAt(gold, number - itemAt(numbers, 0)))),
    };
  };
  tasks.push({
    kind: 'labels',
    ...pick(0, 0.85),
    batch: 128,
    weight: ((1 - pairShare) * weight) / labelWeight,
  });
  watch.push(pick(0.85, 0.9));
  first += own.length;
});
for (const { pairs, weight } of pairSets) {
  const groups = new Map<string, number>();
  const group = ({ group: name }: TextPair, at: number): number => {
    const key = name || String(at);
    if (!groups.has(key)) groups.set(key, groups.size);
    return groups.get(key) ?? 0;
  };
  const start = first;
  tasks.push({
    kind: 'pairs',
    left: share(pairs.map((_, at) => start + 2 * at)),
    right: share(pairs.map((_, at) => start + 2 * at + 1)),
    groups: share(pairs.map(group)),
    batch: Math.min(Number(flags['pair-batch']), pairs.length - (pairs.length % 16)),
    weight: (pairShare * weight) / pairWeight,
  });
  first += 2 * pairs.length;
}

const steps = Number(flags.steps);
console.log(
  `${sets.length} labelled sets, ${pairSets.length} pair sets, ${texts.words.length} words, ${vocabulary.length} in the vocabulary`,
);
const began = Date.now();
const { encoder } = await runTraining(
  {
    shape,
    vocabulary: vocabulary.length,
    corpus,
    heads: sets.map(({ name, labels }) => ({ name, classes: labels.length })),
    tasks,
    watch,
    settings: {
      steps,
      stepsPerEpoch: Math.max(1, Math.min(250, steps)),
      patience: 0,
      rate: Number(flags.rate),
      warmUp: 0.06,
      decay: 0.05,
      dropout: 0.4,
      wordDropout: 0.15,
      smoothing: 0.1,
      sharpness: 18,
      seed,
    },
    checkpoint: flags.checkpoint || null,
  },
  initialEncoder(shape, vocabulary, seed),
  {
    ...nodeHost,
    threads: Number(flags.threads),
    onEpoch: ({ step, loss, accuracy }) => {
      const seconds = (Date.now() - began) / 1000;
      console.log(
        `step ${step} of ${steps}, ${Math.round(seconds)} s, loss ${loss.toFixed(3)}, ${sets.map(({ name }, at) => `${name} ${(accuracy[at] ?? 0).toFixed(4)}`).join(', ')}`,
      );
    },
  },
);
mkdirSync(flags.out, { recursive: true });
writeFileSync(
  join(flags.out, 'weights.bin'),
  writeWeights(encoderConfig(encoder), packEncoder(encoder)),
);
