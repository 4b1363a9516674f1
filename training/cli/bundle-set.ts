import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { createCompactModel } from '../../src/compact/compact-model.ts';
import type { LoadedBundle, ReplyTemplate } from '../../src/core/bundle-data.ts';
import { fullTiers } from '../../src/core/full-tier.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import { normaliseText } from '../../src/core/normalise.ts';
import { byName, jsonBytes, promiseFiles } from '../../src/train/fit/bundle-files.ts';
import { floorOfAnswers } from '../../src/train/fit/reply-floor.ts';
import { lastPart, quote } from '../../src/train/fit/train-command.ts';
import { findBundleFolder, readBundleFolder, readManifestOf } from './bundle-folder.ts';
import { cardAfter, metricsAfter } from './bundle-card.ts';
import { changeThresholds, readThresholds, type NewThresholds } from './card-files.ts';
import { CommandError, usageError } from './command-error.ts';
import { checkReplies, checkRules, checkTeams } from './desk-files.ts';
import type { Flags } from './flags.ts';
import { readJsonFile } from './json-file.ts';
import { replaceFolder } from './replace-folder.ts';
import type { BUNDLE } from './specs/bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

type SetFlags = Flags<keyof typeof BUNDLE.flags>;
const CONTENT = ['replies', 'teams', 'rules', 'thresholds', 'title'] as const;

/** What was changed, for people and programs. */
export interface ChangedBundle {
  readonly out: string;
  readonly bundle: string;
  readonly changed: readonly string[];
  readonly replyFloor: number;
}

/**
 * `presort bundle set`: everything is checked, written beside the bundle and verified there before it takes its place. Throws
 * `bad-input` with file, place and rule, and `usage` for a shipped bundle without `--out`.
 */
export async function setBundle(folder: string, flags: SetFlags): Promise<ChangedBundle> {
  if (!CONTENT.some((flag) => flags.has(flag)))
    throw usageError(
      `Give what to set: ${CONTENT.map((flag) => `--${flag}`).join(', ')}.`,
      'bundle',
    );
  const { source, out } = foldersOf(folder, flags);
  const bundle = await readBundleFolder(source);
  const was = await readManifestOf(source); // whole: a loaded bundle knows one language's
  const thresholds = await newThresholds(flags, was);
  const content = await newContent(flags, bundle);
  const changed: Omit<Manifest, 'files'> = {
    ...(await movable(was, source, out)),
    title: flags.text('title') ?? was.title,
    version: nextVersion(was.version),
    heads: was.heads.map((head) => {
      const own = thresholds[head.name];
      return own ? { ...head, thresholds: changeThresholds(head.thresholds, own) } : head;
    }),
    replyFloor: content.replyFloor,
    provenance: { ...was.provenance, command: `${was.provenance.command} && ${commandOf(flags)}` },
  };
  const files: Record<string, Uint8Array> = { ...content.files };
  const read = async (name: string): Promise<Uint8Array | null> =>
    Object.hasOwn(was.files, name) ? readFile(join(source, name)) : null;
  const metrics = await read('metrics.json');
  if (metrics) Object.assign(files, metricsAfter(metrics, Object.keys(thresholds)));
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
    replyFloor: manifest.replyFloor,
  };
}

/** A shipped bundle belongs to everyone on this machine: it is changed in a copy only. */
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

/** A full tier whose files lie beside the bundle cannot be found from another folder: a copy does without. */
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
  process.stderr.write(
    `presort: the copy has the compact tier only, because the files of the full tier lie beside ${source}; a copy in the same folder keeps it\n`,
  );
  return compact;
}

async function newThresholds(flags: SetFlags, manifest: Manifest): Promise<NewThresholds> {
  const path = flags.text('thresholds');
  if (path === undefined) return {};
  const given = await readThresholds(path, manifest.heads);
  if (fullTiers(manifest).length > 0)
    process.stderr.write(
      'presort: --thresholds sets those of the compact tier; the full tier keeps its own\n',
    );
  return given;
}

/** Files that take the place of the bundle's, and the floor that fits the answers. */
async function newContent(
  flags: SetFlags,
  { manifest, weights }: LoadedBundle,
): Promise<{ readonly files: Record<string, Uint8Array>; readonly replyFloor: number }> {
  const [replies, rules, teams] = [flags.text('replies'), flags.text('rules'), flags.text('teams')];
  const files: Record<string, Uint8Array> = {};
  let { replyFloor } = manifest;
  if (rules !== undefined)
    files['rules.json'] = jsonBytes(checkRules(await readJsonFile(rules), manifest.heads));
  if (teams !== undefined)
    files['teams.json'] = jsonBytes(checkTeams(await readJsonFile(teams), manifest.heads));
  if (replies !== undefined) {
    const answers = checkReplies(await readJsonFile(replies), manifest.heads);
    files['replies.json'] = jsonBytes(answers);
    sayMarkup(answers, replies);
    const model = createCompactModel(manifest, weights);
    if (answers.some(({ floor }) => floor === undefined))
      replyFloor = floorOfAnswers(answers, (text) => model.run(normaliseText(text)).embedding);
  }
  return { files, replyFloor };
}

/** Answers are shown as text: markup in them would be read by customers as it stands. */
function sayMarkup(replies: readonly ReplyTemplate[], path: string): void {
  const marked = replies.filter(({ text }) =>
    /<\/?(?:p|br|div|a|b|strong|ul|li|span)\b[^<]*>/i.test(text),
  );
  const [first] = marked;
  if (first)
    process.stderr.write(
      `presort: ${path}: ${marked.length === 1 ? 'one answer holds' : `${marked.length} answers hold`} HTML, such as "${first.id}"; answers are text, so customers would read the tags; "presort replies build" takes them off\n`,
    );
}

/** `1.0.9` → `1.0.10`: caches and results tell the bundles apart by it. */
function nextVersion(version: string): string {
  const [, before = '', last] = /^(.*?)(\d+)$/.exec(version) ?? [];
  return last === undefined ? `${version}.1` : `${before}${Number(last) + 1}`;
}

function commandOf(flags: SetFlags): string {
  const given = CONTENT.flatMap((flag) => {
    const value = flags.text(flag);
    if (value === undefined) return [];
    return [`--${flag} ${quote(flag === 'title' ? value : lastPart(value))}`];
  });
  return ['presort bundle set DIR', ...given].join(' ');
}
