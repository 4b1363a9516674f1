/**
 * Gets a bundle for a page: downloads it, verifies it, and stores it only where that was allowed.
 */
import type { Fetch } from '../../bundle/download.ts';
import { loadBundle, loadSamples } from '../../bundle/load-bundle.ts';
import {
  CACHE_NAME,
  createCacheStore,
  createMemoryStore,
  type BundleStore,
} from '../../bundle/stores.ts';
import type { LoadedBundle, ReplyTemplate } from '../../core/bundle-data.ts';

export interface BundleRequest {
  /** Absolute address of the bundle's folder. */
  readonly bundleUrl: string;
  /** `memory`: nothing is written to the device. `cache`: verified files are kept in Cache Storage. */
  readonly storage: 'memory' | 'cache';
  readonly fetch: Fetch;
  /** Two-letter codes of the languages to load; absent: the bundle's first. */
  readonly languages?: readonly string[];
  /** Leaves the answers out where all of them are invented samples. */
  readonly withoutSamples?: boolean;
  /**
   * Rejects with `languages`, before any weights are fetched, where the bundle reads none of the
   * wanted languages.
   */
  readonly mustMeet?: boolean;
  /** Gets the share of the download in [0, 1], never decreasing. */
  readonly onProgress?: (share: number) => void;
  /**
   * Gets the bundle with the first part of its weights, which suffices for `createFirstModel`,
   * while the rest is loading.
   */
  readonly onFirst?: (bundle: LoadedBundle) => void;
}

/** Rejects with the codes of `loadBundle`. Where the device refuses storage the bundle stays in memory. */
export function fetchBundle({
  bundleUrl,
  storage,
  fetch,
  onProgress,
  onFirst,
  languages,
  withoutSamples,
  mustMeet,
}: BundleRequest): Promise<LoadedBundle> {
  return loadBundle(bundleUrl, {
    fetch,
    store: storeFor(storage),
    onProgress: ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 1),
    ...(onFirst && { onFirst }),
    ...(languages && { languages }),
    ...(withoutSamples && { withoutSamples }),
    ...(mustMeet && { mustMeet }),
  });
}

/** The sample answers that a bundle was fetched without. Rejects as `loadSamples`. */
export function fetchSamples(
  { bundleUrl, storage, fetch }: Pick<BundleRequest, 'bundleUrl' | 'storage' | 'fetch'>,
  bundle: LoadedBundle,
): Promise<readonly ReplyTemplate[]> {
  return loadSamples(bundleUrl, bundle, { fetch, store: storeFor(storage) });
}

function storeFor(storage: BundleRequest['storage']): BundleStore {
  return storage === 'cache' ? createCacheStore(cacheStorage()) : createMemoryStore();
}

/** Deletes every file that the `cache` storage has kept for this origin. Does nothing where storage is denied. */
export async function forgetBundles(): Promise<void> {
  await cacheStorage()
    ?.delete(CACHE_NAME)
    .catch(() => false);
}

// Where storage is denied, even reading the property may throw.
function cacheStorage(): CacheStorage | undefined {
  try {
    return globalThis.caches;
  } catch {
    return undefined;
  }
}
