import { keepBundle } from '../../../bundle/kept-bundles.ts';
import { loadBundle } from '../../../bundle/load-bundle.ts';
import { createCompactModel } from '../../../compact/compact-model.ts';
import { calibrate } from '../../../core/calibrate.ts';
import { EngineError } from '../../../core/errors.ts';
import { CATEGORY } from '../../../core/labels.ts';
import type { GateReport, TrainingSettings } from '../../../core/lab-reports.ts';
import type { LabProgress, TrainParams } from '../shared/lab-methods.ts';
import { toWireError } from '../../../rpc/wire-error.ts';
import type { MeasuredHead, TrainingMeta } from '../../../store/lab-records.ts';
import type { LabDataset } from '../../../store/lab-store.ts';
import { judgeBundle } from '../../../train/check/gate.ts';
import {
  crossPredictBaselines,
  knowsLabels,
  predictBaselines,
  predictGolden,
  type GoldenTicket,
} from '../../../train/check/golden-predictions.ts';
import { chooseGolden } from '../../../train/check/golden-set.ts';
import { applyEdits, type PlacedRow } from '../../../train/data/apply-edits.ts';
import { chooseRows, type ChosenRows } from '../../../train/data/choose-rows.ts';
import type { LabelDescriptions } from '../../../train/data/label-guides.ts';
import { groupNearDuplicates } from '../../../train/data/near-duplicates.ts';
import { jsonBytes } from '../../../train/fit/bundle-files.ts';
import type { HeldOut } from '../../../train/fit/calibrate-heads.ts';
import { fitBundle } from '../../../train/fit/fit-bundle.ts';
import type { FittedBundle } from '../../../train/fit/fit-options.ts';
import { fittingExtras, type FittingExtras } from '../../../train/fit/desk-extras.ts';
import { makeBundle, NO_EXTRAS } from '../../../train/fit/make-bundle.ts';
import { trainCommand } from '../../../train/fit/train-command.ts';
import { datasetOf, labStore, rowsOf } from './lab-data.ts';
import { openCheckpoints } from './lab-checkpoints.ts';
import { labHost } from './lab-host.ts';
import { bundleStore, sharedEncoder } from './lab-encoder.ts';

/** Largest fall of a class's recall on the golden set that publishing lets pass. */
const MARGIN = 0.03;

