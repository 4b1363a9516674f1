import type { Page } from 'playwright-core';
import type { Stage } from '../setup/shared-harness.ts';

/** A ticket with a word that occurs nowhere else. */
export const TEXT = 'I was charged twice for my xylophone and want one payment back.';

/** Opens a page of the app and waits for a heading of it. */
export async function openPage(
  { appUrl }: Pick<Stage, 'appUrl'>,
  page: Page,
  path: string,
  heading: string,
): Promise<void> {
  await page.goto(`${appUrl}/#/${path}`);
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
}

/** The app of a browser in German, in English. */
export async function speakEnglish(stage: Pick<Stage, 'appUrl'>, page: Page): Promise<void> {
  await openPage(stage, page, 'settings', 'Einstellungen');
  await page.getByLabel('Sprache', { exact: true }).selectOption('en');
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
}

/** The stored records that contain the word in readable form. */
export async function readable(page: Page, word: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const request = <T>(made: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        made.onsuccess = () => {
          resolve(made.result);
        };
        made.onerror = () => {
          reject(made.error ?? new Error('idb'));
        };
      });
    const db = await request(indexedDB.open('presort'));
    const found: string[] = [];
    const has = (value: unknown): boolean =>
      typeof value === 'string'
        ? value.includes(wanted)
        : ArrayBuffer.isView(value)
          ? new TextDecoder('latin1').decode(value as Uint8Array).includes(wanted)
          : typeof value === 'object' && value !== null && Object.values(value).some(has);
    for (const store of db.objectStoreNames)
      if ((await request(db.transaction(store).objectStore(store).getAll())).some(has))
        found.push(store);
    db.close();
    return found;
  }, word);
}
