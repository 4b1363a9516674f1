import type { Page } from 'playwright-core';

/** A record of the app's database; undefined where there is none. The app must have opened it before. */
export async function readStored<T>(
  page: Page,
  store: string,
  key: string,
): Promise<T | undefined> {
  const [found] = await read(page, { stores: [store], what: 'record', key });
  return found as T | undefined; // the app's own record
}

/** All records of a store. The app must have opened the database before. */
export async function allStored<T>(page: Page, store: string): Promise<readonly T[]> {
  const [found] = await read(page, { stores: [store], what: 'all' });
  return found as T[]; // the app's own records
}

/** All records of several stores at one moment. The app must have opened the database before. */
export async function allStoredAtOnce(
  page: Page,
  stores: readonly string[],
): Promise<readonly (readonly unknown[])[]> {
  return (await read(page, { stores, what: 'all' })) as unknown[][]; // lists, as asked for
}

/** How many records a store has. The app must have opened the database before. */
export async function countStored(page: Page, store: string): Promise<number> {
  const [found] = await read(page, { stores: [store], what: 'count' });
  return Number(found);
}

interface Reading {
  readonly stores: readonly string[];
  readonly what: 'record' | 'all' | 'count';
  readonly key?: string;
}

function read(page: Page, reading: Reading): Promise<unknown[]> {
  return page.evaluate(readInPage, reading);
}

/** Runs in the page: what each store has, in one transaction. */
async function readInPage({ stores, what, key = '' }: Reading): Promise<unknown[]> {
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
    const transaction = db.transaction([...stores]);
    return await Promise.all(
      stores.map((name) => {
        const store = transaction.objectStore(name);
        if (what === 'record') return done(store.get(key));
        if (what === 'count') return done(store.count());
        return done(store.getAll());
      }),
    );
  } finally {
    db.close();
  }
}

/** Writes records into the app's database without the app. The app must have opened it before. */
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
