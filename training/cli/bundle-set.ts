import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { parseJson } from '../../src/bundle/assemble-bundle.ts';
import type { ReplyTemplate } from '../../src/core/bundle-data.ts';
import { readReplies } from '../../src/core/bundle-schema.ts';
import { fullTiers } from '../../src/core/full-tier.ts';
import { partManifest } from '../../src/core/language-part.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import { byName, jsonBytes, promiseFiles } from '../../src/train/fit/bundle-files.ts';
import { nextVersion, withSampleMark } from '../../src/train/fit/set-replies.ts';
import { lastPart, quote } from '../../src/train/fit/train-command.ts';
import { cardAfter, metricsAfter } from '../../src/train/report/changed-card.ts';
import {
  findBundleFolder,
  readBundleFolder,
  readManifestOf,
  readVerified,
} from './bundle-folder.ts';
import { CommandError, usageError } from './command-error.ts';
import { checkReplies, checkRules, checkTeams } from './desk-files.ts';
import type { Flags } from './flags.ts';
import { readJsonFile } from './json-file.ts';
import { replaceFolder } from './replace-folder.ts';
import {
  ownLanguages,
  readLanguage,
  sayUnreadReplies,
  withNewFloors,
  withNewReplies,
  withNewThresholds,
} from './set-languages.ts';
import type { BUNDLE } from './specs/bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

type SetFlags = Flags<keyof typeof BUNDLE.flags>;
const CONTENT = ['replies', 'teams', 'rules', 'thresholds', 'title'] as const;
const FILES: ReadonlySet<string> = new Set(['replies', 'teams', 'rules', 'thresholds']);

/** The changes, for the printed line and for programs. */
export interface ChangedBundle {
  readonly out: string;
  readonly bundle: string;
  readonly changed: readonly string[];
  readonly replyFloor: number;
}

/**
 * `presort bundle set`: everything is checked, written beside the bundle and verified there before
 * it takes its place. Throws `bad-input` with file, place and rule, and `usage` for a shipped
 * bundle without `--out`.
 */
export async function setBundle(folder: string, flags: SetFlags): Promise<ChangedBundle> {
  if (!CONTENT.some((flag) => flags.has(flag)))
    throw usageError(
      `Give what to set: ${CONTENT.map((flag) => `--${flag}`).join(', ')}.`,
      'bundle',
    );
  const { source, out } = foldersOf(folder, flags);
  const bundle = await readBundleFolder(source);
  const was = await readManifestOf(source); // a loaded bundle lacks the other languages
  const language = readLanguage(flags.text('language'), was);
  if (language !== null && !flags.has('replies') && !flags.has('thresholds'))
    throw usageError('--language goes with --replies or --thresholds.', 'bundle');
  const withThresholds = await setThresholds(flags, was, language);
  const content = await newContent(flags, was, await keptReplies(source, was), language);
  const marked = flags.has('replies')
    ? withSampleMark(withThresholds, content.replies)
    : withThresholds;
  const changed: Omit<Manifest, 'files'> = {
    ...(await movable(withNewFloors(marked, content.replies, bundle, language), source, out)),
    title: flags.text('title') ?? was.title,
    version: nextVersion(was.version),
    provenance: { ...was.provenance, command: `${was.provenance.command} && ${commandOf(flags)}` },
  };
  const files: Record<string, Uint8Array> = { ...content.files };
  const read = async (name: string): Promise<Uint8Array | null> =>
    Object.hasOwn(was.files, name) ? readFile(join(source, name)) : null;
  const metrics = await read('metrics.json');
  if (metrics) Object.assign(files, metricsAfter(metrics, was, changed));
  const card = await read('MODEL_CARD.md');
  if (card) Object.assign(files, cardAfter(card, was, changed, Object.keys(content.files)));
  const manifest: Manifest = {
    ...changed,
    files: byName({ ...was.files, ...(await promiseFiles(files)) }),
  };
  await replaceFolder(
    source,
    out,
    { ...files, 'manifest.json': jsonBytes(manifest) },
    verifyBundle,
  );
  return {
    out,
    bundle: `${manifest.id}@${manifest.version}`,
    changed: CONTENT.filter((flag) => flags.has(flag)),
    replyFloor:
      language === null ? manifest.replyFloor : partManifest(manifest, language).replyFloor,
  };
}

