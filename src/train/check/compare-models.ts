import { itemAt } from '../../core/item-at.ts';
import type { Comparison, MethodName } from '../../core/lab-reports.ts';
import { calibrate } from '../../core/calibrate.ts';
import { fitTemperature } from '../../core/fit-temperature.ts';
import type { Logits } from '../../core/labels.ts';
import { measure, quantile, weightedScore, type Prediction } from '../../core/metrics.ts';
import { splitRows } from '../data/split.ts';
import type { FrozenEncoder } from '../network/frozen-encoder.ts';
import type { SharedEncoder, TrainHost } from '../network/train-host.ts';
import type { TrainHead, TrainRow } from '../network/train-options.ts';
import { contendersOf } from './contenders.ts';

export interface CompareInput {
  readonly rows: readonly TrainRow[];
  readonly head: TrainHead;
  readonly groups: Int32Array;
  readonly seed: number;
  readonly sharedEncoder: SharedEncoder | FrozenEncoder;
  readonly host?: TrainHost;
  readonly now: () => number;
  /** The comparison calls `onStart` before each classifier and `onDone` after it. */
  readonly onStart?: (name: MethodName, at: number, of: number) => void;
  readonly onDone?: (comparison: Comparison) => void;
}

export interface CompareSizes {
  readonly train: number;
  readonly held: number;
}

/** Shares of the rows that train a classifier, fit its temperature and measure it. */
const SHARES = [0.7, 0.1, 0.2];
/** Tickets that are predicted to measure the time. */
const MAX_TIMED = 200;

/**
 * Compares five classifiers with the model that `train` makes in head mode. All use the same split
 * and get a temperature fitted on the same rows. The classical ones read the same sparse TF-IDF
 * features, because libraries for them take dense matrices: words and pairs of 40,000 tickets would
 * need tens of gigabytes.
 */
export async function compareModels(
  input: CompareInput,
): Promise<{ readonly sizes: CompareSizes; readonly comparisons: readonly Comparison[] }> {
  const { rows: all, head, groups, seed, now } = input;
  const labelled = all.flatMap((row, at) => (row.gold[head.name] === undefined ? [] : [at]));
  const rows = labelled.flatMap((at) => all[at] ?? []);
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- `rows` are those that have it
  const gold = Int32Array.from(rows, (row) => row.gold[head.name]!);
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
      tune.map((row) => ({ logits: logitsOf(row), gold: itemAt(gold, row) })),
    );
    const latencies: number[] = [];
    const predictions = held.map((row, index): Prediction => {
      const from = now();
      const shares = calibrate(logitsOf(row), temperature);
      if (index < MAX_TIMED) latencies.push(now() - from);
      const best = shares.indexOf(Math.max(...shares));
      return {
        gold: head.labels[gold[row] ?? -1] ?? '',
        predicted: head.labels[best] ?? null,
        confidence: itemAt(shares, best),
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
