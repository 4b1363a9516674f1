import { CATEGORY } from '../../src/core/labels.ts';
import { measure, type Prediction } from '../../src/core/metrics.ts';
import type { Baseline } from '../../src/train/baselines/baseline.ts';
import { largest } from '../../src/train/baselines/baseline.ts';
import { trainLogisticRegression } from '../../src/train/baselines/logistic-regression.ts';
import { trainNaiveBayes } from '../../src/train/baselines/naive-bayes.ts';
import { trainRandomForest } from '../../src/train/baselines/random-forest.ts';
import { fitTfIdf } from '../../src/train/baselines/tf-idf.ts';
import { cleanRows } from '../../src/train/data/clean.ts';
import { splitRows } from '../../src/train/data/split.ts';
import { scoreRow, type FeatureRows } from '../../src/train/heads/feature-rows.ts';
import { trainLinearSvm } from '../../src/train/heads/linear-svm.ts';
import { trainBundle } from '../../src/train/network/train-bundle.ts';
import type { TrainHead } from '../../src/train/network/train-options.ts';
import { nodeHost } from '../node/node-host.ts';
import { readSharedEncoder } from '../node/shared-encoder.ts';
import type { ExitCode } from './command-error.ts';
import { labelledColumns, readFlags, TABLE_FLAGS } from './flags.ts';
import { createProgressBar } from './progress-bar.ts';
import { headOf, readTrainingTable } from './training-table.ts';

const FLAGS = { ...TABLE_FLAGS, seed: { type: 'string' } } as const;
const HELD_SHARE = 0.2;

/** Trains on some rows and predicts the class of the held-back ones. */
interface Contender {
  readonly name: string;
  predict(): Promise<readonly number[]>;
}

/** `presort compare`: five classifiers on the same split, in one table. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, FLAGS, ['DATA.csv']);
  const seed = flags.whole('seed', 1, 0);
  const table = await readTrainingTable(flags.operands[0] ?? '', labelledColumns(flags));
  const clean = cleanRows(table.rows);
  const head = headOf(CATEGORY, clean);
  const texts = clean.rows.map(({ text }) => text);
  const gold = Int32Array.from(clean.rows, ({ labels }) => head.labels.indexOf(labels[CATEGORY] ?? ''));
  const [train = [], held = []] = splitRows(Array.from(gold, String), clean.groups, [1 - HELD_SHARE, HELD_SHARE], seed);

  const bar = createProgressBar();
  const contenders = createContenders({ texts, gold, head, train, held, seed });
  process.stdout.write(`${train.length} tickets to train on, ${held.length} to measure, ${head.labels.length} labels\n\n${tableLine(['', 'accuracy', 'macro F1', 'seconds'])}`);
  for (const [at, { name, predict }] of contenders.entries()) {
    bar.show(at / contenders.length, name);
    const start = performance.now();
    const predicted = await predict().finally(bar.clear);
    const seconds = (performance.now() - start) / 1000;
    const predictions = held.map((row, index): Prediction => ({ gold: labelAt(head, gold[row]), predicted: labelAt(head, predicted[index]), confidence: 1 }));
    const { accuracy, macroF1 } = measure(predictions, head.labels);
    process.stdout.write(tableLine([name, accuracy.toFixed(3), macroF1.toFixed(3), seconds.toFixed(1)]));
  }
  return 0;
}

interface Problem {
  readonly texts: readonly string[];
  readonly gold: Int32Array;
  readonly head: TrainHead;
  readonly train: readonly number[];
  readonly held: readonly number[];
  readonly seed: number;
}

function createContenders(problem: Problem): readonly Contender[] {
  const { texts, gold, head, train, held, seed } = problem;
  const own = Int32Array.from(train, (row) => gold[row] ?? 0);
  const classes = head.labels.length;
  const features = fitTfIdf(pick(texts, train), train.length > 1_000 ? 2 : 1);
  const rows = features.rows(pick(texts, train));
  const heldRows = features.rows(pick(texts, held));
  const baseline = (name: string, fit: (rows: FeatureRows) => Baseline): Contender => ({
    name,
    predict: () => {
      const fitted = fit(rows);
      return Promise.resolve(held.map((_, row) => fitted.predict(heldRows, row)));
    },
  });
  return [
    baseline('Naive Bayes', () => trainNaiveBayes(rows, own, classes)),
    baseline('logistic regression', () => trainLogisticRegression(rows, own, classes, seed)),
    baseline('linear SVM', () => {
      const weights = trainLinearSvm(rows, own, { classes, cost: 1, seed });
      return { predict: (others, row) => { const scores = new Float64Array(classes); scoreRow(others, row, weights, scores); return largest(scores); } };
    }),
    baseline('random forest', () => trainRandomForest(rows, own, classes, seed)),
    { name: 'Presort dense head', predict: () => predictWithPresort(problem) },
  ];
}

async function predictWithPresort({ texts, gold, head, train, held, seed }: Problem): Promise<readonly number[]> {
  const rows = texts.map((text, row) => ({ text, gold: { [head.name]: gold[row] ?? 0 } }));
  const { model } = await trainBundle({ rows, heads: [head], split: { train, validation: [] }, encoder: 'compact', mode: 'head', balance: 'none', seed, outOfScope: [] }, readSharedEncoder(), nodeHost);
  return held.map((row) => largest(model.run(texts[row] ?? '').logits[head.name] ?? []));
}

function pick<T>(items: readonly T[], places: readonly number[]): readonly T[] {
  return places.flatMap((place) => items[place] ?? []);
}

function labelAt({ labels }: TrainHead, at = -1): string {
  return labels[at] ?? '';
}

function tableLine([name = '', ...figures]: readonly string[]): string {
  return `${name.padEnd(22)}${figures.map((figure) => figure.padStart(10)).join('')}\n`;
}
