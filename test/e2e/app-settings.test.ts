import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, readyOffline, visit, visitOnline } from './app-fixtures.ts';
import { writeStored } from './database.ts';
import { eventually } from './eventually.ts';
import { openPage, readable, TEXT } from './settings-fixtures.ts';

const stage = useStage();

const open = (page: Page, path: string, heading: string): Promise<void> =>
  openPage(stage, page, path, heading);

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

describe('backup', () => {
  it('brings everything back in a fresh profile, and a wrong passphrase or a flipped byte changes nothing there', async () => {
    const { context, page } = await visitOnline(stage);
    await ask(page, TEXT);
    await expectAssigned(page, 'P-1001');
    const bytes = await backUp(page, 'a long passphrase');
    expect(bytes.includes('xylophone')).toBe(false);
    await page.getByText('Last backup just now.').waitFor();
    await context.close();

    const fresh = await visitOnline(stage);
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
    await fresh.page.getByText('1 ticket restored.').first().waitFor();
    await open(fresh.page, 'inbox/P-1001', 'How it was sorted');
    await fresh.page.getByText('xylophone').first().waitFor();
    await eventually(() => readable(fresh.page, 'must stay')).toEqual([]);
    await fresh.context.close();
  });
});

describe('storage', () => {
  atNight(
    'shows how much is used, asks the browser to keep it, and says how to install',
    async () => {
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
    },
  );

  it('is wiped as a whole: no text of a ticket, correction or batch is left in any store', async () => {
    const { context, page } = await visitOnline(stage);
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
  atNight(
    'deletes resolved tickets that are older than it says, when the app starts, and no others',
    async () => {
      const { context, page } = await visitOnline(stage);
      await page.getByLabel('What happened?').waitFor();
      const old = Date.now() - 40 * 86_400_000;
      const ticket = {
        subject: '',
        description: 'x',
        createdAt: old,
        updatedAt: old,
        category: 'Bug Report',
        priority: 'Low',
        confidence: 1,
        state: 'accept',
        source: 'model',
        reason: null,
        team: 'T',
        origin: 'ask',
      };
      await writeStored(page, {
        tickets: [
          { ...ticket, id: 'OLD', status: 'RESOLVED' },
          { ...ticket, id: 'OPEN', status: 'ASSIGNED' },
          { ...ticket, id: 'NEW', status: 'RESOLVED', updatedAt: Date.now() },
        ],
        settings: [{ key: 'setting:retentionDays', value: 30 }],
      });
      await page.reload();
      await open(page, 'inbox', 'Inbox');
      await page.getByText('2 tickets', { exact: true }).waitFor();
      await eventually(() => page.getByText('OLD', { exact: true }).count()).toBe(0);
      await page.getByLabel('Backup').getByText('never been backed up').waitFor();
      await context.close();
    },
  );
});
