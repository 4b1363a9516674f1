import type { LoadedBundle, ReplyTemplate } from '../core/bundle-data.ts';
import {
  DATA_FILES,
  readManifest,
  readReplies,
  readRules,
  readTeams,
} from '../core/bundle-schema.ts';
import { EngineError } from '../core/errors.ts';
import { allFiles, languageManifests, repliesIn } from '../core/language-part.ts';
import type { BundleFile, Manifest } from '../core/manifest.ts';

const REPLIES = 'replies.json';

/** Names of the files that the compact tier needs beside the manifest, in the first language. */
export function compactFiles(manifest: Manifest): readonly string[] {
  return [manifest.encoder.weights, ...DATA_FILES];
}

/**
 * Names and promised hashes of the files of the wanted languages. Leaves out the answers where they
 * are invented samples and nobody wants them. Throws `bundle-manifest`.
 */
export function languageFiles(
  manifest: Manifest,
  languages?: readonly string[],
  { withoutSamples = false } = {},
): Readonly<Record<string, BundleFile>> {
  const isLeftOut = withoutSamples && manifest.hasSamplesOnly === true;
  return Object.fromEntries(
    languageManifests(manifest, languages).flatMap((one) =>
      compactFiles(one)
        .filter((name) => !isLeftOut || name !== REPLIES)
        .map((name) => [name, promisedFile(one, name)] as const),
    ),
  );
}

/** Size and hash of one file in any language; throws `bundle-manifest` when the manifest does not list it. */
export function promisedFile(manifest: Manifest, name: string): BundleFile {
  const files = allFiles(manifest);
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!file)
    throw new EngineError('bundle-manifest', { file: 'manifest.json', path: `files.${name}` });
  return file;
}

/** Parses the JSON of a bundle's file. Throws `bundle-manifest` when the bytes are not JSON. */
export function parseJson(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new EngineError('bundle-manifest', { file, path: 'top' });
  }
}

/** Reads the bytes of `manifest.json`. Throws `bundle-manifest` or `bundle-format`. */
export function parseManifest(bytes: Uint8Array): Manifest {
  return readManifest(parseJson('manifest.json', bytes));
}

/**
 * The sample answers of a bundle that was assembled without them, from their verified bytes. Throws
 * `bundle-manifest`.
 */
export function readSamples(
  { manifest, samples }: LoadedBundle,
  bytes: Uint8Array,
): readonly ReplyTemplate[] {
  return readReplies(parseJson(REPLIES, bytes), manifest).map((reply) => ({
    lang: samples?.main ?? '',
    ...reply,
  }));
}

/**
 * Builds a bundle from the verified bytes of `languageFiles`: the first wanted language is the
 * bundle, the others are in `further`. Samples that were left out give no answers. Throws
 * `bundle-manifest` for data that does not fit.
 */
export function assembleBundle(
  whole: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  languages?: readonly string[],
): LoadedBundle {
  const [first, ...others] = languageManifests(whole, languages);
  const bundle = assembleOne(first, whole, files);
  return others.length === 0
    ? bundle
    : { ...bundle, further: others.map((one) => assembleOne(one, whole, files)) };
}

function assembleOne(
  manifest: Manifest,
  whole: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): LoadedBundle {
  const bytesOf = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (!bytes) throw new EngineError('bundle-missing', { file: name });
    return bytes;
  };
  const json = (name: (typeof DATA_FILES)[number]): unknown => parseJson(name, bytesOf(name));
  const [main = ''] = whole.languages;
  const isLeftOut = whole.hasSamplesOnly === true && !files.has(REPLIES);
  const all = isLeftOut ? [] : readReplies(json(REPLIES), manifest);
  const replies = repliesIn(all, manifest, main);
  return {
    manifest,
    weights: bytesOf(manifest.encoder.weights),
    // With several languages, each answer names its language.
    replies: whole.byLanguage ? replies.map((reply) => ({ lang: main, ...reply })) : replies,
    ...(isLeftOut && { samples: { file: promisedFile(whole, REPLIES), main } }),
    rules: readRules(json('rules.json')),
    teams: readTeams(json('teams.json')),
  };
}
