import { EngineError } from '../core/errors.ts';
import { allFiles } from '../core/language-part.ts';
import type { Manifest, Sha256 } from '../core/manifest.ts';
import { languageFiles, parseManifest, promisedFile } from './assemble-bundle.ts';
import { contentKey } from './load-file.ts';
import type { BundleStore } from './stores.ts';
import { sha256 } from './verify.ts';

/** A bundle whose verified bytes are kept. */
export interface KeptBundle {
  readonly baseUrl: string;
  readonly manifest: Manifest;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Key of one file's bytes, made from their hash, so that two versions with the same file store it
 * once. Throws `bundle-manifest` for a file that no language of the bundle has.
 */
export function fileKey(manifest: Manifest, name: string): string {
  return contentKey(promisedFile(manifest, name));
}

/** Remembers the manifest of the last good bundle of an address, with its own hash in front. */
export function keepManifest(
  store: BundleStore,
  baseUrl: string,
  hash: Sha256,
  bytes: Uint8Array,
): Promise<void> {
  const record = new Uint8Array(hash.length + bytes.length);
  record.set(new TextEncoder().encode(hash));
  record.set(bytes, hash.length);
  return store.put(MANIFEST_KEY + baseUrl, record);
}

/**
 * Reads the manifest of the last good bundle of an address. Deletes it and returns null when it is
 * damaged or has another format.
 */
export async function readKeptManifest(
  store: BundleStore,
  baseUrl: string,
  expected?: Sha256,
): Promise<Manifest | null> {
  const record = await store.get(MANIFEST_KEY + baseUrl);
  if (!record) return null;
  const hash = new TextDecoder().decode(record.subarray(0, 64));
  const bytes = record.slice(64);
  try {
    if ((await sha256(bytes)) !== hash || (expected ?? hash) !== hash)
      throw new EngineError('bundle-integrity');
    return parseManifest(bytes);
  } catch {
    // Whatever the error is, the manifest is useless and the bundle can be fetched again.
    await store.delete(MANIFEST_KEY + baseUrl);
    return null;
  }
}

/**
 * Stores a whole bundle that was made on this device. The manifest is written last, so that a
 * stored manifest proves that all files are stored.
 */
export async function keepBundle(
  store: BundleStore,
  baseUrl: string,
  manifestBytes: Uint8Array<ArrayBuffer>,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const manifest = parseManifest(manifestBytes);
  for (const [name, bytes] of Object.entries(files))
    await store.put(fileKey(manifest, name), new Uint8Array(bytes));
  await keepManifest(store, baseUrl, await sha256(manifestBytes), manifestBytes);
}

/** The kept manifest's own bytes; null when there is none. Not verified: read them through `readKeptManifest` first. */
export async function keptManifestBytes(
  store: BundleStore,
  baseUrl: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await store.get(MANIFEST_KEY + baseUrl))?.slice(64) ?? null;
}

/** Deletes those files of `old` that `kept` does not share. */
export async function dropFiles(
  store: BundleStore,
  old: Manifest,
  kept: readonly Manifest[],
): Promise<void> {
  const shared = new Set(
    kept.flatMap((manifest) => Object.values(allFiles(manifest)).map(contentKey)),
  );
  for (const key of Object.values(allFiles(old)).map(contentKey))
    if (!shared.has(key)) await store.delete(key);
}

/** All bundles that the store holds. */
export async function listKeptBundles(store: BundleStore): Promise<readonly KeptBundle[]> {
  const bundles: KeptBundle[] = [];
  const keys = await store.keys();
  const kept = new Set(keys);
  for (const key of keys) {
    if (!key.startsWith(MANIFEST_KEY)) continue;
    const baseUrl = key.slice(MANIFEST_KEY.length);
    const manifest = await readKeptManifest(store, baseUrl);
    if (!manifest) continue;
    // The store holds only the languages that were loaded.
    const files = Object.values(languageFiles(manifest, manifest.languages)).filter((file) =>
      kept.has(contentKey(file)),
    );
    bundles.push({
      baseUrl,
      manifest,
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    });
  }
  return bundles;
}

/** Forgets the bundle of one address and deletes the bytes that no other bundle uses. */
export async function removeKeptBundle(store: BundleStore, baseUrl: string): Promise<void> {
  const bundles = await listKeptBundles(store);
  const removed = bundles.find((bundle) => bundle.baseUrl === baseUrl);
  if (!removed) return;
  await store.delete(MANIFEST_KEY + baseUrl);
  await dropFiles(
    store,
    removed.manifest,
    bundles.filter((bundle) => bundle !== removed).map(({ manifest }) => manifest),
  );
}

const MANIFEST_KEY = 'manifest/';
