import type { Comparison } from '../../core/lab-reports.ts';
import { calibrate } from '../../core/calibrate.ts';
import { fitTemperature } from '../../core/fit-temperature.ts';
import type { HeadName, Logits } from '../../core/labels.ts';
import { measure, quantile, weightedScore, type Prediction } from '../../core/metrics.ts';
import type { Baseline } from '../baselines/baseline.ts';
import { baselineOf } from '../baselines/baseline.ts';
import { trainLogisticRegression } from '../baselines/logistic-regression.ts';
import { trainNaiveBayes } from '../baselines/naive-bayes.ts';
import { trainRandomForest } from '../baselines/random-forest.ts';
import { fitTfIdf } from '../baselines/tf-idf.ts';
import { splitRows } from '../data/split.ts';
import { scoreRow, type FeatureRows } from '../heads/feature-rows.ts';
import { trainLinearSvm } from '../heads/linear-svm.ts';
import type { FrozenEncoder } from '../network/frozen-encoder.ts';
import { trainBundle } from '../network/train-bundle.ts';
import type { SharedEncoder, TrainHost } from '../network/train-host.ts';
import type { TrainHead, TrainRow } from '../network/train-options.ts';

export interface CompareInput {
  readonly rows: readonly TrainRow[];
  readonly head: TrainHead;
  readonly groups: Int32Array;
  readonly seed: number;
  readonly sharedEncoder: SharedEncoder | FrozenEncoder;
  readonly host?: TrainHost;
  readonly now: () => number;
  /** Hears before each classifier which one comes, and after each what it reached. */
  readonly onStart?: (name: string, at: number, of: number) => void;
  readonly onDone?: (comparison: Comparison) => void;
}

export interface CompareSizes {
  readonly train: number;
  readonly held: number;
}

/** Parts that teach, fit the temperature, and measure. */
const SHARES = [0.7, 0.1, 0.2];
/** Tickets that the clock is read for. */
const TIMED = 200;

/** Trains on the first part; the result gives scores for one text. */
interface Contender {
  readonly name: string;
  train(): Promise<{ readonly bytes: number; scores(text: string): ArrayLike<number> }>;
}

/**
 * Five classifiers on the same split, each with a temperature fitted on the same rows. The classical ones stand on the same
 * sparse TF-IDF; libraries for them take dense matrices, which for words and pairs of 40,000 tickets are tens of gigabytes.
 */
export async function compareModels(
  input: CompareInput,
): Promise<{ readonly sizes: CompareSizes; readonly comparisons: readonly Comparison[] }> {
  const { rows: all, head, groups, seed, now } = input;
  const labelled = all.flatMap((row, at) => (row.gold[head.name] === undefined ? [] : [at]));
  const rows = labelled.flatMap((at) => all[at] ?? []);
  const gold = Int32Array.from(rows, (row) => row.gold[head.name] ?? 0);
  const [train = [], tune = [], held = []] = splitRows(
    Array.from(gold, String),
    Int32Array.from(labelled, (at) => groups[at] ?? at),
    SHARES,
    seed,
  );
  const comparisons: Comparison[] = [];
  const contenders = contendersOf(input, rows, gold, train);
  for (const [at, { name, train: fit }] of contenders.entries()) {
    input.onStart?.(name, at, contenders.length);
    const startedAt = now();
    const { bytes, scores } = await fit();
    const trainSeconds = (now() - startedAt) / 1000;
    const logitsOf = (row: number): Logits =>
      Float32Array.from(scores(rows[row]?.text ?? '')) as Logits; // scores of one text, one a class
    const temperature = fitTemperature(
      tune.map((row) => ({ logits: logitsOf(row), gold: gold[row]! })),
    );
    const latencies: number[] = [];
    const predictions = held.map((row, index): Prediction => {
      const from = now();
      const shares = calibrate(logitsOf(row), temperature);
      if (index < TIMED) latencies.push(now() - from);
      const best = shares.indexOf(Math.max(...shares));
      return {
        gold: head.labels[gold[row] ?? -1] ?? '',
        predicted: head.labels[best] ?? null,
        confidence: shares[best]!,
      };
    });
    const metrics = measure(predictions, head.labels);
    const latencyMsP95 = quantile(latencies, 0.95) || 0;
    const comparison: Comparison = {
      name,
      accuracy: metrics.accuracy,
      macroPrecision: metrics.macroPrecision,
      macroRecall: metrics.macroRecall,
      macroF1: metrics.macroF1,
      ece: metrics.ece,
      bytes,
      latencyMsP50: quantile(latencies, 0.5) || 0,
      latencyMsP95,
      weightedScore: weightedScore(metrics, latencyMsP95),
      trainSeconds,
    };
    comparisons.push(comparison);
    input.onDone?.(comparison);
  }
  return { sizes: { train: train.length, held: held.length }, comparisons };
}

function contendersOf(
  { head, seed, sharedEncoder, host }: CompareInput,
  rows: readonly TrainRow[],
  gold: Int32Array,
  train: readonly number[],
): readonly Contender[] {
  const classes = head.labels.length;
  const texts = train.map((row) => rows[row]?.text ?? '');
  const own = Int32Array.from(train, (row) => gold[row]!);
  const features = fitTfIdf(texts, texts.length > 1_000 ? 2 : 1);
  const matrix = features.rows(texts);
  const classical = (name: string, fit: (all: FeatureRows) => Baseline): Contender => ({
    name,
    train: () => {
      const fitted = fit(matrix);
      return Promise.resolve({
        bytes: fitted.bytes,
        scores: (text: string) => fitted.scores(features.rows([text]), 0),
      });
    },
  });
  return [
    classical('Naive Bayes', (all) => trainNaiveBayes(all, own, classes)),
    classical('Logistic regression', (all) => trainLogisticRegression(all, own, classes, seed)),
    classical('Linear SVM', (all) => {
      const weights = trainLinearSvm(all, own, { classes, cost: 1, seed });
      return baselineOf((others, row) => {
        const scores = new Float64Array(classes);
        scoreRow(others, row, weights, scores);
        return scores;
      }, 4 * weights.sparse.length);
    }),
    classical('Random forest', (all) => trainRandomForest(all, own, classes, seed)),
    {
      name: DENSE_HEAD,
      train: async () => {
        const only: readonly TrainRow[] = rows.map(({ text }, at) => ({
          text,
          gold: { [head.name]: gold[at]! },
        }));
        const { model, files, encoder } = await trainBundle(
          {
            rows: only,
            heads: [head],
            split: { train, validation: [] },
            encoder: 'compact',
            mode: 'head',
            balance: 'none',
            seed,
            outOfScope: [],
          },
          sharedEncoder,
          host,
        );
        return {
          bytes: files[encoder.weights]?.length ?? 0,
          scores: (text: string) => logitsFor(model.run(text).logits, head.name),
        };
      },
    },
  ];
}

function logitsFor(
  logits: Readonly<Record<HeadName, ArrayLike<number>>>,
  head: HeadName,
): ArrayLike<number> {
  return logits[head] ?? [];
}

/** What Presort itself ships. */
const DENSE_HEAD = 'Presort dense head';
