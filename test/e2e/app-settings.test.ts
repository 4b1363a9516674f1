import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, readyOffline, visit } from './app-fixtures.ts';
import { axeProblems } from './axe.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

const TEXT = 'I was charged twice for my xylophone and want one payment back.';

async function open(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`${stage.appUrl}/#/${path}`);
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
}

async function backUp(page: Page, passphrase: string): Promise<Buffer> {
  await open(page, 'settings', 'Backup');
  await page.getByLabel('Passphrase', { exact: false }).first().fill(passphrase);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up', exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

async function restore(page: Page, bytes: Buffer, passphrase: string): Promise<void> {
  await open(page, 'settings', 'Backup');
  await page.getByLabel('Passphrase', { exact: false }).first().fill(passphrase);
  await page
    .locator('section', { hasText: 'Back up' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'presort.backup', mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
}

/** Records of every store in which the word can be read. */
async function readable(page: Page, word: string): Promise<string[]> {
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

describe('backup', () => {
  it('brings everything back in a fresh profile, and a wrong passphrase or a flipped byte changes nothing there', async () => {
    const { context, page } = await visit(stage);
    await ask(page, TEXT);
    await expectAssigned(page, 'P-1001');
    const bytes = await backUp(page, 'a long passphrase');
    expect(bytes.includes('xylophone')).toBe(false);
    await page.getByText('Last backup just now.').waitFor();
    await context.close();

    const fresh = await visit(stage);
    await ask(fresh.page, 'Something of my own that must stay');
    await expectAssigned(fresh.page, 'P-1001');
    await restore(fresh.page, bytes, 'not this one');
    await fresh.page.getByText('the passphrase is wrong or the file is damaged').waitFor();
    const flipped = Buffer.from(bytes);
    flipped[flipped.length - 30] = (flipped[flipped.length - 30] ?? 0) ^ 1;
    await restore(fresh.page, flipped, 'a long passphrase');
    await fresh.page.getByText('the passphrase is wrong or the file is damaged').waitFor();
    await eventually(() => readable(fresh.page, 'must stay')).toContain('tickets');
    await restore(fresh.page, bytes, 'a long passphrase');
    await fresh.page.getByText('1 tickets restored.').first().waitFor();
    await open(fresh.page, 'inbox/P-1001', 'How it was sorted');
    await fresh.page.getByText('xylophone').first().waitFor();
    await eventually(() => readable(fresh.page, 'must stay')).toEqual([]);
    await fresh.context.close();
  });
});

describe('storage', () => {
  it('shows how much is used, asks the browser to keep it, and says how to install', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    await open(page, 'settings', 'Storage');
    await eventually(() =>
      page
        .getByLabel('Storage used')
        .evaluate((meter: HTMLMeterElement) => meter.value > 0 && meter.max > meter.value),
    ).toBe(true);
    await page.getByRole('button', { name: 'Ask the browser to keep it' }).click();
    await page
      .getByText(/The browser will keep the tickets|The browser did not agree/)
      .first()
      .waitFor();
    await page.getByText(/An installed app opens in a window of its own/).waitFor();
    await context.close();
  });

  it('is wiped as a whole: no text of a ticket, correction or batch is left in any store', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    await ask(page, TEXT);
    await expectAssigned(page, 'P-1001');
    await open(page, 'inbox/P-1001', 'How it was sorted');
    await page.getByLabel('Category').selectOption('Bug Report');
    await page.getByText('Set to Bug Report.').first().waitFor();
    await open(page, 'batch', 'Batch');
    await page.locator('.drop input[type=file]').setInputFiles({
      name: 'xylophone.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`text\n${TEXT}\n`),
    });
    await page.getByRole('button', { name: 'Start sorting' }).click();
    await page.getByText('Finished', { exact: true }).waitFor();
    await eventually(() => readable(page, 'xylophone')).toEqual(
      expect.arrayContaining(['batches', 'corrections', 'tickets']),
    );
    await open(page, 'settings', 'Retention');
    await page.getByRole('button', { name: 'Delete everything now…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
    await page.getByText('Everything but the settings is deleted').first().waitFor();
    expect(await readable(page, 'xylophone')).toEqual([]);
    expect(
      await page.evaluate(async () => {
        const names: string[] = [];
        for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
        return names;
      }),
    ).toEqual([]);
    await open(page, 'inbox', 'Inbox');
    await page.getByText('No tickets yet').waitFor();
    await context.close();
  });
});

describe('retention', () => {
  it('deletes resolved tickets that are older than it says, when the app starts, and no others', async () => {
    const { context, page } = await visit(stage);
    await page.getByLabel('What happened?').waitFor();
    await page.evaluate(async () => {
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
      const tx = db.transaction(['tickets', 'settings'], 'readwrite');
      const old = Date.now() - 40 * 86_400_000;
      const ticket = {
        subject: '',
        description: 'x',
        createdAt: old,
        category: 'Bug Report',
        priority: 'Low',
        confidence: 1,
        state: 'accept',
        source: 'model',
        reason: null,
        team: 'T',
        origin: 'ask',
      };
      tx.objectStore('tickets').put({ ...ticket, id: 'OLD', status: 'RESOLVED', updatedAt: old });
      tx.objectStore('tickets').put({ ...ticket, id: 'OPEN', status: 'ASSIGNED', updatedAt: old });
      tx.objectStore('tickets').put({
        ...ticket,
        id: 'NEW',
        status: 'RESOLVED',
        updatedAt: Date.now(),
      });
      tx.objectStore('settings').put({ key: 'setting:retentionDays', value: 30 });
      await new Promise<void>((resolve) => {
        tx.oncomplete = () => {
          resolve();
        };
      });
      db.close();
    });
    await page.reload();
    await open(page, 'inbox', 'Inbox');
    await page.getByText('2 tickets', { exact: true }).waitFor();
    await eventually(() => page.getByText('OLD', { exact: true }).count()).toBe(0);
    await page.getByLabel('Backup').getByText('never been backed up').waitFor();
    await context.close();
  });
});

describe('encryption at rest', () => {
  it('leaves no ticket text to be read, waits for the passphrase, and goes on sorting after it', async () => {
    const { context, page } = await visit(stage, { bypassCSP: true });
    await readyOffline(page);
    await ask(page, TEXT);
    await expectAssigned(page, 'P-1001');
    await open(page, 'settings', 'Encryption');
    await page.getByRole('button', { name: 'Encrypt the tickets…' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill('a long passphrase');
    await page.getByLabel('The same once more').fill('a long passphrase');
    await page.getByRole('button', { name: 'Encrypt', exact: true }).click();
    await page.getByText('The tickets are encrypted.').first().waitFor({ timeout: 60_000 });
    expect(await readable(page, 'xylophone')).toEqual([]);
    await page.getByRole('button', { name: 'Back up', exact: true }).click();
    await page.getByText('give the backup a passphrase too').waitFor();

    const other = await context.newPage();
    await open(other, 'inbox', 'Inbox');
    await other.getByText('xylophone').first().waitFor();
    await open(other, 'ask', 'How can we help?');
    const waiting = other.evaluate(
      async () =>
        (
          await fetch('/api/tickets', {
            method: 'POST',
            body: JSON.stringify({
              title: 'A second xylophone',
              description: 'The invoice is wrong',
            }),
          })
        ).status,
    );
    expect(await waiting).toBe(201);
    expect(await readable(page, 'xylophone')).toEqual([]);

    await page.getByRole('button', { name: 'Lock now' }).click();
    for (const tab of [page, other]) await tab.getByRole('heading', { name: 'Locked' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.innerText.includes('xylophone'))).toBe(false);
    const answers = await page.evaluate(async () => {
      const tickets = await fetch('/api/tickets');
      const created = await fetch('/api/tickets', { method: 'POST', body: '{"title":"x"}' });
      const predicted = await fetch('/api/predict', {
        method: 'POST',
        body: '{"text":"my card was charged twice, refund please"}',
      });
      return {
        tickets: tickets.status,
        created: created.status,
        code: ((await created.json()) as { error: { code: string } }).error.code,
        predicted: predicted.status,
      };
    });
    expect(answers).toEqual({ tickets: 423, created: 423, code: 'storage-locked', predicted: 200 });

    await page.getByLabel('Passphrase').fill('wrong wrong');
    await page.keyboard.press('Enter');
    await page.getByText('That is not the passphrase.').waitFor();
    await page.getByLabel('Passphrase').fill('a long passphrase');
    await page.keyboard.press('Enter');
    for (const tab of [page, other])
      await tab.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' });
    await expectAssigned(page, 'P-1002');
    await open(page, 'inbox/P-1001', 'How it was sorted');
    await page.getByText('xylophone').first().waitFor();
    await context.close();
  });
});
