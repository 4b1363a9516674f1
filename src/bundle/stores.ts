import { EngineError } from '../core/errors.ts';

/** Where verified bytes are kept, by key. Reading gives null for what is not there. None of the calls ever rejects. */
export interface BundleStore {
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** A store in memory, which ends with the page and writes nothing to the device. The default. */
export function createMemoryStore(): BundleStore {
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    put: (key, bytes) => {
      entries.set(key, bytes);
      return Promise.resolve();
    },
    delete: (key) => {
      entries.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...entries.keys()]),
  };
}

/** Name of the cache. A new layout of keys needs a new name. */
export const CACHE_NAME = 'presort-bundles-1';

/**
 * A store in Cache Storage, and in memory while the device refuses it: no secure context, storage
 * denied, storage full. `onTrouble` is called once for each refusal, with `storage-denied` or
 * `storage-quota`; loading goes on without the cache.
 */
export function createCacheStore(
  caches: CacheStorage | undefined,
  onTrouble: (error: EngineError) => void = () => {},
): BundleStore {
  const memory = createMemoryStore();
  const reported = new Set<string>();

  async function attempt<T>(use: (cache: Cache) => Promise<T>, otherwise: T): Promise<T> {
    try {
      if (!caches) throw new EngineError('storage-denied');
      return await use(await caches.open(CACHE_NAME));
    } catch (error) {
      const code =
        error instanceof Error && error.name === 'QuotaExceededError'
          ? 'storage-quota'
          : 'storage-denied';
      if (!reported.has(code)) onTrouble(new EngineError(code));
      reported.add(code);
      return otherwise;
    }
  }

  return {
    async get(key) {
      const kept = await memory.get(key);
      return (
        kept ??
        attempt(async (cache) => {
          const response = await cache.match(addressOf(key));
          return response ? new Uint8Array(await response.arrayBuffer()) : null;
        }, null)
      );
    },
    async put(key, bytes) {
      const isKept = await attempt(
        (cache) => cache.put(addressOf(key), new Response(bytes)).then(() => true),
        false,
      );
      if (!isKept) await memory.put(key, bytes);
    },
    async delete(key) {
      await memory.delete(key);
      await attempt((cache) => cache.delete(addressOf(key)), false);
    },
    async keys() {
      const kept = await attempt(
        async (cache) => (await cache.keys()).map(({ url }) => keyOf(url)),
        [],
      );
      return [...new Set([...kept, ...(await memory.keys())])];
    },
  };
}

// Cache Storage needs URLs as keys; nothing fetches these.
const PREFIX = '/presort-bundles/';

function addressOf(key: string): string {
  return PREFIX + encodeURIComponent(key);
}

function keyOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(PREFIX.length));
}
