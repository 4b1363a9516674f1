import { itemAt } from '../../../core/item-at.ts';
import { appAddress } from './app-address.ts';
import { createCompactModel } from '../../../compact/compact-model.ts';
import { calibrate } from '../../../core/calibrate.ts';
import { EngineError } from '../../../core/errors.ts';
import { CATEGORY } from '../../../core/labels.ts';
import type { Comparison, DatasetHealth, LearningPoint } from '../../../core/lab-reports.ts';
import { languageManifests } from '../../../core/language-part.ts';
import type { Manifest } from '../../../core/manifest.ts';
import { quantile } from '../../../core/metrics.ts';
import { normaliseTicket } from '../../../core/normalise.ts';
import { routeLanguages } from '../../../engine/route-languages.ts';
import type { LabMethods, LabProgress, Suspect } from '../shared/lab-methods.ts';
import { compareModels } from '../../../train/check/compare-models.ts';
import { findLabelErrors } from '../../../train/check/label-errors.ts';
import { learningCurve } from '../../../train/check/learning-curve.ts';
import { MAX_LABELS } from '../../../train/data/choose-rows.ts';
import { checkHealth } from '../../../train/data/dataset-health.ts';
import { readHead } from '../../../train/data/prepare-rows.ts';
import { groupNearDuplicates } from '../../../train/data/near-duplicates.ts';
import { datasetOf, labStore, placedRowsOf, rowsOf } from './lab-data.ts';
import { mainLanguage } from './draft-languages.ts';
import { labHost } from './lab-host.ts';
import { bundleStore, sharedEncoder } from './lab-encoder.ts';
import { rowsFor } from './compared-rows.ts';
import { readKeptManifest, fileKey } from '../../../bundle/kept-bundles.ts';

type Progress = (progress: LabProgress) => void;

/** Health of the data set as it is after the edits; places are those of its rows. */
export async function healthOf(datasetId: string): Promise<DatasetHealth> {
  const dataset = await datasetOf(datasetId);
  const placed = await placedRowsOf(dataset);
  const health = checkHealth(
    placed.map(({ row }) => row),
    dataset.meta.bad,
    dataset.meta.heads,
  );
  const place = (at: number): number => placed[at]?.place ?? -1;
  return {
    ...health,
    unusable: dataset.meta.badCount,
    nearDuplicateGroups: health.nearDuplicateGroups.map((group) => group.map(place)),
    conflicts: health.conflicts.map((conflict) => ({
      ...conflict,
      places: conflict.places.map(place),
    })),
  };
}

export async function suspectsOf(
  { datasetId, head }: LabMethods['findLabelErrors']['params'],
  progress: Progress,
): Promise<readonly Suspect[]> {
  const dataset = await datasetOf(datasetId);
  const placed = (await placedRowsOf(dataset)).filter(({ row }) => row.labels[head] !== undefined);
  const {
    head: { labels },
    problem,
  } = readHead(head, { rows: placed.map(({ row }) => row) });
  if (problem?.kind === 'one-label')
    throw new EngineError('bad-input', { why: 'one-label', label: problem.label ?? '' });
  if (labels.length > MAX_LABELS)
    throw new EngineError('bad-input', {
      why: 'too-many-labels',
      labels: labels.length,
      most: MAX_LABELS,
    });
  const texts = placed.map(({ row }) => row.text);
  const gold = Int32Array.from(placed, ({ row }) => labels.indexOf(row.labels[head] ?? ''));
  const found = findLabelErrors({
    texts,
    gold,
    classes: labels.length,
    groups: groupNearDuplicates(texts),
    seed: 1,
    onProgress: (share) => progress({ share, note: { kind: 'cross-reading' } }),
  });
  return found.flatMap(({ place, suggested, confidence }) => {
    const one = placed[place];
    return one
      ? [
          {
            place: one.place,
            text: one.row.text,
            label: one.row.labels[head] ?? '',
            suggested: labels[suggested] ?? '',
            confidence,
          },
        ]
      : [];
  });
}

