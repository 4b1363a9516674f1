import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { atNight, repetitions } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { visitOnline, watchErrors } from './app-fixtures.ts';
import { axeProblems } from './axe.ts';
import { allStored } from './database.ts';
import { eventually } from './eventually.ts';
import { pauseOnceBegun } from './batch-fixtures.ts';

const stage = useStage();
const folder = mkdtempSync(join(tmpdir(), 'presort-batch-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

/** Number of rows that makes a batch last until the test pauses it. */
const ROWS = repetitions(2_000, 3_000);

const TEXTS = [
  [
    'Charged twice',
    'My card was charged twice for the same invoice, please refund one payment.',
    'Billing Inquiry',
  ],
  [
    'Cannot sign in',
    'The password reset mail never arrives and I cannot sign in to my account.',
    'Account Management',
  ],
  [
    'Crash on export',
    'The export page crashes with an error message every time since the update.',
    'Bug Report',
  ],
  [
    'Dark mode',
    'It would be great to have a dark mode and keyboard shortcuts in the editor.',
    'Feature Request',
  ],
] as const;

/** A table with quoted line ends, formulas and one row that is broken. */
function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const [subject, text, label] = TEXTS[at % TEXTS.length] ?? TEXTS[0];
    if (at === 7) return `T-${at},only two`;
    return `T-${at},"${subject}, no. ${at}","${at % 5 === 0 ? '=HYPERLINK(""http://x"")\n' : ''}${text}\nSeen ${at} times.",${label}`;
  });
  return `Ticket_ID,Subject,Description,Category\n${lines.join('\n')}\n`;
}

async function openBatchPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${stage.appUrl}/#/batch`);
  await page.getByRole('heading', { name: 'Batch', exact: true }).waitFor();
  return page;
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .locator('.drop input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content as string) });
}

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

const withoutTime = (jsonl: string): unknown[] =>
  jsonl
    .trim()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as object), ms: 0 })); // our own output

