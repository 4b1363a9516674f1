import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseJson } from '../../src/bundle/assemble-bundle.ts';
import type { ReplyTemplate, Rule, TeamTable } from '../../src/core/bundle-data.ts';
import { readManifest, readReplies, readRules, readTeams } from '../../src/core/bundle-schema.ts';
import { CATEGORY } from '../../src/core/labels.ts';
import { FORMAT_VERSION, type DataSource, type Manifest } from '../../src/core/manifest.ts';
import { compileRules } from '../../src/core/rules.ts';
import { findMisfit } from '../../src/core/shape.ts';
import { cleanRows, type CleanRows } from '../../src/train/data/clean.ts';
import type { LabelledTable } from '../../src/train/data/labelled-rows.ts';
import { readTickets } from '../data/read-tickets.ts';
import { normaliseTicket } from '../../src/core/normalise.ts';
import type { TrainHead, TrainRow } from '../../src/train/network/train-options.ts';
import { usualMode } from '../../src/train/network/usual-mode.ts';
import { headFigures, predictionsByHead, scopeFigures, type MetricsFile } from '../../src/train/report/metrics-file.ts';
import { modelCard } from '../../src/train/report/model-card.ts';
import { reportPage } from '../../src/train/report/report-page.ts';
import { nodeHost } from '../node/node-host.ts';
import { readSharedEncoder } from '../node/shared-encoder.ts';
import { CommandError, toCommandError, usageError, type ExitCode } from './command-error.ts';
import { fitBundle, type FittedBundle } from '../../src/train/fit/fit-bundle.ts';
import { labelledColumns, readFlags, TABLE_FLAGS, type Flags } from './flags.ts';
import { createProgressBar } from './progress-bar.ts';
import { chooseReplyFloor } from '../../src/train/fit/reply-floor.ts';
import { headOf, readTrainingTable } from './training-table.ts';
import { jsonBytes, withFiles, type BundleFiles } from '../../src/train/fit/bundle-files.ts';
import { writeBundle } from './write-bundle.ts';

const FLAGS = {
  ...TABLE_FLAGS, out: { type: 'string' },
  encoder: { type: 'string' }, mode: { type: 'string' }, balance: { type: 'string' }, 'target-precision': { type: 'string' }, seed: { type: 'string' },
  replies: { type: 'string' }, rules: { type: 'string' }, teams: { type: 'string' }, oos: { type: 'string' },
  id: { type: 'string' }, title: { type: 'string' }, 'bundle-version': { type: 'string' }, languages: { type: 'string' }, sources: { type: 'string' },
} as const;
/** Flags that name files or folders: the manifest records their last part only. */
const PATH_FLAGS: readonly string[] = ['replies', 'rules', 'teams', 'oos', 'sources'];

