/** Settings that people change while the app's database is still being opened. */
import { expect, test } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { visitOnline } from './app-fixtures.ts';
import { readStored } from './database.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

test('a language that is chosen before the settings are read holds, and is kept', async () => {
  const { context, page } = await visitOnline(stage, { locale: 'de-DE' });
  // A deletion that waits for a connection blocks every later opening of the database.
  const other = await context.newPage();
  await other.goto(`${stage.appUrl}/openapi.json`);
  await page.close();
  await other.evaluate(async () => {
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('presort');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    indexedDB.deleteDatabase('presort');
    Object.assign(globalThis, { letGo: () => held.close() });
  });
  const app = await context.newPage();
  await app.goto(`${stage.appUrl}/#/settings`);
  await app.getByLabel('Sprache', { exact: true }).selectOption('en');
  const heading = app.getByRole('heading', { name: 'Settings', exact: true });
  await heading.waitFor();
  await other.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
  await eventually(() => readStored(app, 'settings', 'setting:language')).toMatchObject({
    value: 'en',
  });
  expect(await heading.isVisible()).toBe(true);
  await app.reload();
  await heading.waitFor();
  await context.close();
});
