import type { ReplyTemplate } from '../../core/bundle-data.ts';
import { readManifest, readReplies } from '../../core/bundle-schema.ts';
import { EngineError } from '../../core/errors.ts';
import { allFiles } from '../../core/language-part.ts';
import type { Manifest } from '../../core/manifest.ts';
import { cardAfter } from '../report/changed-card.ts';
import { byName, jsonBytes, promiseFiles, type BundleFiles } from './bundle-files.ts';

/** A bundle in memory: `files` holds every file that its manifest names, in all languages. */
export interface WholeBundle {
  readonly manifest: Manifest;
  readonly files: BundleFiles;
}

/**
 * Copies a bundle under another name with other answers and the floors that belong to them.
 * Manifest and model card record the change. Throws `bundle-manifest` for an answer whose category
 * is no label, `bundle-missing` where a file is not among `files`.
 */
export async function withReplies(
  { manifest: was, files }: WholeBundle,
  replies: readonly ReplyTemplate[],
  { id, title }: Pick<Manifest, 'id' | 'title'>,
): Promise<WholeBundle> {
  const version = nextVersion(was.version);
  const command = `${was.provenance.command} && presort bundle set DIR --replies replies.json`;
  const now = {
    ...withSampleMark(was, replies),
    ...{ id, title, version, provenance: { ...was.provenance, command } },
  };
  readReplies(replies, now);
  const card = files['MODEL_CARD.md'];
  const changed: BundleFiles = {
    'replies.json': jsonBytes(replies),
    ...(card && cardAfter(card, was, now, ['replies.json'])),
  };
  const manifest = readManifest({
    ...now,
    files: byName({ ...was.files, ...(await promiseFiles(changed)) }),
  });
  const missing = Object.keys(allFiles(manifest)).find(
    (name) => !Object.hasOwn(files, name) && !Object.hasOwn(changed, name),
  );
  if (missing !== undefined) throw new EngineError('bundle-missing', { file: missing });
  return { manifest, files: { ...files, ...changed } };
}

/** Returns a manifest that records whether all answers of the bundle are samples. */
export function withSampleMark<T extends Pick<Manifest, 'hasSamplesOnly'>>(
  { hasSamplesOnly: _, ...manifest }: T,
  replies: readonly ReplyTemplate[],
): Omit<T, 'hasSamplesOnly'> & Pick<Manifest, 'hasSamplesOnly'> {
  const isSamples = replies.length > 0 && replies.every(({ sample }) => sample === true);
  return { ...manifest, ...(isSamples && { hasSamplesOnly: true }) };
}

/** `1.0.9` → `1.0.10`: caches and stored results tell bundles apart by their version. */
export function nextVersion(version: string): string {
  const [, before = '', last] = /^(.*?)(\d+)$/.exec(version) ?? [];
  return last === undefined ? `${version}.1` : `${before}${Number(last) + 1}`;
}