/** Refuses to change a shipped bundle in place: everyone on this machine uses it. */
function foldersOf(folder: string, flags: SetFlags): { source: string; out: string } {
  const isPath = existsSync(join(folder, 'manifest.json'));
  const out = flags.text('out') ?? folder;
  const source = findBundleFolder(folder);
  if (!isPath && !flags.has('out'))
    throw usageError(
      `"${folder}" is a shipped bundle. Give --out, the folder for your copy of it.`,
      'bundle',
    );
  if (flags.has('out') && existsSync(out))
    throw new CommandError(
      'bad-input',
      `--out: ${out} exists already. Name a new folder, or leave --out away to change the bundle itself.`,
    );
  return { source, out };
}

/**
 * Removes the full tiers whose files lie beside the bundle, because a copy in another folder cannot
 * find them.
 */
async function movable(manifest: Manifest, source: string, out: string): Promise<Manifest> {
  const { full: _, fulls: __, ...compact } = manifest;
  const tiers = fullTiers(manifest);
  const isBeside = tiers.some(({ files }) =>
    Object.keys(files).some((name) => name.startsWith('../')),
  );
  const [from, to] = await Promise.all([
    realpath(source),
    realpath(dirname(resolve(out))).catch(() => ''),
  ]);
  if (!isBeside || dirname(from) === to) return manifest;
  say(
    `the copy has the compact tier only, because the files of the full tier lie beside ${source}; a copy in the same folder keeps it`,
  );
  return compact;
}

async function setThresholds(
  flags: SetFlags,
  manifest: Manifest,
  language: string | null,
): Promise<Manifest> {
  const path = flags.text('thresholds');
  if (path === undefined) return manifest;
  const own = ownLanguages(manifest);
  const changed = await withNewThresholds(manifest, path, language);
  if (fullTiers(manifest).length > 0 && (language === null || language === own[0]))
    say('--thresholds sets those of the compact tier; the full tier keeps its own');
  if (own.length > 1 && language === null)
    say(`--thresholds sets those of ${own.join(', ')}; --language sets one of them alone`);
  return changed;
}

async function keptReplies(source: string, manifest: Manifest): Promise<readonly ReplyTemplate[]> {
  const bytes = await readVerified(source, 'replies.json', manifest);
  return readReplies(parseJson('replies.json', bytes), manifest);
}

/** The files that replace the bundle's own. `replies` is empty if the answers stay the same. */
async function newContent(
  flags: SetFlags,
  manifest: Manifest,
  kept: readonly ReplyTemplate[],
  language: string | null,
): Promise<{
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly replies: readonly ReplyTemplate[];
}> {
  const [path, rules, teams] = [flags.text('replies'), flags.text('rules'), flags.text('teams')];
  const files: Record<string, Uint8Array> = {};
  let replies: readonly ReplyTemplate[] = [];
  if (rules !== undefined)
    files['rules.json'] = jsonBytes(checkRules(await readJsonFile(rules), manifest.heads));
  if (teams !== undefined)
    files['teams.json'] = jsonBytes(checkTeams(await readJsonFile(teams), manifest.heads));
  if (path !== undefined) {
    const given = checkReplies(await readJsonFile(path), manifest.heads);
    replies = withNewReplies(kept, given, manifest, language, path);
    files['replies.json'] = jsonBytes(replies);
    sayMarkup(given, path);
    sayUnreadReplies(given, manifest, path);
  }
  return { files, replies };
}

/** Refuses markup in answers: the widget shows answers as text, so customers would see the tags. */
function sayMarkup(replies: readonly ReplyTemplate[], path: string): void {
  const marked = replies.filter(({ text }) =>
    /<\/?(?:p|br|div|a|b|strong|ul|li|span)\b[^<]*>/i.test(text),
  );
  const [first] = marked;
  if (first)
    say(
      `${path}: ${marked.length === 1 ? 'one answer holds' : `${marked.length} answers hold`} HTML, such as "${first.id}"; answers are text, so customers would read the tags; "presort replies build" takes them off`,
    );
}

function commandOf(flags: SetFlags): string {
  const given = [...CONTENT, 'language' as const].flatMap((flag) => {
    const value = flags.text(flag);
    if (value === undefined) return [];
    return [`--${flag} ${quote(FILES.has(flag) ? lastPart(value) : value)}`];
  });
  return ['presort bundle set DIR', ...given].join(' ');
}

function say(words: string): void {
  process.stderr.write(`presort: ${words}\n`);
}
