/**
 * The full tier's files: fetched, verified and kept apart from the bundle's own, and only when
 * somebody asks for that tier.
 */
import { readFullTier } from '../core/full-tier.ts';
import type { BundleFile, Manifest } from '../core/manifest.ts';
import type { Fetch } from './download.ts';
import { contentKey, loadFile, progressOf, type LoadProgress } from './load-file.ts';
import type { BundleStore } from './stores.ts';

export interface FullFilesOptions {
  readonly fetch: Fetch;
  readonly store: BundleStore;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

type Files = Readonly<Record<string, BundleFile>>;

/**
 * Gets every file of a full tier by its path, from the store or from the bundle's address; what an
 * earlier version alone needed is forgotten. Throws `bundle-missing` or `bundle-integrity`, naming
 * the file, and `aborted`.
 */
export async function loadPromisedFiles(
  baseUrl: string,
  files: Files,
  { fetch, store, signal, onProgress }: FullFilesOptions,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  // One file that fails stops the others.
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    const report = progressOf(files, onProgress);
    const loaded = await Promise.all(
      Object.entries(files).map(
        async ([name, promised]) =>
          [
            name,
            await loadFile(name, promised, baseUrl, { fetch, store, signal: stop.signal, report }),
          ] as const,
      ),
    );
    for (const [name, bytes] of loaded) {
      const promised = files[name];
      if (promised) await store.put(contentKey(promised), bytes);
    }
    const earlier = await keptFiles(store, baseUrl);
    await store.put(RECORD + baseUrl, new TextEncoder().encode(JSON.stringify(files)));
    if (earlier) await dropUnshared(store, earlier);
    return new Map(loaded);
  } finally {
    abort();
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * The files that a manifest promises of the full tier of an encoder, else of its first. Throws as
 * `readFullTier` and `loadPromisedFiles`.
 */
export function loadFullFiles(
  baseUrl: string,
  manifest: Manifest,
  { encoder, ...options }: FullFilesOptions & { readonly encoder?: string | undefined },
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  return loadPromisedFiles(baseUrl, readFullTier(manifest, encoder).files, options);
}

/** Bytes that are kept for the full tier of a bundle; null when nothing is. */
export async function keptFullBytes(store: BundleStore, baseUrl: string): Promise<number | null> {
  const files = await keptFiles(store, baseUrl);
  return files && Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Deletes the kept files of a bundle's full tier, but for those that another bundle shares. */
export async function removeFullFiles(store: BundleStore, baseUrl: string): Promise<void> {
  const files = await keptFiles(store, baseUrl);
  await store.delete(RECORD + baseUrl);
  if (files) await dropUnshared(store, files);
}

async function dropUnshared(store: BundleStore, files: Files): Promise<void> {
  const shared = new Set<string>();
  for (const key of await store.keys()) {
    if (!key.startsWith(RECORD)) continue;
    const other = await keptFiles(store, key.slice(RECORD.length));
    for (const file of Object.values(other ?? {})) shared.add(contentKey(file));
  }
  for (const file of Object.values(files))
    if (!shared.has(contentKey(file))) await store.delete(contentKey(file));
}

async function keptFiles(store: BundleStore, baseUrl: string): Promise<Files | null> {
  const record = await store.get(RECORD + baseUrl);
  if (!record) return null;
  try {
    return JSON.parse(new TextDecoder().decode(record)) as Files; // written by `loadFullFiles` alone
  } catch {
    return null; // damaged: as if nothing were kept
  }
}

const RECORD = 'full/';
