import { EngineError } from '../../core/errors.ts';
import { CATEGORY } from '../../core/labels.ts';
import type { TextModel } from '../../core/text-model.ts';
import type { TrainedBundle, TrainHead, TrainOptions, TrainRow } from './train-options.ts';

/**
 * Share of the guesses for a label that are trained on: those whose best label has the largest lead
 * over the second. docs/quality.md has the measurement.
 */
const SUREST = 0.5;

/**
 * Self-training: a first model predicts the category of `unlabelled` (normalised texts), and a
 * second model learns from the rows and the surest predictions. Other heads learn from the rows
 * alone. `train` trains one model; rejects as it does.
 */
export async function trainWithUnlabelled(
  options: TrainOptions,
  unlabelled: readonly string[],
  train: (options: TrainOptions) => Promise<TrainedBundle>,
): Promise<TrainedBundle> {
  const { rows, split, onProgress } = options;
  const half = (from: number): Pick<TrainOptions, 'onProgress'> =>
    onProgress
      ? {
          onProgress: (progress) => {
            onProgress({ ...progress, done: from + progress.done / 2 });
          },
        }
      : {};
  const first = await train({ ...options, ...half(0) });
  const category = options.heads.find(({ name }) => name === CATEGORY);
  const guessed = category ? surestGuesses(first.model, category, unlabelled, options.signal) : [];
  const trained = await train({
    ...options,
    ...half(0.5),
    rows: [...rows, ...guessed],
    split: { ...split, train: [...split.train, ...guessed.map((_, at) => rows.length + at)] },
  });
  return {
    ...trained,
    notes: [
      ...trained.notes,
      `Self-training: beside the labelled tickets it learnt from ${guessed.length} of ${unlabelled.length} tickets without a label, with the category that a first model was surest of.`,
    ],
  };
}

/** Returns the surest guesses of each label as rows. */
function surestGuesses(
  model: TextModel,
  { labels }: TrainHead,
  texts: readonly string[],
  signal?: AbortSignal,
): readonly TrainRow[] {
  const byLabel = labels.map((): { text: string; lead: number }[] => []);
  for (const text of texts) {
    if (signal?.aborted) throw new EngineError('aborted');
    const logits = Array.from<number>(model.run(text).logits[CATEGORY] ?? []);
    const [best = -Infinity, second = -Infinity] = [...logits].sort((a, b) => b - a);
    if (best > second) byLabel[logits.indexOf(best)]?.push({ text, lead: best - second });
  }
  return byLabel.flatMap((guesses, label) =>
    guesses
      .sort((a, b) => b.lead - a.lead)
      .slice(0, Math.ceil(guesses.length * SUREST))
      .map(({ text }): TrainRow => ({ text, gold: { [CATEGORY]: label } })),
  );
}
