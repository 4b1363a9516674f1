import type { ReplyTemplate, Rule, TeamTable } from '../../core/bundle-data.ts';
import { protocolText } from '../report/fit-words.ts';
import { readManifest, readReplies } from '../../core/bundle-schema.ts';
import { CATEGORY } from '../../core/labels.ts';
import { languageCode, repliesIn } from '../../core/language-part.ts';
import { FORMAT_VERSION, type DataSource, type Manifest } from '../../core/manifest.ts';
import { compileRules } from '../../core/rules.ts';
import type { CleanRows } from '../data/clean.ts';
import {
  headFigures,
  predictionsByHead,
  scopeFigures,
  type MetricsFile,
} from '../report/metrics-file.ts';
import { trainingSnapshot } from '../report/snapshot.ts';
import { modelCard } from '../report/model-card.ts';
import { reportPage } from '../report/report-page.ts';
import { jsonBytes, withFiles, type BundleFiles } from './bundle-files.ts';
import type { FittedLanguages } from './fit-languages.ts';
import type { FittedBundle } from './fit-options.ts';
import { makeLanguages } from './language-parts.ts';
import { chooseReplyFloor } from './reply-floor.ts';
import { withSampleMark } from './set-replies.ts';

/** Name of a bundle, and the sources that its manifest records. */
export interface BundleIdentity {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly sources: readonly DataSource[];
  readonly seed: number;
  /** Command that makes the same bytes from the same table. */
  readonly command: string;
}

/**
 * What a desk adds to its model. `makeBundle` checks `replies`, because they must fit the labels.
 */
export interface BundleExtras {
  readonly replies: unknown;
  readonly rules: readonly Rule[];
  readonly teams: TeamTable;
  /** Known failures that a person has checked, one sentence each, for the model card. */
  readonly failures?: readonly string[];
}

export const NO_EXTRAS: BundleExtras = {
  replies: [],
  rules: [],
  teams: { rows: [], defaultTeam: 'GENERAL_SUPPORT', reviewTeam: 'MANUAL_REVIEW' },
};

export interface MadeBundle {
  readonly manifest: Manifest;
  /** All files except the manifest. */
  readonly files: BundleFiles;
  readonly metrics: MetricsFile;
}

/**
 * Makes all files of a bundle and checks them as the browser does. The same arguments give the same
 * bytes. `read` and `bad` count the table's rows. Throws `bundle-manifest` or `bad-input` for
 * replies or rules that do not fit.
 */
export async function makeBundle(
  identity: BundleIdentity,
  fitted: FittedBundle,
  extras: BundleExtras,
  clean: CleanRows,
  counts: { readonly read: number; readonly bad: number },
  others: FittedLanguages['others'] = [],
): Promise<MadeBundle> {
  const { seed, ...names } = identity;
  const plain = plainManifest(identity, fitted);
  const replies: readonly ReplyTemplate[] = readReplies(extras.replies, { ...plain, files: {} });
  // Languages without own weights use those of the first language.
  const apart = new Set(others.map(({ language }) => language));
  const read = names.languages.filter((tag) => !apart.has(languageCode(tag)));
  const main = repliesIn(replies, { languages: read }, names.languages[0]);
  const languages = await makeLanguages(others, replies, seed);
  const parted = {
    ...withSampleMark(plain, replies),
    ...(others.length > 0 && { byLanguage: languages.byLanguage }),
  };
  compileRules(extras.rules, plain.heads);
  const category = plain.heads.find(({ name }) => name === CATEGORY);
  const replyFloor = category
    ? chooseReplyFloor(main, category, fitted.measured, fitted.trained.model)
    : 1;

  const metrics = {
    ...measure(fitted, clean, counts, seed),
    ...(others.length > 0 && { languages: languages.figures }),
  };
  const page = reportOf(names.title, fitted, clean);
  const withoutCard: BundleFiles = {
    ...fitted.trained.files,
    'replies.json': jsonBytes(replies),
    'rules.json': jsonBytes(extras.rules),
    'teams.json': jsonBytes(extras.teams),
    'metrics.json': jsonBytes(metrics),
    'report.html': new TextEncoder().encode(page),
  };
  const draft = await withFiles({ ...parted, replyFloor }, withoutCard);
  const files = {
    ...withoutCard,
    'MODEL_CARD.md': new TextEncoder().encode(
      modelCard({
        manifest: draft,
        metrics,
        notes: fitted.trained.notes,
        failures: extras.failures ?? [],
      }),
    ),
  };
  return {
    manifest: readManifest(await withFiles({ ...parted, replyFloor }, files)),
    files: { ...files, ...languages.files },
    metrics,
  };
}

/** Returns the manifest without replies and files. */
function plainManifest(
  { id, version, title, languages, sources, seed, command }: BundleIdentity,
  { trained, heads, scope }: FittedBundle,
): Omit<Manifest, 'files'> {
  return {
    formatVersion: FORMAT_VERSION,
    id,
    version,
    title,
    encoder: trained.encoder,
    ...(trained.fulls && { fulls: trained.fulls }),
    heads,
    scope,
    replyFloor: 1,
    languages,
    provenance: { sources, seed, command },
  };
}

function measure(
  fitted: FittedBundle,
  clean: CleanRows,
  counts: { readonly read: number; readonly bad: number },
  seed: number,
): MetricsFile {
  return {
    protocol: protocolText(fitted.protocol),
    rows: { ...counts, kept: clean.rows.length, ...clean.report },
    heads: Object.fromEntries(
      predictionsByHead(fitted).map(({ head, predictions: own }) => [
        head.name,
        headFigures(head, own, seed),
      ]),
    ),
    outOfScope: scopeFigures(
      fitted.heads,
      fitted.scope,
      fitted.measured,
      fitted.outOfScope,
      fitted.outOfScopeTexts,
    ),
    snapshot: trainingSnapshot(fitted.heads, fitted.scope, fitted.measured),
  };
}

function reportOf(title: string, fitted: FittedBundle, clean: CleanRows): string {
  return reportPage({
    title: `${title}: training report`,
    subtitle: protocolText(fitted.protocol),
    heads: predictionsByHead(fitted).map(({ head, predictions: own }) => ({
      name: head.name,
      labels: head.labels,
      predictions: own,
      thresholds: head.thresholds,
    })),
    lengths: clean.rows.map(({ text }) => text.split(/\s+/).length),
  });
}
