import { itemAt } from '../../core/item-at.ts';
import { calibrate } from '../../core/calibrate.ts';
import { fitTemperature } from '../../core/fit-temperature.ts';
import { CATEGORY } from '../../core/labels.ts';
import type { HeadManifest } from '../../core/manifest.ts';
import type { Prediction } from '../../core/metrics.ts';
import type { ModelOutput, TextModel } from '../../core/text-model.ts';
import { chooseThresholds } from '../../core/thresholds.ts';
import type { TrainHead, TrainRow } from '../network/train-options.ts';

/** A ticket that the model was not trained on, with the model's output. */
export interface HeldOut extends TrainRow {
  /** Index of the row. */
  readonly place: number;
  readonly output: ModelOutput;
}

/** Fits the temperature and the thresholds of one head on held-out tickets. */
export function calibrateHead(
  head: TrainHead,
  heldOut: readonly HeldOut[],
  targetPrecision: number,
): HeadManifest {
  const temperature = fitTemperature(
    heldOut.flatMap(({ gold, output }) => {
      const logits = output.logits[head.name];
      const at = gold[head.name];
      return logits && at !== undefined ? [{ logits, gold: at }] : [];
    }),
  );
  const predictions = predictionsOf({ ...head, temperature }, heldOut);
  return {
    ...head,
    temperature,
    thresholds: chooseThresholds(predictions, head.labels, targetPrecision),
  };
}

/** Returns a head's predictions for those held-out tickets that have a label of this head. */
export function predictionsOf(
  head: Pick<HeadManifest, 'name' | 'labels' | 'temperature'>,
  heldOut: readonly HeldOut[],
): readonly Prediction[] {
  return heldOut.flatMap(({ gold, output }) => {
    const at = gold[head.name];
    const label = at === undefined ? undefined : head.labels[at];
    const logits = output.logits[head.name];
    if (label === undefined || !logits) return [];
    const probabilities = calibrate(logits, head.temperature);
    const best = probabilities.indexOf(Math.max(...probabilities));
    return [
      {
        gold: label,
        predicted: head.labels[best] ?? null,
        confidence: Math.round(itemAt(probabilities, best) * 1e4) / 1e4,
      },
    ];
  });
}

/** Returns the model's outputs for tickets that are not rows of the table. */
export function outputsOf(rows: readonly TrainRow[], model: TextModel): readonly HeldOut[] {
  return rows.map((row) => ({ ...row, place: -1, output: model.run(row.text) }));
}

/** Returns the model's outputs for the rows at `places`. */
export function predict(
  model: TextModel,
  rows: readonly TrainRow[],
  places: readonly number[],
): HeldOut[] {
  return places.flatMap((at) => {
    const row = rows[at];
    return row ? [{ ...row, place: at, output: model.run(row.text) }] : [];
  });
}

/** Returns the accuracy of the category head on the held-out tickets so far. */
export function accuracyOf(
  { heads }: { readonly heads: readonly TrainHead[] },
  heldOut: readonly HeldOut[],
): number {
  const head = heads.find(({ name }) => name === CATEGORY);
  const known = head ? predictionsOf({ ...head, temperature: 1 }, heldOut) : [];
  return (
    known.filter(({ gold, predicted }) => gold === predicted).length / Math.max(1, known.length)
  );
}