export async function comparisonOf(
  { datasetId, head, seed }: LabMethods['compare']['params'],
  progress: Progress,
): Promise<LabMethods['compare']['result']> {
  const { chosen, own } = await rowsFor(datasetId, head, seed);
  const { sizes, comparisons } = await compareModels({
    rows: chosen.rows,
    head: own,
    groups: chosen.clean.groups,
    seed,
    sharedEncoder: await sharedEncoder(appAddress(), mainLanguage(chosen)),
    host: await labHost(),
    now: () => performance.now(),
    onStart: (name, at, of) => progress({ share: at / of, note: { kind: 'method', name } }),
    onDone: (comparison: Comparison) =>
      progress({ share: 0, note: { kind: 'method', name: comparison.name }, comparison }),
  });
  return { ...sizes, comparisons };
}

export async function learningOf(
  { datasetId, head, seed }: LabMethods['learningCurve']['params'],
  progress: Progress,
): Promise<readonly LearningPoint[]> {
  const { chosen, own } = await rowsFor(datasetId, head, seed);
  return learningCurve(
    chosen.rows,
    own,
    chosen.clean.groups,
    seed,
    await sharedEncoder(appAddress(), mainLanguage(chosen)),
    await labHost(),
    (learning, share) =>
      progress({ share, note: { kind: 'learnt', tickets: learning.tickets }, learning }),
  );
}

/** Measures the time per ticket with the draft's own files, one ticket at a time as a form asks. */
export async function latencyOf({
  datasetId,
  trainingId,
}: LabMethods['latency']['params']): Promise<LabMethods['latency']['result']> {
  const modelFor = await openDraft(trainingId);
  const rows = await rowsOf(await datasetOf(datasetId));
  const step = Math.max(1, Math.floor(rows.length / MAX_TIMED));
  const texts = rows
    .filter((_, at) => at % step === 0)
    .slice(0, MAX_TIMED)
    .map(({ text }) => text);
  for (const text of texts.slice(0, 20)) modelFor(text).model.run(text);
  const times = texts.map((text) => {
    const from = performance.now();
    modelFor(text).model.run(text);
    return performance.now() - from;
  });
  return {
    n: times.length,
    p50: quantile(times, 0.5) || 0,
    p95: quantile(times, 0.95) || 0,
    times,
  };
}

const MAX_TIMED = 300;
const MAX_SHOWN = 3;

/** The draft's likeliest categories for a text that a person typed. */
export async function tryDraft({
  trainingId,
  text,
}: LabMethods['tryDraft']['params']): Promise<LabMethods['tryDraft']['result']> {
  const modelFor = await openDraft(trainingId);
  const { text: normalised } = normaliseTicket({ description: text });
  const { model, bundle } = modelFor(normalised);
  const head = bundle.manifest.heads.find(({ name }) => name === CATEGORY);
  const logits = model.run(normalised).logits[CATEGORY];
  if (!head || !logits) return [];
  const shares = calibrate(logits, head.temperature);
  return head.labels
    .map((label, at) => ({ label, probability: itemAt(shares, at) }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MAX_SHOWN);
}

/** Opens a draft; the result maps a normalised text to the model of its language. */
async function openDraft(trainingId: string): Promise<(text: string) => DraftModel> {
  const training = await (await labStore()).training(trainingId);
  const store = bundleStore();
  const manifest = training?.meta.draftUrl
    ? await readKeptManifest(store, training.meta.draftUrl)
    : null;
  if (!manifest) throw new EngineError('bad-input', { why: 'no-draft' });
  const open = async (own: Manifest): Promise<DraftModel> => {
    const weights = await store.get(fileKey(own, own.encoder.weights));
    if (!weights) throw new EngineError('bad-input', { why: 'no-draft' });
    return { bundle: { manifest: own }, model: createCompactModel(own, weights) };
  };
  const [first, ...others] = languageManifests(manifest, manifest.languages);
  return routeLanguages([await open(first), ...(await Promise.all(others.map(open)))]);
}

interface DraftModel {
  readonly bundle: { readonly manifest: Manifest };
  readonly model: ReturnType<typeof createCompactModel>;
}
