import { openDB, type IDBPDatabase } from 'idb';
import { EngineError } from '../core/errors.ts';
import { createCacheStore, createMemoryStore, type BundleStore } from './stores.ts';

const NAME = 'presort-files';
const FILES = 'files';

/**
 * Chooses the store of an app's bundles: Cache Storage, or IndexedDB on pages over plain http,
 * which have no Cache Storage. `onTrouble` is called as in `createCacheStore`.
 */
export function createDeviceStore(onTrouble?: (error: EngineError) => void): BundleStore {
  const caches = globalThis.caches as CacheStorage | undefined; // missing without https
  return caches || typeof indexedDB === 'undefined'
    ? createCacheStore(caches, onTrouble)
    : createDatabaseStore(onTrouble);
}

/** A store in IndexedDB, and in memory while the device refuses IndexedDB. */
export function createDatabaseStore(
  onTrouble: (error: EngineError) => void = () => {},
): BundleStore {
  const memory = createMemoryStore();
  let isReported = false;
  async function attempt<T>(use: (db: IDBPDatabase) => Promise<T>, otherwise: T): Promise<T> {
    try {
      const db = await openDB(NAME, 1, {
        upgrade: (fresh) => void fresh.createObjectStore(FILES),
      });
      try {
        return await use(db);
      } finally {
        db.close();
      }
    } catch (error) {
      const isFull = error instanceof Error && error.name === 'QuotaExceededError';
      if (!isReported) onTrouble(new EngineError(isFull ? 'storage-quota' : 'storage-denied'));
      isReported = true;
      return otherwise;
    }
  }
  return {
    get: async (key) =>
      (await memory.get(key)) ??
      (await attempt(async (db) => {
        const kept: unknown = await db.get(FILES, key);
        return kept instanceof ArrayBuffer ? new Uint8Array(kept) : null;
      }, null)),
    async put(key, bytes) {
      const copy = bytes.slice().buffer;
      const isKept = await attempt((db) => db.put(FILES, copy, key).then(() => true), false);
      if (!isKept) await memory.put(key, bytes);
    },
    async delete(key) {
      await memory.delete(key);
      await attempt((db) => db.delete(FILES, key), undefined);
    },
    async keys() {
      const kept = await attempt((db) => db.getAllKeys(FILES), []);
      return [...new Set([...kept.map(String), ...(await memory.keys())])];
    },
  };
}
