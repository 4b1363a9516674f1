import type { CleanRows } from '../../src/train/data/clean.ts';
import type { LabelledTable } from '../../src/train/data/labelled-rows.ts';
import type { BundleFiles } from '../../src/train/fit/bundle-files.ts';
import { fitLanguages } from '../../src/train/fit/fit-languages.ts';
import {
  makeBundle,
  type BundleExtras,
  type BundleIdentity,
} from '../../src/train/fit/make-bundle.ts';
import type { ReplyTemplate } from '../../src/core/bundle-data.ts';
import type { DataSource, Manifest } from '../../src/core/manifest.ts';
import { preselectionWords } from '../../src/core/preselection.ts';
import { languageOf } from '../../src/train/fit/table-languages.ts';
import { lastPart, nameOfData, trainCommand } from '../../src/train/fit/train-command.ts';
import type { TrainHead, TrainMode, TrainRow } from '../../src/train/network/train-options.ts';
import { usualMode } from '../../src/train/network/usual-mode.ts';
import { trainNoteText } from '../../src/train/report/fit-words.ts';
import type { MetricsFile } from '../../src/train/report/metrics-file.ts';
import { nodeHost } from '../node/node-host.ts';
import { withTitles } from './card-files.ts';
import { usageError, type ExitCode } from './command-error.ts';
import { readFlags } from './flags.ts';
import { checkLabelNames } from './label-file.ts';
import { createProgressBar } from './progress-bar.ts';
import { sayUnreadReplies } from './set-languages.ts';
import { readSideTables, readTexts } from './side-tables.ts';
import { TRAIN } from './specs/train.ts';
import { fullSummaries, readEncoders, trainFullTiers, withFullTiers } from './train-full-tiers.ts';
import { readDeskInputs, type DeskInputs, type TrainFlags } from './train-inputs.ts';
import { chooseLanguages, type TrainLanguages } from './train-languages.ts';
import { readTargets, targetsOf } from './train-targets.ts';
import { chooseTrainingRows, readTrainingTable } from './training-table.ts';
import { writeBundle } from './write-bundle.ts';

/** `presort train`: a complete bundle from a labelled table. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, TRAIN);
  const [data = ''] = flags.operands;
  const out = folderOf(flags);
  const plain = settingsOf(flags);
  const targets = readTargets(flags);
  const encoders = await readEncoders(flags);
  const wantedMode = readMode(flags);

  const desk = await readDeskInputs(flags);
  const outsideLanguages = new Map<string, string>();
  const outOfScope = await readTexts(flags.text('oos'), outsideLanguages);
  const table = await readChecked(data, flags, desk);
  const chosen = chooseTrainingRows(table, table.heads, desk.descriptions);
  const { clean, rows } = chosen;
  const heads = withTitles(chosen.heads, desk.titles, flags.text('titles'));
  const extras = desk.fitTo(heads);
  const taught = new Set(rows.map(({ text }) => text));
  const side = await readSideTables(flags, heads, taught, outsideLanguages);
  const unlabelled = await readUnlabelled(flags, taught);
  describeData(table, clean);

  const bar = createProgressBar();
  const languages = chooseLanguages(flags, rows, wantedMode);
  const byLanguage = targetsOf(targets, languages.trained);
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- a language is always trained, and `targetsOf` has each
  const settings = { ...plain, targetPrecision: byLanguage[languages.trained[0]!]! };
  const { first: fitted, others } = await fitLanguages({
    options: {
      ...settings,
      encoder: 'compact',
      mode: wantedMode ?? modeFor({ languages, unlabelled, side, rows, heads }),
      rows,
      heads,
      groups: clean.groups,
      outOfScope,
      unlabelled,
      ...side,
      ...checkpointOf(flags),
      sharedEncoder: null,
      host: nodeHost,
      onProgress: (done, note) => bar.show(done, trainNoteText(note)),
    },
    languages: languages.trained,
    encoderOf: languages.encoderOf,
    outsideLanguages,
    targets: byLanguage,
  }).finally(bar.clear);
  const ownRows = rowsOfFirst(rows, languages.trained);
  const tiers = await trainFullTiers(flags, encoders, { ...settings, rows: ownRows, fitted }, bar);
  const { manifest, files, metrics } = await makeBundle(
    identityOf(flags, data, languages.named, settings.seed, extras.sources),
    withFullTiers(fitted, tiers),
    extras,
    clean,
    { read: table.rows.length + table.bad.length, bad: table.bad.length },
    others,
  );
  const tierFiles: BundleFiles = Object.assign({}, ...tiers.map((tier) => tier.files));
  await writeBundle(out, manifest, { ...files, ...tierFiles });
  tellMade(out, manifest, metrics, fullSummaries(tiers));
  return sayUnread(extras, manifest, flags);
}

function sayUnread({ replies }: BundleExtras, manifest: Manifest, flags: TrainFlags): ExitCode {
  const checked = replies as readonly ReplyTemplate[]; // by readDeskInputs
  sayUnreadReplies(checked, manifest, flags.text('replies') ?? '');
  return 0;
}

function folderOf(flags: TrainFlags): string {
  const out = flags.text('out');
  if (out !== undefined) return out;
  throw usageError('Give --out, the folder to write the bundle to.', 'train');
}

function settingsOf(flags: TrainFlags) {
  return {
    balance: flags.oneOf('balance', ['none', 'weights', 'smote']),
    seed: flags.whole('seed', 0),
  } as const;
}

/** The table, which may be empty where labels are described; their names are checked against it. */
async function readChecked(data: string, flags: TrainFlags, { descriptions }: DeskInputs) {
  const table = await readTrainingTable(data, flags, flags.has('labels') ? 0 : 1);
  await checkLabelNames(flags.text('labels'), descriptions, table);
  return table;
}

