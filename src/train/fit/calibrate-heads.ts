import { calibrate } from '../../core/calibrate.ts';
import { fitTemperature } from '../../core/fit-temperature.ts';
import type { HeadManifest } from '../../core/manifest.ts';
import type { Prediction } from '../../core/metrics.ts';
import type { ModelOutput } from '../../core/text-model.ts';
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
        confidence: Math.round(probabilities[best]! * 1e4) / 1e4,
      },
    ];
  });
}
