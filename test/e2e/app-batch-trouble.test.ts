import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight, casesByDay } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, visitOnline, watchErrors } from './app-fixtures.ts';
import { allStored } from './database.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

type Kind =
  | 'over'
  | 'two'
  | 'zeros'
  | 'binary'
  | 'wide'
  | 'empty'
  | 'open-quote'
  | 'late-quote'
  | 'long-cell'
  | 'json'
  | 'latin'
  | 'good';

/**
 * Drops a file that is made in the page: two gigabytes cost nothing there, because a blob may name
 * the same bytes many times.
 */
async function drop(page: Page, kind: Kind): Promise<void> {
  await page.evaluate((wanted) => {
    const mega = 1024 * 1024;
    const times = (part: BlobPart, count: number): Blob =>
      new Blob(Array.from({ length: count }, () => part));
    const line = 'charged twice for my invoice please refund\n';
    const block = new Blob([line.repeat(Math.floor(mega / line.length))]);
    const makers: Record<Kind, () => File> = {
      over: () => new File([times(times(block, 64), 40)], 'over.csv'),
      two: () => new File(['text\n', times(times(block, 64), 31)], 'two.csv'),
      zeros: () => new File([times(new Blob([new Uint8Array(mega)]), 2_000)], 'zeros.csv'),
      binary: () =>
        new File([Uint8Array.from({ length: 4_000 }, (_, at) => (at * 37) % 256)], 'binary.csv'),
      wide: () =>
        new File(
          [`${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\n1\n`],
          'wide.csv',
        ),
      empty: () => new File([], 'empty.csv'),
      'open-quote': () => new File(['text\nfine\n"never ends\n'], 'open.csv'),
      'late-quote': () =>
        new File(['text\n', line.repeat(700), '"never ends\n', line.repeat(300)], 'late.csv'),
      'long-cell': () =>
        new File(['text\nbefore\n"', 'long '.repeat(2 * mega), '"\nafter\n'], 'long.csv'),
      json: () =>
        new File(
          ['{"text":"refund my invoice"}\n{broken\n{"text":"the page crashes"}\n'],
          'lines.jsonl',
        ),
      latin: () =>
        new File(
          [Uint8Array.from('text\nGr\xfc\xdfe f\xfcr 5 \x80\n', (char) => char.charCodeAt(0))],
          'latin.csv',
        ),
      good: () => new File(['text\nrefund my invoice\n'], 'good.csv'),
    };
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(makers[wanted]());
    document
      .querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, kind);
}

async function batchPage(): Promise<{ page: Page; close(): Promise<void> }> {
  const { context, page } = await visitOnline(stage);
  await page.goto(`${stage.appUrl}/#/batch`);
  await page.locator('.drop').waitFor();
  return { page, close: () => context.close() };
}

describe('a file that cannot be sorted', () => {
  it.each<[Kind, RegExp]>(
    casesByDay(
      [
        ['over', /over\.csv: The file has 2\.\d GB; 2 GB is the most/],
        ['zeros', /zeros\.csv: This is not a text file/],
        ['binary', /binary\.csv: This is not a text file/],
        ['wide', /wide\.csv: The table has 10,000 columns; 1,000 is the most/],
        ['empty', /empty\.csv: The file has no rows/],
      ],
      5,
    ),
  )('%s is refused with what and where, and the next file is read', async (kind, message) => {
    const { page, close } = await batchPage();
    const errors = watchErrors(page);
    await drop(page, kind);
    await page.getByText(message).waitFor({ timeout: 60_000 });
    await drop(page, 'good');
    await page.getByRole('region', { name: 'First rows' }).getByText('refund my invoice').waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a file with a flaw', () => {
  it('of two gigabytes is looked at at once, not read', async () => {
    const { page, close } = await batchPage();
    await drop(page, 'two');
    await page.getByText(/^2\.\d GB · table · 1 column$/).waitFor({ timeout: 30_000 });
    await close();
  });

  it('in windows-1252 is shown with its letters', async () => {
    const { page, close } = await batchPage();
    await drop(page, 'latin');
    await page.getByRole('region', { name: 'First rows' }).getByText('Grüße für 5 €').waitFor();
    await eventually(() => page.getByLabel('Encoding').inputValue()).toBe('windows-1252');
    await close();
  });

  it.each<[Kind, RegExp]>(
    casesByDay(
      [
        ['json', /3 rows, 1 to check/],
        ['long-cell', /3 rows, 1 to check/],
        ['open-quote', /2 rows, 1 to check/],
        ['late-quote', /1,001 rows, 1 to check/],
      ],
      4,
    ),
  )('%s is sorted but for that row, which is named', async (kind, message) => {
    const { page, close } = await batchPage();
    await drop(page, kind);
    await page.getByRole('button', { name: 'Start sorting' }).click();
    await page.getByText('Finished', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText(message).waitFor();
    await close();
  });
});

const ROWS = 12_000;

describe('a device that is full', () => {
  atNight(
    'pauses the batch, says so, loses nothing, and the batch goes on when there is room',
    { timeout: 240_000 },
    async () => {
      const usage = await usageWithModel();
      const context = await stage.browser.newContext({ serviceWorkers: 'block' });
      context.setDefaultTimeout(30_000);
      // Chromium reads the quota when it opens the database, so the test lowers it before that.
      const page = await context.newPage();
      await page.goto(`${stage.appUrl}/openapi.json`);
      const csv = `text\n${Array.from({ length: ROWS }, (_, at) => `The invoice ${at} was charged twice and the refund ${at} is missing`).join('\n')}\n`;
      const session = await context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: stage.appUrl,
        // Room for the copy of the file and for some of the rows.
        quotaSize: usage + csv.length + 200_000,
      });
      await page.goto(`${stage.appUrl}/#/batch`);
      await page.locator('.drop').waitFor();
      await page
        .locator('.drop input[type=file]')
        .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByRole('button', { name: 'Start sorting' }).click();
      await page.getByText('The device has no room left').first().waitFor({ timeout: 120_000 });
      const kept = await rowsStored(page);
      expect(kept).toBeLessThan(ROWS);
      await session.send('Storage.overrideQuotaForOrigin', { origin: stage.appUrl });
      await page.getByRole('button', { name: 'Resume' }).click();
      await page.getByText('Finished', { exact: true }).waitFor({ timeout: 120_000 });
      await eventually(() => rowsStored(page)).toBe(ROWS);
      expect(kept).toBeGreaterThan(0);
      await context.close();
    },
  );
});

/** Bytes that an app with a model and one ticket stores. */
async function usageWithModel(): Promise<number> {
  const { context, page } = await visitOnline(stage);
  await ask(page, 'I was charged twice for my subscription this month.');
  await expectAssigned(page, 'P-1001');
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await context.close();
  return usage;
}

async function rowsStored(page: Page): Promise<number> {
  const chunks = await allStored<{ rows: unknown[] }>(page, 'batchRows');
  return chunks.reduce((sum, { rows }) => sum + rows.length, 0);
}

describe('a packed file that breaks off', () => {
  it('is sorted up to there in a batch, and imported up to there, and both say so', async () => {
    const { page, close } = await batchPage();
    const file = { name: 'cut.csv.gz', mimeType: 'application/gzip', buffer: cutPacked() };
    await page.locator('.drop input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Start sorting' }).click();
    const told = page.getByText(/no complete gzip archive.+The [\d,]+ rows before are kept\./);
    await told.waitFor({ timeout: 60_000 });
    const kept = await rowsStored(page);
    expect(kept).toBeGreaterThan(100);
    expect(await told.innerText()).toContain(`The ${kept.toLocaleString('en')} rows before`);
    expect(await page.getByRole('button', { name: 'Resume' }).count()).toBe(0);
    await page.goto(`${stage.appUrl}/#/inbox`);
    await page.getByRole('button', { name: 'Import' }).first().click();
    await page.locator('dialog[open] input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Import these tickets' }).click();
    await page
      .getByText(/no complete gzip archive.+only the tickets before it are imported\./)
      .waitFor({ timeout: 60_000 });
    await page
      .getByText(`${kept.toLocaleString('en')} tickets imported`, { exact: true })
      .waitFor();
    await close();
  });
});

/** A packed table of which the last third is missing. */
function cutPacked(): Buffer {
  const rows = Array.from(
    { length: 4_000 },
    (_, at) => `${at},the lamp number ${(at * 7919) % 99_991} flickers\n`,
  );
  const packed = gzipSync(`id,text\n${rows.join('')}`);
  return packed.subarray(0, (packed.length * 2) / 3);
}