/** `presort train`: a complete bundle from a labelled table. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, FLAGS, ['DATA.csv']);
  const [data = ''] = flags.operands;
  const out = flags.text('out');
  if (out === undefined) throw usageError('Give --out, the folder to write the bundle to.');
  const settings = {
    encoder: flags.oneOf('encoder', ['compact', 'full', 'use-lite'], 'compact'),
    balance: flags.oneOf('balance', ['none', 'weights', 'smote'], 'none'),
    targetPrecision: flags.share('target-precision', 0.95),
    seed: flags.whole('seed', 1, 0),
  } as const;
  const wantedMode = flags.text('mode') === undefined ? null : flags.oneOf('mode', ['head', 'finetune'], 'head');

  const table = await readTrainingTable(data, labelledColumns(flags));
  const clean = cleanRows(table.rows);
  const heads = table.heads.map((name) => headOf(name, clean));
  const extras = await readExtras(flags);
  const outOfScope = await readOutOfScope(flags.text('oos'));
  const rows = clean.rows.map((row) => toTrainRow(row, heads));
  describeData(table, clean);

  const bar = createProgressBar();
  const mode = wantedMode ?? usualMode(rows.length, heads[0]?.labels.length ?? 1);
  const fitted = await fitBundle({ ...settings, mode, rows, heads, groups: clean.groups, outOfScope, sharedEncoder: readSharedEncoder(), host: nodeHost, onProgress: bar.show }).finally(bar.clear);
  const { manifest, files, metrics } = await assemble(data, flags, settings.seed, fitted, extras, { table, clean });
  await writeBundle(out, manifest, files);
  process.stdout.write(`${JSON.stringify({ out, bundle: `${manifest.id}@${manifest.version}`, bytes: manifest.files[manifest.encoder.weights]?.bytes, heads: summaryOf(metrics), outOfScope: metrics.outOfScope })}\n`);
  return 0;
}

function toTrainRow({ text, labels }: CleanRows['rows'][number], heads: readonly TrainHead[]): TrainRow {
  return { text, gold: Object.fromEntries(heads.flatMap((head) => (labels[head.name] === undefined ? [] : [[head.name, head.labels.indexOf(labels[head.name] ?? '')] as const]))) };
}

function describeData({ rows, bad }: LabelledTable, { rows: kept, report }: CleanRows): void {
  process.stderr.write(`presort: ${rows.length + bad.length} rows read, ${bad.length} bad, ${report.duplicates} duplicates, ${report.conflicts} contradicting, ${kept.length} kept, ${report.nearDuplicates} of them near-duplicates\n`);
}

interface Extras {
  readonly replies: unknown;
  readonly rules: readonly Rule[];
  readonly teams: TeamTable;
  readonly sources: readonly DataSource[] | null;
}

const NO_TEAMS: TeamTable = { rows: [], defaultTeam: 'GENERAL_SUPPORT', reviewTeam: 'MANUAL_REVIEW' };

async function readExtras(flags: Flags): Promise<Extras> {
  const json = async (flag: string, otherwise: unknown): Promise<unknown> => {
    const path = flags.text(flag);
    return path === undefined ? otherwise : parseJson(path, await readFile(path));
  };
  const sources = await json('sources', null);
  const misfit = sources === null ? null : findMisfit(sources, [{ name: 'text', licence: 'text', 'url?': 'text', use: 'text' }]);
  if (misfit !== null) throw new CommandError('bad-input', `--sources: ${misfit || 'the file'} is not as expected. Give a list of name, licence, url and use.`);
  return { replies: await json('replies', []), rules: readRules(await json('rules', [])), teams: readTeams(await json('teams', NO_TEAMS)), sources: sources as Extras['sources'] }; // checked on the line above
}

async function readOutOfScope(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const texts: string[] = [];
  try {
    for await (const { input } of readTickets(path, [])) texts.push(normaliseTicket(input).text);
  } catch (error) {
    throw toCommandError(error, path);
  }
  return [...new Set(texts)].filter(Boolean);
}

interface Data {
  readonly table: LabelledTable;
  readonly clean: CleanRows;
}

/** Everything that goes into the folder, checked as the browser will check it. */
async function assemble(data: string, flags: Flags, seed: number, fitted: FittedBundle, extras: Extras, { table, clean }: Data): Promise<{ manifest: Manifest; files: BundleFiles; metrics: MetricsFile }> {
  const id = flags.text('id') ?? basename(data).replace(/\.csv(\.gz)?$/i, '');
  const title = flags.text('title') ?? id;
  const plain: Omit<Manifest, 'files'> = {
    formatVersion: FORMAT_VERSION, id, version: flags.text('bundle-version') ?? '1.0.0', title,
    encoder: fitted.trained.encoder, ...(fitted.trained.full && { full: fitted.trained.full }),
    heads: fitted.heads, scope: fitted.scope, replyFloor: 1,
    languages: flags.has('languages') ? flags.list('languages') : ['en'],
    provenance: { sources: extras.sources ?? [{ name: basename(data), licence: 'not stated', use: 'training and measuring' }], seed, command: commandOf(data, flags) },
  };
  const replies: readonly ReplyTemplate[] = readReplies(extras.replies, { ...plain, files: {} });
  compileRules(extras.rules, plain.heads);
  const category = plain.heads.find(({ name }) => name === CATEGORY);
  const replyFloor = category ? chooseReplyFloor(replies, category, fitted.measured, fitted.trained.model) : 1;

  const predictions = predictionsByHead(fitted.heads, fitted.measured);
  const metrics: MetricsFile = {
    protocol: fitted.protocol,
    rows: { read: table.rows.length + table.bad.length, bad: table.bad.length, kept: clean.rows.length, ...clean.report },
    heads: Object.fromEntries(predictions.map(({ head, predictions: own }) => [head.name, headFigures(head, own)])),
    outOfScope: scopeFigures(fitted.heads, fitted.scope, fitted.measured, fitted.outOfScope, fitted.outOfScopeTexts),
  };
  const page = reportPage({
    title: `${title}: training report`, subtitle: fitted.protocol,
    heads: predictions.map(({ head, predictions: own }) => ({ name: head.name, labels: head.labels, predictions: own })),
    lengths: clean.rows.map(({ text }) => text.split(/\s+/).length),
  });
  const withoutCard: BundleFiles = {
    ...fitted.trained.files,
    'replies.json': jsonBytes(replies), 'rules.json': jsonBytes(extras.rules), 'teams.json': jsonBytes(extras.teams),
    'metrics.json': jsonBytes(metrics), 'report.html': new TextEncoder().encode(page),
  };
  const draft = await withFiles({ ...plain, replyFloor }, withoutCard);
  const files = { ...withoutCard, 'MODEL_CARD.md': new TextEncoder().encode(modelCard({ manifest: draft, metrics, notes: fitted.trained.notes })) };
  const manifest = readManifest(await withFiles({ ...plain, replyFloor }, files));
  return { manifest, files, metrics };
}

/** The command as it can be given again elsewhere: no folder of this machine, and not where the bundle was written to. */
function commandOf(data: string, flags: Flags): string {
  const given = Object.keys(FLAGS).flatMap((name) => {
    const value = name === 'out' ? undefined : flags.text(name);
    return value === undefined ? [] : [`--${name} ${quote(PATH_FLAGS.includes(name) ? basename(value) : value)}`];
  });
  return ['presort train', quote(basename(data)), '--out DIR', ...given].join(' ');
}

function quote(value: string): string {
  return /^[\w.,=/-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

function summaryOf({ heads }: MetricsFile): object {
  return Object.fromEntries(Object.entries(heads).map(([name, { n, accuracy, macroF1, ece, coverageAt95 }]) => [name, { n, accuracy, macroF1, ece, coverageAt95 }]));
}
