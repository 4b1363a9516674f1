import { EngineError } from '../core/errors.ts';
import type { BundleFile } from '../core/manifest.ts';
import { download, type DownloadOptions, type Fetch } from './download.ts';
import type { BundleStore } from './stores.ts';
import { isIntact } from './verify.ts';

/** Bytes of the files so far. The first is 0 of `total`, `loaded` never decreases, the last is `total`. */
export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface LoadFileOptions {
  readonly fetch: Fetch;
  readonly store: BundleStore;
  readonly signal: AbortSignal;
  readonly report: (name: string, loaded: number) => void;
  /** Gets the beginning of the file as soon as it is there, when it comes from the network. */
  readonly first?: DownloadOptions['first'];
}

/** Key of verified bytes: their content, so that two bundles that share a file keep it once. */
export function contentKey({ sha256 }: BundleFile): string {
  return `sha256/${sha256}`;
}

/**
 * One verified file, from the store or from the network; a bad entry of the store is deleted.
 * Throws `bundle-missing`, `bundle-integrity`, `aborted`.
 */
export async function loadFile(
  name: string,
  promised: BundleFile,
  base: string,
  { fetch, store, signal, report, first }: LoadFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = contentKey(promised);
  const kept = await store.get(key);
  if (kept && (await isIntact(kept, promised))) {
    report(name, promised.bytes);
    return kept;
  }
  if (kept) await store.delete(key);
  // Wrong bytes most likely come from a stale HTTP cache, so the second try bypasses it.
  for (const cache of ['default', 'reload'] as const) {
    const onBytes = (loaded: number): void => report(name, loaded);
    const bytes = await download(base + name, {
      fetch,
      signal,
      cache,
      maxBytes: promised.bytes,
      onBytes,
      ...(first && cache === 'default' && { first }),
    });
    // Hashing megabytes takes long, so it gets its own task.
    await new Promise((resume) => {
      setTimeout(resume);
    });
    if (await isIntact(bytes, promised)) return bytes;
  }
  throw new EngineError('bundle-integrity', { file: name });
}

/** Adds up the bytes of all files. The sum does not decrease when a file is fetched again. */
export function progressOf(
  files: Readonly<Record<string, BundleFile>>,
  onProgress?: (progress: LoadProgress) => void,
): LoadFileOptions['report'] {
  const loadedOf = new Map<string, number>();
  const total = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
  onProgress?.({ loaded: 0, total });
  return (name, loaded) => {
    if (loaded <= (loadedOf.get(name) ?? 0)) return;
    loadedOf.set(name, loaded);
    onProgress?.({ loaded: [...loadedOf.values()].reduce((sum, bytes) => sum + bytes, 0), total });
  };
}
