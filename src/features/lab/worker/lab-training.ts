import { keepBundle } from '../../../bundle/kept-bundles.ts';
import { allFiles } from '../../../core/language-part.ts';
import { CATEGORY } from '../../../core/labels.ts';
import { toWireError } from '../../../rpc/wire-error.ts';
import type { TrainingMeta } from '../store/lab-records.ts';
import type { LabDataset } from '../store/lab-store.ts';
import type { GoldenTicket } from '../../../train/check/golden-predictions.ts';
import { chooseGolden } from '../../../train/check/golden-set.ts';
import type { ChosenRows, PlacedRow } from '../../../train/data/choose-rows.ts';
import { groupNearDuplicates } from '../../../train/data/near-duplicates.ts';
import { jsonBytes } from '../../../train/fit/bundle-files.ts';
import { fittingExtras } from '../../../train/fit/desk-extras.ts';
import { fitLanguages, type FittedLanguages } from '../../../train/fit/fit-languages.ts';
import type { FitOptions } from '../../../train/fit/fit-options.ts';
import { makeBundle } from '../../../train/fit/make-bundle.ts';
import { protocolText } from '../../../train/report/fit-words.ts';
import type { LabProgress, TrainParams } from '../shared/lab-methods.ts';
import { draftLanguages, type DraftLanguages } from './draft-languages.ts';
import { factsOf } from './draft-notes.ts';
import { judge, measuredHeads, modelsOf } from './judge-draft.ts';
import { openCheckpoints } from './lab-checkpoints.ts';
import { chosenRowsOf, datasetOf, labStore, placedRowsOf } from './lab-data.ts';
import type { FrozenEncoder } from '../../../train/network/frozen-encoder.ts';
import { bundleStore, sharedEncoder } from './lab-encoder.ts';
import { labHost } from './lab-host.ts';
import { commandFor, outsideOf } from './training-command.ts';

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
 * Trains on a data set and stores the draft with its figures. Rejects with `bad-input` and `why`
 * when the data cannot be learnt from.
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
    const { placed, chosen } = await chosenRowsOf(dataset, settings);
    progress({ share: 0.02, note: { kind: 'getting-encoder' } });
    const languages = draftLanguages(chosen, settings);
    const fitted = await fit(chosen, settings, languages, origin, {
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
    const { manifest, files, extras } = await write(fitted, chosen, settings, languages);
    const draftUrl = `${origin}/models/lab-draft-${trainingId}/`;
    await keepBundle(bundleStore(), draftUrl, new Uint8Array(jsonBytes(manifest)), files);
    progress({ share: 0.96, note: { kind: 'judging' } });
    const models = modelsOf(fitted, chosen, languages.trained);
    const gate = await judge(models, chosen, goldenOf(placed, dataset), beforeUrl, settings.seed);
    await store.updateTraining(trainingId, {
      state: 'done',
      heads: measuredHeads(models, chosen),
      draftUrl,
      protocol: protocolText(fitted.first.protocol),
      measuring: fitted.first.protocol,
      facts: factsOf(chosen, extras, languages, settings.mode),
      seconds: (performance.now() - startedAt) / 1000,
      bytes: Object.values(allFiles(manifest)).reduce((sum, { bytes }) => sum + bytes, 0),
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

/** Fits encoder and heads with the person's settings. */
async function fit(
  { rows, heads, clean }: ChosenRows,
  settings: TrainParams['settings'],
  { trained, mode }: DraftLanguages,
  origin: string,
  here: Pick<FitOptions, 'host' | 'checkpoint' | 'onProgress'>,
): Promise<FittedLanguages> {
  const encoders = new Map<string, FrozenEncoder>();
  for (const language of trained) encoders.set(language, await sharedEncoder(origin, language));
  return fitLanguages({
    options: {
      rows,
      heads,
      groups: clean.groups,
      encoder: 'compact',
      mode,
      balance: settings.balance,
      seed: settings.seed,
      targetPrecision: settings.targetPrecision,
      outOfScope: outsideOf(settings),
      sharedEncoder: null,
      ...here,
    },
    languages: trained,
    encoderOf: (language) => {
      const encoder = encoders.get(language) ?? null;
      return mode === 'head' ? encoder : (encoder?.parameters ?? null);
    },
  });
}

/** Writes the bundle's files, including those rules, teams and answers that fit its labels. */
async function write(
  { first, others }: FittedLanguages,
  chosen: ChosenRows,
  settings: TrainParams['settings'],
  { named: languages }: DraftLanguages,
) {
  const { id, title, version, seed } = settings;
  const extras = fittingExtras(settings.desk, chosen.heads, languages);
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
    first,
    extras,
    chosen.clean,
    { read: chosen.chosen.length, bad: 0 },
    others,
  );
  return { ...made, extras };
}

/** The golden tickets are chosen at the first training and do not change afterwards. */
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
    .map(({ place, row: { text, labels, language } }) => ({
      place,
      text,
      label: labels[CATEGORY] ?? '',
      language,
    }));
}
