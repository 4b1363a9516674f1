import { addAt, itemAt } from '../../core/item-at.ts';
import { calibrate } from '../../core/calibrate.ts';
import { fitTemperature } from '../../core/fit-temperature.ts';
import type { Logits } from '../../core/labels.ts';
import { fitTfIdf } from '../baselines/tf-idf.ts';
import { foldRows } from '../data/split.ts';
import { scoreRow } from '../heads/feature-rows.ts';
import { trainLinearSvm } from '../heads/linear-svm.ts';

/** A row whose label is contradicted confidently by a model that was not trained on the row. */
export interface LikelyLabelError {
  readonly place: number;
  /** Class that the model predicts. */
  readonly suggested: number;
  /** Calibrated probabilities of the predicted class and of the row's own label. */
  readonly confidence: number;
  readonly own: number;
}

export interface LabelErrorInput {
  readonly texts: readonly string[];
  /** Class of each row. */
  readonly gold: Int32Array;
  readonly classes: number;
  readonly groups: Int32Array;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}

const FOLDS = 4;
/** Smallest confidence with which a model may contradict a label. */
const MIN_CONFIDENCE = 0.6;

/**
 * Finds rows whose label is probably wrong by cross-validation: a model that was not trained on the
 * row predicts another class with at least the mean confidence of that class's own rows (Northcutt
 * et al. 2021). The most confident rows come first. The model is a linear SVM over TF-IDF with a
 * fitted temperature, because it is fast and good enough.
 */
export function findLabelErrors({
  texts,
  gold,
  classes,
  groups,
  seed,
  onProgress,
}: LabelErrorInput): readonly LikelyLabelError[] {
  const logits: Logits[] = [];
  const folds = foldRows(Array.from(gold, String), groups, FOLDS, seed);
  folds.forEach((fold, at) => {
    const held = new Set(fold);
    const train = texts.flatMap((_, row) => (held.has(row) ? [] : [row]));
    const features = fitTfIdf(
      train.map((row) => texts[row] ?? ''),
      train.length > 1_000 ? 2 : 1,
    );
    const weights = trainLinearSvm(
      features.rows(train.map((row) => texts[row] ?? '')),
      Int32Array.from(train, (row) => itemAt(gold, row)),
      {
        classes,
        cost: 1,
        seed,
        onClass: (done, of) => onProgress?.((at + done / of) / folds.length),
      },
    );
    const rows = features.rows(fold.map((row) => texts[row] ?? ''));
    fold.forEach((row, index) => {
      const scores = new Float64Array(classes);
      scoreRow(rows, index, weights, scores);
      logits[row] = Float32Array.from(scores) as Logits; // scores of one text, one a class
    });
  });
  const temperature = fitTemperature(
    logits.flatMap((own, row) => ({ logits: own, gold: itemAt(gold, row) })),
  );
  const shares = logits.map((own) => calibrate(own, temperature));
  const usual = usualConfidence(shares, gold, classes);
  return shares
    .flatMap((own, place): LikelyLabelError[] => {
      const label = itemAt(gold, place);
      let suggested = -1;
      let confidence = 0;
      for (const [at, share] of own.entries()) {
        const isSure = share >= Math.max(MIN_CONFIDENCE, itemAt(usual, at));
        if (at !== label && isSure && share > confidence) [suggested, confidence] = [at, share];
      }
      return suggested < 0 ? [] : [{ place, suggested, confidence, own: itemAt(own, label) }];
    })
    .sort((a, b) => b.confidence - a.confidence || a.place - b.place);
}

/** Returns the mean probability of each class over the rows with that label. */
function usualConfidence(
  shares: readonly Float32Array[],
  gold: Int32Array,
  classes: number,
): Float64Array {
  const sums = new Float64Array(classes);
  const counts = new Float64Array(classes);
  shares.forEach((own, row) => {
    const label = itemAt(gold, row);
    addAt(sums, label, itemAt(own, label));
    addAt(counts, label);
  });
  return sums.map((sum, label) => sum / Math.max(1, itemAt(counts, label)));
}