async function readUnlabelled(
  flags: TrainFlags,
  taught: ReadonlySet<string>,
): Promise<readonly string[]> {
  const texts = await readTexts(flags.text('unlabelled'));
  return texts.filter((text) => !taught.has(text));
}

/** Full encoders read the first language. */
function rowsOfFirst(rows: readonly TrainRow[], languages: readonly string[]): readonly TrainRow[] {
  return rows.filter((row) => languageOf(row, languages) === languages[0]);
}

/** The requested mode; null without a request. Refuses flags that fine-tuning cannot use. */
function readMode(flags: TrainFlags): 'head' | 'finetune' | null {
  const mode = flags.text('mode') === undefined ? null : flags.oneOf('mode', ['head', 'finetune']);
  if (mode === 'finetune' && flags.has('unlabelled'))
    throw usageError(
      '--unlabelled goes with --mode head: a fine-tuning learns from labelled tickets only.',
    );
  if (mode === 'finetune' && flags.has('extra'))
    throw usageError('--extra goes with --mode head: a fine-tuning takes every ticket in full.');
  return mode;
}

/**
 * Uses head mode if something was given that only a head learns from; else the number of tickets a
 * label decides.
 */
function modeFor({
  languages,
  unlabelled,
  side,
  rows,
  heads,
}: {
  readonly languages: TrainLanguages;
  readonly unlabelled: readonly string[];
  readonly side: { readonly extra?: unknown };
  readonly rows: readonly TrainRow[];
  readonly heads: readonly TrainHead[];
}): TrainMode {
  const isHead = languages.trained.length > 1 || unlabelled.length > 0 || side.extra !== undefined;
  return isHead ? 'head' : usualMode(rows.length, heads[0]?.labels.length ?? 1);
}

function checkpointOf(flags: TrainFlags): { checkpoint?: string } {
  const checkpoint = flags.text('checkpoint');
  return checkpoint === undefined ? {} : { checkpoint };
}

function identityOf(
  flags: TrainFlags,
  data: string,
  languages: readonly string[],
  seed: number,
  sources: readonly DataSource[] | null,
): BundleIdentity {
  const id = flags.text('id') ?? nameOfData(data);
  return {
    id,
    title: flags.text('title') ?? id,
    version: flags.text('bundle-version') ?? '1.0.0',
    languages,
    sources: sources ?? [
      { name: lastPart(data), licence: 'not stated', use: 'training and measuring' },
    ],
    seed,
    command: trainCommand(data, flags.text),
  };
}

function tellMade(out: string, manifest: Manifest, metrics: MetricsFile, summaries: object): void {
  process.stdout.write(
    `${JSON.stringify({ out, bundle: `${manifest.id}@${manifest.version}`, bytes: manifest.files[manifest.encoder.weights]?.bytes, heads: summaryOf(metrics), outOfScope: metrics.outOfScope, ...summaries })}\n`,
  );
  for (const [name, { preselection }] of Object.entries(metrics.heads))
    process.stderr.write(`presort: ${preselectionWords(name, preselection, true)}\n`);
}

function describeData({ rows, bad }: LabelledTable, { rows: kept, report }: CleanRows): void {
  process.stderr.write(
    `presort: ${rows.length + bad.length} rows read, ${bad.length} bad, ${report.duplicates} duplicates, ${report.conflicts} contradicting, ${kept.length} kept, ${report.nearDuplicates} of them near-duplicates\n`,
  );
}

function summaryOf({ heads }: MetricsFile): object {
  return Object.fromEntries(
    Object.entries(heads).map(([name, { n, accuracy, macroF1, ece, coverageAt95 }]) => [
      name,
      { n, accuracy, macroF1, ece, coverageAt95 },
    ]),
  );
}
