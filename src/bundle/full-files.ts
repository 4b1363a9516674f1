/**
 * Fetches, verifies and stores the files of the full tier, apart from the bundle's other files.
 * They are fetched only when somebody asks for the full tier.
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
 * Gets every file of a full tier by its path, from the store or from the bundle's address, and
 * deletes files that only an earlier version needed. Throws `aborted`, and `bundle-missing` or
 * `bundle-integrity` with the file's name.
 */
export async function loadPromisedFiles(
  baseUrl: string,
  files: Files,
  { fetch, store, signal, onProgress }: FullFilesOptions,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  // When one file fails, the other downloads stop.
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
 * Loads the files that a manifest lists for the full tier of the named encoder, or of the first
 * one. Throws as `readFullTier` and `loadPromisedFiles`.
 */
export function loadFullFiles(
  baseUrl: string,
  manifest: Manifest,
  { encoder, ...options }: FullFilesOptions & { readonly encoder?: string | undefined },
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  return loadPromisedFiles(baseUrl, readFullTier(manifest, encoder).files, options);
}

/** Number of stored bytes of a bundle's full tier; null when none are stored. */
export async function keptFullBytes(store: BundleStore, baseUrl: string): Promise<number | null> {
  const files = await keptFiles(store, baseUrl);
  return files && Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Deletes the stored files of a bundle's full tier, except those that another bundle uses. */
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
    return null; // A damaged record counts as no record.
  }
}

const RECORD = 'full/';
