import { keepBundle } from '../../../bundle/kept-bundles.ts';
import { CATEGORY } from '../../../core/labels.ts';
import { toWireError } from '../../../rpc/wire-error.ts';
import type { TrainingMeta } from '../../../store/lab-records.ts';
import type { LabDataset } from '../../../store/lab-store.ts';
import type { GoldenTicket } from '../../../train/check/golden-predictions.ts';
import { chooseGolden } from '../../../train/check/golden-set.ts';
import type { PlacedRow } from '../../../train/data/apply-edits.ts';
import { chooseRows, type ChosenRows } from '../../../train/data/choose-rows.ts';
import { groupNearDuplicates } from '../../../train/data/near-duplicates.ts';
import { jsonBytes } from '../../../train/fit/bundle-files.ts';
import { fittingExtras } from '../../../train/fit/desk-extras.ts';
import { fitBundle } from '../../../train/fit/fit-bundle.ts';
import type { FitOptions, FittedBundle } from '../../../train/fit/fit-options.ts';
import { makeBundle } from '../../../train/fit/make-bundle.ts';
import { protocolText } from '../../../train/report/fit-words.ts';
import type { LabProgress, TrainParams } from '../shared/lab-methods.ts';
import { factsOf } from './draft-notes.ts';
import { judge, measuredHead } from './judge-draft.ts';
import { openCheckpoints } from './lab-checkpoints.ts';
import { datasetOf, labStore, placedRowsOf } from './lab-data.ts';
import { bundleStore, sharedEncoder } from './lab-encoder.ts';
import { labHost } from './lab-host.ts';
import { commandFor, descriptionsOf, outsideOf } from './training-command.ts';

const EMPTY: Omit<TrainingMeta, 'settings'> = {
  state: 'running',
  heads: [],
  draftUrl: null,
  protocol: '',
  notes: [],
  seconds: 0,
  bytes: 0,
  gate: null,
  published: null,
  error: null,
};

/**
 * Trains on a data set and keeps the draft with its figures. Rejects with `bad-input` and `why` for
 * what cannot be learnt.
 */
export async function trainDataset(
  { datasetId, settings, resume, beforeUrl, origin }: TrainParams,
  progress: (progress: LabProgress) => void,
): Promise<string> {
  const store = await labStore();
  const startedAt = performance.now();
  const empty = { ...EMPTY, settings };
  const trainingId = resume ?? (await store.createTraining(datasetId, empty));
  await store.updateTraining(trainingId, empty);
  const checkpoints = settings.mode === 'finetune' ? await openCheckpoints(trainingId) : null;
  try {
    progress({ share: 0, note: { kind: 'reading-data' } });
    const dataset = await withGolden(await datasetOf(datasetId));
    const placed = await placedRowsOf(dataset);
    const chosen = chooseRows(
      placed,
      dataset.meta.heads,
      new Set(dataset.meta.golden),
      settings.mostRows,
      settings.seed,
      descriptionsOf(settings),
    );
    progress({ share: 0.02, note: { kind: 'getting-encoder' } });
    const fitted = await fit(chosen, settings, await sharedEncoder(origin), {
      host: { ...(await labHost()), ...(checkpoints && { checkpoints: checkpoints.store }) },
      ...(checkpoints && { checkpoint: trainingId }),
      onProgress: (done, note, point) =>
        progress({
          share: 0.03 + 0.9 * done,
          note: { kind: 'training', note },
          ...(point && { points: [point] }),
        }),
    });
    progress({ share: 0.94, note: { kind: 'writing' } });
    const { manifest, files, extras } = await write(fitted, chosen, settings);
    const draftUrl = `${origin}/models/lab-draft-${trainingId}/`;
    await keepBundle(bundleStore(), draftUrl, new Uint8Array(jsonBytes(manifest)), files);
    progress({ share: 0.96, note: { kind: 'judging' } });
    const gate = await judge(fitted, chosen, goldenOf(placed, dataset), beforeUrl, settings.seed);
    await store.updateTraining(trainingId, {
      state: 'done',
      heads: fitted.heads.map((head) => measuredHead(head, fitted.measured, chosen)),
      draftUrl,
      protocol: protocolText(fitted.protocol),
      measuring: fitted.protocol,
      facts: factsOf(chosen, extras),
      seconds: (performance.now() - startedAt) / 1000,
      bytes: Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0),
      gate,
    });
    await checkpoints?.close();
    return trainingId;
  } catch (thrown) {
    await checkpoints?.close();
    await store.updateTraining(trainingId, { state: 'failed', error: toWireError(thrown).code });
    throw thrown;
  }
}

/** Encoder and heads, as the person's settings say. */
function fit(
  { rows, heads, clean }: ChosenRows,
  settings: TrainParams['settings'],
  encoder: Awaited<ReturnType<typeof sharedEncoder>>,
  here: Pick<FitOptions, 'host' | 'checkpoint' | 'onProgress'>,
): Promise<FittedBundle> {
  return fitBundle({
    rows,
    heads,
    groups: clean.groups,
    encoder: 'compact',
    mode: settings.mode,
    balance: settings.balance,
    seed: settings.seed,
    targetPrecision: settings.targetPrecision,
    outOfScope: outsideOf(settings),
    sharedEncoder: settings.mode === 'head' ? encoder : encoder.parameters,
    ...here,
  });
}

/** The bundle's files, with what of this desk fits its labels. */
async function write(fitted: FittedBundle, chosen: ChosenRows, settings: TrainParams['settings']) {
  const { id, title, version, seed } = settings;
  const { extras, languages } = fittingExtras(settings.desk, chosen.heads);
  const made = await makeBundle(
    {
      id,
      title,
      version,
      languages,
      seed,
      sources: [{ name: `${id}.jsonl`, licence: 'not stated', use: 'training and measuring' }],
      command: commandFor(settings, chosen),
    },
    fitted,
    extras,
    chosen.clean,
    { read: chosen.chosen.length, bad: 0 },
  );
  return { ...made, extras };
}

/** Golden tickets are chosen once, at the first training, and stay. */
async function withGolden(dataset: LabDataset): Promise<LabDataset> {
  if (dataset.meta.golden !== null) return dataset;
  const placed = await placedRowsOf(dataset);
  const groups = groupNearDuplicates(placed.map(({ row }) => row.text));
  const golden = chooseGolden(
    placed.map(({ row }) => row.labels[CATEGORY] ?? ''),
    groups,
    1,
  ).map((at) => placed[at]?.place ?? -1);
  await (await labStore()).updateDataset(dataset.id, (meta) => ({ ...meta, golden }));
  return { ...dataset, meta: { ...dataset.meta, golden } };
}

export function goldenOf(
  placed: readonly PlacedRow[],
  { meta }: LabDataset,
): readonly (GoldenTicket & { readonly place: number })[] {
  const places = new Set(meta.golden);
  return placed
    .filter(({ place }) => places.has(place))
    .map(({ place, row }) => ({ place, text: row.text, label: row.labels[CATEGORY] ?? '' }));
}
