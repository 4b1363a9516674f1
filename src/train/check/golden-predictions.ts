import { itemAt } from '../../core/item-at.ts';
import { calibrate } from '../../core/calibrate.ts';
import { CATEGORY, type Label, type LabelSet } from '../../core/labels.ts';
import type { Manifest } from '../../core/manifest.ts';
import type { Prediction } from '../../core/metrics.ts';
import type { TextModel } from '../../core/text-model.ts';
import { largest } from '../baselines/baseline.ts';
import { trainKeywordRules } from '../baselines/keyword-rules.ts';
import { fitTfIdf } from '../baselines/tf-idf.ts';
import { foldRows } from '../data/split.ts';

/** A golden ticket: its text and the category that people agreed on. */
export interface GoldenTicket {
  readonly text: string;
  readonly label: Label;
  /** Two-letter code of the language; absent where the table does not tell it. */
  readonly language?: string | undefined;
}

/** Returns a model's predictions for golden tickets. */
export function predictGolden(
  model: TextModel,
  { heads }: Pick<Manifest, 'heads'>,
  golden: readonly GoldenTicket[],
): readonly Prediction[] {
  const head = heads.find(({ name }) => name === CATEGORY);
  return golden.map(({ text, label }) => {
    const logits = model.run(text).logits[CATEGORY];
    if (!head || !logits) return { gold: label, predicted: null, confidence: 0 };
    const shares = calibrate(logits, head.temperature);
    const best = largest(shares);
    return { gold: label, predicted: head.labels[best] ?? null, confidence: itemAt(shares, best) };
  });
}

/**
 * Whether a model has most of the labels of the golden tickets; golden tickets cannot measure
 * another model.
 */
export function knowsLabels(
  { heads }: Pick<Manifest, 'heads'>,
  golden: readonly GoldenTicket[],
): boolean {
  const known = new Set(heads.find(({ name }) => name === CATEGORY)?.labels);
  return (
    golden.length > 0 && golden.filter(({ label }) => known.has(label)).length >= golden.length / 2
  );
}

/**
 * Returns what the most frequent label and keyword rules, both from the training tickets, predict
 * for golden tickets.
 */
export function predictBaselines(
  train: readonly GoldenTicket[],
  labels: LabelSet,
  golden: readonly GoldenTicket[],
): { readonly mostFrequent: readonly Prediction[]; readonly keywordRules: readonly Prediction[] } {
  const features = fitTfIdf(
    train.map(({ text }) => text),
    1,
  );
  const gold = Int32Array.from(train, ({ label }) => labels.indexOf(label));
  const rules = trainKeywordRules(
    features.rows(train.map(({ text }) => text)),
    gold,
    labels.length,
  );
  const counts = labels.map((_, at) => gold.filter((one) => one === at).length);
  const usual = labels[largest(counts)] ?? null;
  const rows = features.rows(golden.map(({ text }) => text));
  return {
    mostFrequent: golden.map(({ label }) => ({ gold: label, predicted: usual, confidence: 1 })),
    keywordRules: golden.map(({ label }, at) => ({
      gold: label,
      predicted: labels[rules.predict(rows, at)] ?? null,
      confidence: 1,
    })),
  };
}

/**
 * As `predictBaselines`, for data sets too small for golden tickets: rules made from the other
 * tickets predict each ticket.
 */
export function crossPredictBaselines(
  tickets: readonly GoldenTicket[],
  labels: LabelSet,
  groups: Int32Array,
  seed: number,
): ReturnType<typeof predictBaselines> {
  const mostFrequent: Prediction[] = [];
  const keywordRules: Prediction[] = [];
  for (const fold of foldRows(
    tickets.map(({ label }) => label),
    groups,
    5,
    seed,
  )) {
    const held = new Set(fold);
    const own = predictBaselines(
      tickets.filter((_, at) => !held.has(at)),
      labels,
      fold.flatMap((at) => tickets[at] ?? []),
    );
    fold.forEach((at, index) => {
      const [guess, rule] = [own.mostFrequent[index], own.keywordRules[index]];
      if (guess && rule) [mostFrequent[at], keywordRules[at]] = [guess, rule];
    });
  }
  return { mostFrequent, keywordRules };
}
