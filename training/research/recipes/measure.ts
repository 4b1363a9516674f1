/*
 * Trains on a public set and measures on rows that nothing was tuned on: the rows of docs/quality.md.
 *   node --import tsx training/research/recipes/measure.ts --data DIR --set banking77 --mode finetune [--encoder models/encoder | none]
 *     [--per-class 10 | -1 for none] [--side test, or validation,test] [--seed 1] [--balance none] [--words 8192] [--grams 16384] [--features 80000] [--checkpoint FILE] [--names yes] [--unlabelled yes] [--refit yes]
 * Rows are placed by a hash of their letters (read-data.ts): below .8 train, .8 to .9 tune, from .9
 * measure. The temperature comes from the tuning rows (few examples a class: from none). Intervals
 * are 95 %, from 1,000 bootstrap draws; `eceIfPerfect` is the calibration error that chance alone
 * would show on so few rows. With few examples a class `--unlabelled yes` gives the other training
 * rows without their labels. `--refit yes` does as `presort train`: it measures a network that learnt
 * once more, with the epochs and the temperature that the tuning rows chose, from those rows as well.
 */
import { itemAt } from '../../../src/core/item-at.ts';
import { calibrate } from '../../../src/core/calibrate.ts';
import { fitTemperature } from '../../../src/core/fit-temperature.ts';
import type { Logits } from '../../../src/core/labels.ts';
import { measure, quantile, type Prediction } from '../../../src/core/metrics.ts';
import { createRandom } from '../../../src/train/heads/random.ts';
import { trainBundle } from '../../../src/train/network/train-bundle.ts';
import type { TrainedBundle, TrainOptions } from '../../../src/train/network/train-options.ts';
import { bootstrap } from '../../../src/train/report/bootstrap.ts';
import { stageText } from '../../../src/train/report/fit-words.ts';
import { nodeHost } from '../../node/node-host.ts';
import { readSharedEncoder } from '../../node/shared-encoder.ts';
import { readFlags } from './flags.ts';
import { firstOfEach, placeOf, readLabelled } from './read-data.ts';

const flags = readFlags({
  data: '',
  set: 'banking77',
  column: 'category',
  mode: 'finetune',
  encoder: 'models/encoder',
  'per-class': '0',
  side: 'test',
  seed: '1',
  balance: 'none',
  epochs: '0',
  words: '0',
  grams: '0',
  features: '0',
  checkpoint: '',
  names: 'no',
  unlabelled: 'no',
  refit: 'no',
});
const { labels, texts, gold } = await readLabelled(flags.data, flags.set, flags.column);
const sideOf = (text: string): 'train' | 'validation' | 'test' => {
  const place = placeOf(text);
  return place < 0.8 ? 'train' : place < 0.9 ? 'validation' : 'test';
};
const on = (side: string): number[] =>
  texts.flatMap((text, at) => (sideOf(text) === side ? [at] : []));
const perClass = Number(flags['per-class']);
const train =
  perClass < 0
    ? []
    : perClass
      ? firstOfEach(on('train'), gold, perClass, Number(flags.seed))
      : on('train');
// A desk with few examples a class has no validation rows.
const validation = perClass ? [] : on('validation');

const options: TrainOptions = {
  rows: texts.map((text, at) => ({ text, gold: { category: itemAt(gold, at) } })),
  heads: [
    {
      name: 'category',
      labels,
      ...(flags.names === 'yes' && {
        descriptions: Object.fromEntries(labels.map((label) => [label, ''])),
      }),
    },
  ],
  split: { train, validation },
  encoder: 'compact',
  mode: flags.mode === 'head' ? 'head' : 'finetune',
  balance: flags.balance === 'smote' || flags.balance === 'weights' ? flags.balance : 'none',
  seed: Number(flags.seed),
  outOfScope: [],
  ...(flags.checkpoint ? { checkpoint: flags.checkpoint } : {}),
  ...(Number(flags.epochs) ? { epochs: Number(flags.epochs) } : {}),
  sizes: {
    ...(Number(flags.words) ? { words: Number(flags.words) } : {}),
    ...(Number(flags.grams) ? { gramRows: Number(flags.grams) } : {}),
    ...(Number(flags.features) ? { features: Number(flags.features) } : {}),
  },
  onProgress: ({ phase, stage }) => {
    if (phase === 'encoder') console.error(stageText(stage));
  },
};
const began = Date.now();
const encoder = flags.encoder === 'none' ? null : readSharedEncoder(flags.encoder);
const taught = new Set(train);
const unlabelled =
  flags.unlabelled === 'yes'
    ? on('train').flatMap((at) => (taught.has(at) ? [] : (texts[at] ?? [])))
    : [];
const first = await trainBundle({ ...options, unlabelled }, encoder, nodeHost);
const times: number[] = [];
const scored = (
  { model }: TrainedBundle,
  rows: readonly number[],
): { logits: Logits; gold: number }[] =>
  rows.flatMap((at) => {
    const start = performance.now();
    const logits = model.run(texts[at] ?? '').logits['category'];
    times.push(performance.now() - start);
    return logits ? [{ logits, gold: itemAt(gold, at) }] : [];
  });
const temperature = fitTemperature(scored(first, validation));
const trained =
  flags.refit === 'yes'
    ? await trainBundle(
        {
          ...options,
          unlabelled,
          split: { train: [...train, ...validation], validation: [] },
          epochs: first.epochs,
          blends: first.blends,
        },
        encoder,
        nodeHost,
      )
    : first;
const seconds = Math.round((Date.now() - began) / 1000);
for (const side of flags.side.split(',')) {
  times.length = 0;
  const predictions = scored(trained, on(side)).map(({ logits, gold: own }): Prediction => {
    const shares = calibrate(logits, temperature);
    const best = shares.indexOf(Math.max(...shares));
    return {
      gold: labels[own] ?? '',
      predicted: labels[best] ?? null,
      confidence: itemAt(shares, best),
    };
  });
  const found = measure(predictions, labels);
  const spread = bootstrap(predictions, labels, side.length + options.seed);
  console.log(
    JSON.stringify({
      set: flags.set,
      side,
      mode: flags.mode,
      encoder: flags.encoder.replace(/.*\//, ''),
      perClass,
      seed: options.seed,
      trained: train.length + (trained === first ? 0 : validation.length),
      measured: predictions.length,
      accuracy: round(found.accuracy),
      accuracyInterval: spread.accuracy.map(round),
      macroF1: round(found.macroF1),
      macroF1Interval: spread.macroF1.map(round),
      ece: round(found.ece),
      eceIfPerfect: round(eceIfPerfect(predictions)),
      coverageAt95: round(found.coverageAt95),
      temperature,
      bytes: trained.files['weights.bin']?.length,
      seconds,
      msP50: round(quantile(times, 0.5)),
      msP95: round(quantile(times, 0.95)),
      notes: trained.notes.slice(-1),
    }),
  );
}

/**
 * Mean calibration error that so many tickets would show if each were right exactly as often as its
 * confidence says.
 */
function eceIfPerfect(predictions: readonly Prediction[]): number {
  const random = createRandom(options.seed);
  const draws = Array.from(
    { length: 100 },
    () =>
      measure(
        predictions.map((one) => ({
          ...one,
          gold: random() < one.confidence ? (one.predicted ?? '') : 'something else',
        })),
        labels,
      ).ece,
  );
  return draws.reduce((sum, ece) => sum + ece, 0) / draws.length;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
