import { appAddress } from './app-address.ts';
import { createCompactModel } from '../../../compact/compact-model.ts';
import { CATEGORY } from '../../../core/labels.ts';
import { knowsLabels, predictGolden } from '../../../train/check/golden-predictions.ts';
import { trainBundle } from '../../../train/network/train-bundle.ts';
import type { LabMethods, LabProgress, RetrainPreview } from '../shared/lab-methods.ts';
import { rowsFor } from './compared-rows.ts';
import { loadBefore } from './judge-draft.ts';
import { sharedEncoder } from './lab-encoder.ts';
import { labHost } from './lab-host.ts';
import { goldenOf } from './lab-training.ts';

type Progress = (progress: LabProgress) => void;

/** Fits the category head again on everything that training may see, and says what differs from the bundle in use. */
export async function previewRetrain(
  { datasetId, baseUrl, seed }: LabMethods['retrainHead']['params'],
  progress: Progress,
): Promise<RetrainPreview> {
  const startedAt = performance.now();
  const { chosen, own, placed, dataset } = await rowsFor(datasetId, CATEGORY, seed);
  const encoder = await sharedEncoder(appAddress());
  progress({ share: 0.3, note: 'Fitting the head' });
  const fitStart = performance.now();
  const { model } = await trainBundle(
    {
      rows: chosen.rows,
      heads: [own],
      split: { train: chosen.rows.map((_, at) => at), validation: [] },
      encoder: 'compact',
      mode: 'head',
      balance: 'none',
      seed,
      outOfScope: [],
      quick: true,
    },
    encoder,
    await labHost(),
  );
  const [fitMs, ms] = [performance.now() - fitStart, performance.now() - startedAt];
  progress({ share: 0.7, note: 'Comparing' });
  const after = {
    heads: [{ ...own, temperature: 1, thresholds: { accept: 1, suggest: 0, targetPrecision: 1 } }],
  };
  const before = await loadBefore(baseUrl);
  const golden = goldenOf(placed, dataset);
  const earlier =
    before &&
    knowsLabels(
      before.manifest,
      golden.length > 0
        ? golden
        : placed.map(({ row }) => ({ text: row.text, label: row.labels[CATEGORY] ?? '' })),
    )
      ? { model: createCompactModel(before.manifest, before.weights), manifest: before.manifest }
      : null;
  const share = (predictions: ReturnType<typeof predictGolden>): number =>
    predictions.filter(({ gold, predicted }) => gold === predicted).length /
    Math.max(1, predictions.length);
  const goldenAfter = predictGolden(model, after, golden);
  const goldenBefore = earlier && predictGolden(earlier.model, earlier.manifest, golden);
  // The newest rows are the corrections; the oldest a bundle has most likely seen.
  const looked = placed
    .slice(-MOST_LOOKED)
    .map(({ place, row }) => ({ place, text: row.text, label: row.labels[CATEGORY] ?? '' }));
  const [then, now] = [
    earlier ? predictGolden(earlier.model, earlier.manifest, looked) : [],
    predictGolden(model, after, looked),
  ];
  const changed = looked
    .flatMap(({ place, text, label }, at) => {
      const [was, is] = [then[at]?.predicted ?? null, now[at]?.predicted ?? null];
      return was === is ? [] : [{ place, text, gold: label, before: was, after: is }];
    })
    .reverse(); // the newest first
  return {
    tickets: chosen.rows.length,
    fitMs,
    ms,
    golden: {
      n: golden.length,
      before: goldenBefore && share(goldenBefore),
      after: share(goldenAfter),
    },
    changed,
    predictions: goldenAfter,
  };
}

const MOST_LOOKED = 1_000;