/** Trains on a data set and keeps the draft with its figures. Rejects with `bad-input` and `why` for what cannot be learnt. */
export async function trainDataset(
  { datasetId, settings, resume, beforeUrl, origin }: TrainParams,
  progress: (progress: LabProgress) => void,
): Promise<string> {
  const store = await labStore();
  const startedAt = performance.now();
  const empty: TrainingMeta = {
    state: 'running',
    settings,
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
  const trainingId = resume ?? (await store.createTraining(datasetId, empty));
  await store.updateTraining(trainingId, empty);
  const checkpoints = settings.mode === 'finetune' ? await openCheckpoints(trainingId) : null;
  try {
    progress({ share: 0, note: 'Reading the data' });
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
    progress({ share: 0.02, note: 'Getting the encoder' });
    const encoder = await sharedEncoder(origin);
    const fitted = await fitBundle({
      rows: chosen.rows,
      heads: chosen.heads,
      groups: chosen.clean.groups,
      encoder: 'compact',
      mode: settings.mode,
      balance: settings.balance,
      seed: settings.seed,
      targetPrecision: settings.targetPrecision,
      outOfScope: [],
      sharedEncoder: settings.mode === 'head' ? encoder : encoder.parameters,
      host: { ...(await labHost()), ...(checkpoints && { checkpoints: checkpoints.store }) },
      ...(checkpoints && { checkpoint: trainingId }),
      onProgress: (done, note, point) =>
        progress({ share: 0.03 + 0.9 * done, note, ...(point && { points: [point] }) }),
    });
    progress({ share: 0.94, note: 'Writing the bundle' });
    const { extras, languages } = fittingExtras(settings.desk, chosen.heads);
    const { manifest, files } = await makeBundle(
      {
        id: settings.id,
        title: settings.title,
        version: settings.version,
        languages,
        seed: settings.seed,
        sources: [
          { name: `${settings.id}.jsonl`, licence: 'not stated', use: 'training and measuring' },
        ],
        command: commandFor(settings, chosen),
      },
      fitted,
      extras,
      chosen.clean,
      { read: chosen.chosen.length, bad: 0 },
    );
    const draftUrl = `${origin}/models/lab-draft-${trainingId}/`;
    await keepBundle(bundleStore(), draftUrl, new Uint8Array(jsonBytes(manifest)), files);
    progress({ share: 0.96, note: 'Judging it by the golden tickets' });
    const gate = await judge(fitted, chosen, goldenOf(placed, dataset), beforeUrl, settings.seed);
    await store.updateTraining(trainingId, {
      state: 'done',
      heads: fitted.heads.map((head) => measuredHead(head, fitted.measured, chosen)),
      draftUrl,
      protocol: fitted.protocol,
      notes: notesOf(chosen, extras),
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

/** Rows after a person's edits, with their places. */
export async function placedRowsOf(dataset: LabDataset): Promise<readonly PlacedRow[]> {
  return applyEdits(await rowsOf(dataset), dataset.meta.edits, CATEGORY);
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

/** Descriptions that say something, for the category. */
export function descriptionsOf({
  descriptions = {},
}: Pick<TrainingSettings, 'descriptions'>): LabelDescriptions {
  const written = Object.entries(descriptions)
    .filter(([, text]) => text.trim() !== '')
    .map(([label, text]) => [label, text.trim()] as const);
  return written.length > 0 ? { [CATEGORY]: Object.fromEntries(written) } : {};
}

export type BesideFlag = 'labels' | 'replies' | 'rules' | 'teams';

/** Files that the command in the manifest reads beside the tickets. */
export function filesBeside(
  settings: TrainingSettings,
  heads: ChosenRows['heads'],
): readonly { readonly flag: BesideFlag; readonly json: unknown }[] {
  const descriptions = descriptionsOf(settings);
  const { extras } = fittingExtras(settings.desk, heads);
  return [
    ...(Object.keys(descriptions).length > 0
      ? [{ flag: 'labels', json: descriptions } as const]
      : []),
    ...(['replies', 'rules', 'teams'] as const).flatMap((flag) =>
      JSON.stringify(extras[flag]) === JSON.stringify(NO_EXTRAS[flag])
        ? []
        : [{ flag, json: extras[flag] }],
    ),
  ];
}

function commandFor(settings: TrainingSettings, { heads }: ChosenRows): string {
  const beside = new Set(filesBeside(settings, heads).map(({ flag }) => flag));
  const file = (flag: BesideFlag): string | undefined =>
    beside.has(flag) ? `${settings.id}.${flag}.json` : undefined;
  const { languages } = fittingExtras(settings.desk, heads);
  const more = heads
    .map(({ name }) => name)
    .filter((name) => name !== CATEGORY && name !== 'priority');
  const flags: Readonly<Record<string, string | undefined>> = {
    'head-columns': more.length > 0 ? more.join(',') : undefined,
    mode: settings.mode,
    balance: settings.balance === 'none' ? undefined : settings.balance,
    'target-precision':
      settings.targetPrecision === 0.95 ? undefined : String(settings.targetPrecision),
    seed: String(settings.seed),
    title: settings.title,
    labels: file('labels'),
    replies: file('replies'),
    rules: file('rules'),
    teams: file('teams'),
    languages: languages.join() === 'en' ? undefined : languages.join(),
    'bundle-version': settings.version,
  };
  return trainCommand(`${settings.id}.jsonl`, (flag) => flags[flag]);
}

async function judge(
  fitted: FittedBundle,
  chosen: ChosenRows,
  golden: readonly GoldenTicket[],
  beforeUrl: string,
  seed: number,
): Promise<GateReport> {
  const labels = chosen.heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  const learnt = chosen.clean.rows.map((row): GoldenTicket => ({
    text: row.text,
    label: row.labels[CATEGORY] ?? '',
  }));
  if (golden.length === 0) {
    const measured = measuredHead(
      { name: CATEGORY, labels, temperature: 1 },
      fitted.measured,
      chosen,
    ).predictions;
    const tickets = fitted.measured.map(({ place }) => learnt[place] ?? { text: '', label: '' });
    const groups = Int32Array.from(
      fitted.measured,
      ({ place }) => chosen.clean.groups[place] ?? place,
    );
    return judgeBundle({
      labels,
      candidate: measured,
      before: null,
      ...crossPredictBaselines(tickets, labels, groups, seed),
      margin: MARGIN,
    });
  }
  const before = await loadBefore(beforeUrl);
  return judgeBundle({
    labels,
    candidate: predictGolden(fitted.trained.model, fitted, golden),
    before:
      before && knowsLabels(before.manifest, golden)
        ? predictGolden(
            createCompactModel(before.manifest, before.weights),
            before.manifest,
            golden,
          )
        : null,
    ...predictBaselines(learnt, labels, golden),
    margin: MARGIN,
  });
}

/** The bundle in use; null where it cannot be had, and then nothing is compared with it. */
export async function loadBefore(
  beforeUrl: string,
): Promise<Awaited<ReturnType<typeof loadBundle>> | null> {
  try {
    return await loadBundle(beforeUrl, {
      fetch: (url, init) => fetch(url, init),
      store: bundleStore(),
    });
  } catch (thrown) {
    if (thrown instanceof EngineError) return null;
    throw thrown;
  }
}

function measuredHead(
  { name, labels, temperature }: Pick<MeasuredHead, 'name' | 'labels' | 'temperature'>,
  measured: readonly HeldOut[],
  { places }: ChosenRows,
): MeasuredHead {
  return {
    name,
    labels,
    temperature,
    predictions: measured.flatMap(({ place, gold, output }) => {
      const [at, logits] = [gold[name], output.logits[name]];
      const label = at === undefined ? undefined : labels[at];
      if (label === undefined || !logits) return [];
      const [shares, plain] = [calibrate(logits, temperature), calibrate(logits, 1)];
      const best = shares.indexOf(Math.max(...shares));
      return [
        {
          place: places[place] ?? -1,
          gold: label,
          predicted: labels[best] ?? null,
          confidence: shares[best] ?? 0,
          plainConfidence: plain[best] ?? 0,
        },
      ];
    }),
  };
}

function notesOf(
  { leftOut, clean }: ChosenRows,
  { replies, rules, teams }: FittingExtras['extras'],
): readonly string[] {
  const { duplicates, conflicts } = clean.report;
  const taken = (
    [
      [replies.length, 'prepared answer'],
      [rules.length, 'rule'],
      [teams.rows.length, 'row of the team table', 'rows of the team table'],
    ] as const
  ).flatMap(([count, one, many = `${one}s`]) =>
    count > 0 ? [`${count} ${count === 1 ? one : many}`] : [],
  );
  return [
    ...(taken.length > 0 ? [`From the workspace go with it: ${taken.join(', ')}.`] : []),
    ...(leftOut.golden > 0 ? [`${leftOut.golden} golden tickets were kept out of training.`] : []),
    ...(leftOut.sampled > 0 ? [`${leftOut.sampled} tickets were left out by the sample.`] : []),
    ...(leftOut.rare.length > 0
      ? [
          `Left out, because they have a single example: ${leftOut.rare
            .slice(0, 8)
            .map(({ label }) => label)
            .join(', ')}${leftOut.rare.length > 8 ? ` and ${leftOut.rare.length - 8} more` : ''}.`,
        ]
      : []),
    ...leftOut.heads.map((head) => `${head} was left out: all tickets have the same.`),
    ...(duplicates > 0
      ? [duplicates === 1 ? '1 duplicate was left out.' : `${duplicates} duplicates were left out.`]
      : []),
    ...(conflicts > 0
      ? [
          `${conflicts} ${conflicts === 1 ? 'ticket' : 'tickets'} contradicted another with the same text; the commoner label was kept.`,
        ]
      : []),
  ];
}