describe('a batch', () => {
  it(
    'gives the same answers as the command line, also when it is paused, reloaded and resumed in the middle',
    { timeout: 240_000 },
    async () => {
      const { context, page: first } = await visitOnline(stage);
      await first.close();
      const page = await openBatchPage(context);
      const errors = watchErrors(page);
      const csv = table(ROWS);
      await choose(page, 'tickets.csv', csv);
      await page
        .getByRole('region', { name: 'First rows' })
        .getByText('Charged twice, no. 0')
        .waitFor();
      await eventually(() => page.getByLabel('Text', { exact: true }).inputValue()).toBe(
        'Description',
      );
      await eventually(() => page.getByLabel('Expected category').inputValue()).toBe('Category');
      await page.getByRole('button', { name: 'Start sorting' }).click();
      await pauseOnceBegun(page);
      await page.getByText('Paused', { exact: true }).waitFor();
      const before = await rowsStored(page);
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(ROWS);
      await page.reload();
      await page.getByRole('button', { name: 'Resume' }).click();
      await page.getByText('Finished', { exact: true }).waitFor({ timeout: 120_000 });
      await eventually(() => rowsStored(page)).toBe(ROWS);

      const jsonl = await download(page, 'JSON lines of answers');
      const path = join(folder, 'tickets.csv');
      writeFileSync(path, csv);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['training/presort.mjs', 'classify', '--in', path],
        { maxBuffer: 1e9 },
      );
      expect(withoutTime(jsonl)).toEqual(withoutTime(stdout));

      const own = await download(page, 'CSV with your columns');
      expect(own).toContain('"\'=HYPERLINK');
      expect(own.split('\n', 1)[0]).toBe(
        '\ufeffTicket_ID,Subject,Description,Category,presort_category,presort_confidence,presort_state,presort_priority,presort_priority_confidence,presort_team,presort_reason',
      );
      const bad = await download(page, 'Rows to check');
      expect(bad).toMatch(/\n18,2 cells where the header has 4,/);
      await page.getByRole('heading', { name: 'Against the expected category' }).waitFor();
      expect(errors).toEqual([]);

      await page.getByLabel('State').selectOption('abstain');
      await page.getByText(`of ${ROWS.toLocaleString('en')} rows`).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      await context.close();
    },
  );

  it(
    'goes on where it stood after its tab has died, and adds rows to the inbox once',
    { timeout: 240_000 },
    async () => {
      const { context, page: first } = await visitOnline(stage);
      const page = await openBatchPage(context);
      await choose(page, 'tickets.csv', table(ROWS));
      await page.getByRole('button', { name: 'Start sorting' }).click();
      await eventually(() => rowsStored(first)).toBeGreaterThan(0);
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => undefined); // the answer dies with the page
      await crashed;
      await page.close();
      const next = await openBatchPage(context);
      await next.getByText('Interrupted', { exact: true }).waitFor();
      await next.getByRole('link', { name: 'tickets.csv' }).click();
      await next.getByRole('button', { name: 'Resume' }).click();
      await next.getByText('Finished', { exact: true }).waitFor({ timeout: 120_000 });
      const ids = withoutTime(await download(next, 'JSON lines of answers')).map(
        (row) => (row as { id: string }).id,
      );
      expect(ids).toEqual(Array.from({ length: ROWS }, (_, at) => `T-${at}`));

      await next.getByLabel('Category', { exact: true }).selectOption({ label: 'Billing Inquiry' });
      await next.getByRole('button', { name: 'Add these to the inbox' }).click();
      await next
        .getByText(/[1-9]\d* tickets added to the inbox/)
        .first()
        .waitFor();
      await next.getByRole('button', { name: 'Add these to the inbox' }).click();
      await next
        .getByText(/^0 tickets added to the inbox, \d+ were there already/)
        .first()
        .waitFor();
      await context.close();
    },
  );

  atNight("takes no more of the page's memory for more rows", { timeout: 240_000 }, async () => {
    const { context, page: first } = await visitOnline(stage);
    await first.close();
    const page = await openBatchPage(context);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const heapMb = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
    };
    const [rows, before] = [50_000, await heapMb()];
    // One row in fifty has a text, because this test counts rows and need not sort them.
    await choose(
      page,
      'many.csv',
      `id,text\n${Array.from({ length: rows }, (_, at) => `T-${at},${at % 50 === 0 ? `refund my invoice ${at}` : ''}`).join('\n')}\n`,
    );
    await page.getByRole('button', { name: 'Start sorting' }).click();
    await page.getByText('Finished', { exact: true }).waitFor({ timeout: 180_000 });
    await page.getByText('50,000 rows', { exact: true }).waitFor();
    await eventually(() => rowsStored(page)).toBe(rows);
    expect((await heapMb()) - before).toBeLessThan(12);
    await context.close();
  });

  atNight('runs in one tab at a time', { timeout: 120_000 }, async () => {
    const { context, page: first } = await visitOnline(stage);
    const page = await openBatchPage(context);
    await choose(page, 'long.csv', table(20_000));
    await page.getByRole('button', { name: 'Start sorting' }).click();
    await eventually(() => rowsStored(first)).toBeGreaterThan(0);
    const other = await openBatchPage(context);
    await other.getByText('Running', { exact: true }).waitFor();
    await choose(other, 'second.csv', table(10));
    await other.getByRole('button', { name: 'Start sorting' }).click();
    await other.getByText('Another tab is running a batch.').first().waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused', { exact: true }).waitFor();
    await other.getByRole('button', { name: 'Start', exact: true }).click();
    await other.getByText('Finished', { exact: true }).waitFor();
    await context.close();
  });
});

/** Rows of all batches, as stored. */
async function rowsStored(page: Page): Promise<number> {
  const batches = await allStored<{ meta: { rows: number } }>(page, 'batches');
  return batches.reduce((sum, { meta }) => sum + meta.rows, 0);
}
