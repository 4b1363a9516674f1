import { appAddress } from './app-address.ts';
import { createCompactModel } from '../../../compact/compact-model.ts';
import { CATEGORY } from '../../../core/labels.ts';
import type { Manifest } from '../../../core/manifest.ts';
import type { TextModel } from '../../../core/text-model.ts';
import {
  knowsLabels,
  predictGolden,
  type GoldenTicket,
} from '../../../train/check/golden-predictions.ts';
import type { PlacedRow } from '../../../train/data/choose-rows.ts';
import { trainBundle } from '../../../train/network/train-bundle.ts';
import type { LabMethods, LabProgress, RetrainPreview } from '../shared/lab-methods.ts';
import { rowsFor } from './compared-rows.ts';
import { loadBefore } from './judge-draft.ts';
import { sharedEncoder } from './lab-encoder.ts';
import { mainLanguage } from './draft-languages.ts';
import { labHost } from './lab-host.ts';
import { goldenOf } from './lab-training.ts';

type Progress = (progress: LabProgress) => void;
interface Predictor {
  readonly model: TextModel;
  readonly manifest: Pick<Manifest, 'heads'>;
}

/** Fits the category head again on all training rows and compares it with the bundle in use. */
export async function previewRetrain(
  { datasetId, baseUrl, seed }: LabMethods['retrainHead']['params'],
  progress: Progress,
): Promise<RetrainPreview> {
  const startedAt = performance.now();
  const { chosen, own, placed, dataset } = await rowsFor(datasetId, CATEGORY, seed);
  const encoder = await sharedEncoder(appAddress(), mainLanguage(chosen));
  progress({ share: 0.3, note: { kind: 'fitting' } });
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
  progress({ share: 0.7, note: { kind: 'comparing' } });
  const heads = [
    { ...own, temperature: 1, thresholds: { accept: 1, suggest: 0, targetPrecision: 1 } },
  ];
  const compared = compare(
    { model, manifest: { heads } },
    await loadBefore(baseUrl),
    placed,
    goldenOf(placed, dataset),
  );
  return { tickets: chosen.rows.length, fitMs, ms, ...compared };
}

/**
 * Compares the labels of the new head and of the bundle in use, on the golden tickets and on the
 * newest rows.
 */
function compare(
  { model, manifest }: Predictor,
  before: Awaited<ReturnType<typeof loadBefore>>,
  placed: readonly PlacedRow[],
  golden: readonly GoldenTicket[],
): Pick<RetrainPreview, 'golden' | 'changed' | 'predictions'> {
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
  const goldenAfter = predictGolden(model, manifest, golden);
  const goldenBefore = earlier && predictGolden(earlier.model, earlier.manifest, golden);
  // The newest rows are the corrections; the bundle in use was probably trained on the oldest.
  const looked = placed
    .slice(-MAX_LOOKED)
    .map(({ place, row }) => ({ place, text: row.text, label: row.labels[CATEGORY] ?? '' }));
  const [then, now] = [
    earlier ? predictGolden(earlier.model, earlier.manifest, looked) : [],
    predictGolden(model, manifest, looked),
  ];
  const changed = looked
    .flatMap(({ place, text, label }, at) => {
      const [was, is] = [then[at]?.predicted ?? null, now[at]?.predicted ?? null];
      return was === is ? [] : [{ place, text, gold: label, before: was, after: is }];
    })
    .reverse(); // the newest first
  return {
    golden: {
      n: golden.length,
      before: goldenBefore && share(goldenBefore),
      after: share(goldenAfter),
    },
    changed,
    predictions: goldenAfter,
  };
}

const MAX_LOOKED = 1_000;
