import { createCompactModel } from '../../../compact/compact-model.ts';
import { CATEGORY } from '../../../core/labels.ts';
import type { Manifest } from '../../../core/manifest.ts';
import type { Prediction } from '../../../core/metrics.ts';
import type { TextModel } from '../../../core/text-model.ts';
import {
  knowsLabels,
  predictGolden,
  type GoldenTicket,
} from '../../../train/check/golden-predictions.ts';
import type { ChosenRows } from '../../../train/data/choose-rows.ts';
import { trainBundle } from '../../../train/network/train-bundle.ts';
import type { TrainHead } from '../../../train/network/train-options.ts';
import type { LabMethods, LabProgress, RetrainPreview } from '../shared/lab-methods.ts';
import { rowsFor } from './compared-rows.ts';
import { sharedEncoder } from './lab-encoder.ts';
import { labHost } from './lab-host.ts';
import { goldenOf, loadBefore, type placedRowsOf } from './lab-training.ts';

type PlacedRows = Awaited<ReturnType<typeof placedRowsOf>>;
type Predict = (tickets: readonly GoldenTicket[]) => readonly Prediction[];

/** Fits the category head again on everything that training may see, and says what differs from the bundle in use. */
export async function previewRetrain(
  { datasetId, baseUrl, seed }: LabMethods['retrainHead']['params'],
  progress: (progress: LabProgress) => void,
): Promise<RetrainPreview> {
  const startedAt = performance.now();
  const { chosen, own, placed, dataset } = await rowsFor(datasetId, CATEGORY, seed);
  const encoder = await sharedEncoder(self.location.origin);
  progress({ share: 0.3, note: 'Fitting the head' });
  const fitStart = performance.now();
  const after = await fitHead(chosen, own, seed, encoder);
  const [fitMs, ms] = [performance.now() - fitStart, performance.now() - startedAt];
  progress({ share: 0.7, note: 'Comparing' });
  const golden = goldenOf(placed, dataset);
  const before = await bundleInUse(baseUrl, golden.length > 0 ? golden : placed.map(ticketOf));
  const goldenAfter = after(golden);
  return {
    tickets: chosen.rows.length,
    fitMs,
    ms,
    golden: {
      n: golden.length,
      before: before && shareRight(before(golden)),
      after: shareRight(goldenAfter),
    },
    changed: changedBetween(before, after, placed),
    predictions: goldenAfter,
  };
}

async function fitHead(
  { rows }: ChosenRows,
  head: TrainHead,
  seed: number,
  encoder: Awaited<ReturnType<typeof sharedEncoder>>,
): Promise<Predict> {
  const { model } = await trainBundle(
    {
      rows,
      heads: [head],
      split: { train: rows.map((_, at) => at), validation: [] },
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
  const thresholds = { accept: 1, suggest: 0, targetPrecision: 1 };
  return predictor(model, { heads: [{ ...head, temperature: 1, thresholds }] });
}

/** What the bundle in use says; null where there is none or it knows too few of these tickets' labels to be a measure. */
async function bundleInUse(
  baseUrl: string,
  tickets: readonly GoldenTicket[],
): Promise<Predict | null> {
  const bundle = await loadBefore(baseUrl);
  if (!bundle || !knowsLabels(bundle.manifest, tickets)) return null;
  return predictor(createCompactModel(bundle.manifest, bundle.weights), bundle.manifest);
}

function changedBetween(
  before: Predict | null,
  after: Predict,
  placed: PlacedRows,
): RetrainPreview['changed'] {
  // The newest rows are the corrections; the oldest a bundle has most likely seen.
  const looked = placed.slice(-MOST_LOOKED).map((row) => ({ place: row.place, ...ticketOf(row) }));
  const [then, now] = [before?.(looked) ?? [], after(looked)];
  return looked
    .flatMap(({ place, text, label }, at) => {
      const [was, is] = [then[at]?.predicted ?? null, now[at]?.predicted ?? null];
      return was === is ? [] : [{ place, text, gold: label, before: was, after: is }];
    })
    .reverse(); // the newest first
}

const predictor =
  (model: TextModel, manifest: Pick<Manifest, 'heads'>): Predict =>
  (tickets) =>
    predictGolden(model, manifest, tickets);

function ticketOf({ row }: PlacedRows[number]): GoldenTicket {
  return { text: row.text, label: row.labels[CATEGORY] ?? '' };
}

function shareRight(predictions: readonly Prediction[]): number {
  return (
    predictions.filter(({ gold, predicted }) => gold === predicted).length /
    Math.max(1, predictions.length)
  );
}

const MOST_LOOKED = 1_000;
