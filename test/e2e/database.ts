import type { Page } from 'playwright-core';

/** A record of the app's database; undefined where there is none. The app must have opened it before. */
export async function readStored<T>(
  page: Page,
  store: string,
  key: string,
): Promise<T | undefined> {
  const found: unknown = await page.evaluate(
    async (where) => {
      const done = <V>(request: IDBRequest<V>): Promise<V> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(request.error ?? new Error('IndexedDB'));
          };
        });
      const db = await done(indexedDB.open('presort'));
      try {
        return await done<unknown>(
          db.transaction(where.store).objectStore(where.store).get(where.key),
        );
      } finally {
        db.close();
      }
    },
    { store, key },
  );
  return found as T | undefined; // the app's own record
}

/** Puts records into stores of the app's database, behind its back. The app must have opened it before. */
export async function writeStored(
  page: Page,
  records: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  await page.evaluate(async (given) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opened = indexedDB.open('presort');
      opened.onsuccess = () => {
        resolve(opened.result);
      };
      opened.onerror = () => {
        reject(opened.error ?? new Error('IndexedDB'));
      };
    });
    const tx = db.transaction(Object.keys(given), 'readwrite');
    for (const [store, values] of Object.entries(given))
      for (const value of values) tx.objectStore(store).put(value);
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onerror = () => {
        reject(tx.error ?? new Error('IndexedDB'));
      };
    });
    db.close();
  }, records);
}
