/**
 * How fast and how flat a batch runs: makes a table, sorts it on the Batch page of the built app in
 * Chromium, and prints one JSON line. `node --import tsx test/bench/batch.ts [rows] [every]`, after
 * `npm run build`; with `every` n only each nth row has a text, which shows reading, storing and
 * memory for many rows without the time that sorting them takes.
 */
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../setup/browser.ts';
import { startServers } from '../setup/servers.ts';
import { DIST } from '../setup/shared-harness.ts';
import { readyOffline, visit } from '../e2e/app-fixtures.ts';

const rows = Number(process.argv[2] ?? 100_000);
const every = Number(process.argv[3] ?? 1);
const SAMPLE_MS = 3_000;
const PLACES = [
  'the web shop',
  'the mobile app',
  'my account page',
  'the invoice list',
  'the export',
  'the search',
  'the calendar',
  'the login form',
];
const TROUBLES = [
  'shows an error since the update',
  'charged me twice this month',
  'does not accept my new password',
  'should remember the last filter',
  'is very slow in the morning',
  'lost my last order',
];
const CLOSINGS = [
  'Please refund the second payment.',
  'Can you help me with this today?',
  'Nobody in our team can work.',
  'It would be a great addition.',
  'I tried another browser already.',
];

const folder = mkdtempSync(join(tmpdir(), 'presort-bench-'));
const path = join(folder, 'tickets.csv');
await writeTable();

const servers = await startServers(DIST);
const browser = await launchBrowser();
try {
  const { context, page } = await visit({ browser, appUrl: servers.appUrl });
  await readyOffline(page);
  await page.goto(`${servers.appUrl}/#/batch`);
  await page.locator('.drop input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: 'Start sorting' }).waitFor();
  await watchTasks(page);
  const session = await browser.newBrowserCDPSession();
  const pageSession = await context.newCDPSession(page);
  await pageSession.send('Performance.enable');
  const startedAt = Date.now();
  await page.getByRole('button', { name: 'Start sorting' }).click();
  const samples: { rows: number; pageHeapMb: number; renderersMb: number }[] = [];
  while ((await page.getByText('Finished', { exact: true }).count()) === 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, SAMPLE_MS);
    });
    const done = Number(
      (
        await page
          .locator('section[aria-label=Progress] .numbers')
          .textContent()
          .catch(() => '')
      )
        ?.replaceAll(',', '')
        .match(/\d+(?= rows)/)?.[0] ?? 0,
    );
    const sample = {
      rows: done,
      pageHeapMb: await heapMb(pageSession),
      renderersMb: await renderersMb(session),
    };
    samples.push(sample);
    if (samples.length % 10 === 0)
      console.error(
        JSON.stringify({ ...sample, seconds: Math.round((Date.now() - startedAt) / 1_000) }),
      );
    if (
      /Stopped|Paused/.test(
        (await page.locator('section[aria-label=Progress]').textContent()) ?? '',
      )
    )
      throw new Error((await page.locator('section[aria-label=Progress]').textContent()) ?? '');
  }
  const seconds = (Date.now() - startedAt) / 1_000;
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks); // made by `watchTasks`
  const at = (share: number): number =>
    samples.find((sample) => sample.rows >= rows * share)?.renderersMb ?? 0;
  console.log(
    JSON.stringify({
      rows,
      withText: Math.ceil(rows / every),
      fileMb: Math.round(statSync(path).size / 1e6),
      seconds: Math.round(seconds),
      rowsPerSecond: Math.round(rows / seconds),
      pageHeapPeakMb: Math.max(...samples.map((sample) => sample.pageHeapMb)),
      renderersMb: {
        tenth: at(0.1),
        half: at(0.5),
        end: samples.at(-1)?.renderersMb,
        peak: Math.max(...samples.map((sample) => sample.renderersMb)),
      },
      longTasks: tasks.length,
      longestTaskMs: Math.round(Math.max(0, ...tasks)),
      storageMb: await page.evaluate(async () =>
        Math.round(((await navigator.storage.estimate()).usage ?? 0) / 1e6),
      ),
    }),
  );
} finally {
  await browser.close();
  await servers.close();
  rmSync(folder, { recursive: true, force: true });
}

async function writeTable(): Promise<void> {
  const stream = createWriteStream(path);
  stream.write('id,subject,description\n');
  const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? '';
  for (let row = 0; row < rows; row++) {
    const line =
      row % every !== 0
        ? `T-${row},,\n`
        : `T-${row},"${pick(PLACES, row)}, no. ${row % 997}","Hello, ${pick(PLACES, row * 7 + 3)} ${pick(TROUBLES, row * 5 + (row >> 3))}.\n${pick(CLOSINGS, row * 3 + (row >> 5))} Order ${(row * 31) % 99_991}."\n`;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'longtask' });
  });
}

async function heapMb(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Math.round((metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e5) / 10;
}

/** Resident memory of all renderer processes: page, workers and their heaps. */
async function renderersMb(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return (
          Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) /
          1_000
        );
      } catch {
        return 0;
      }
    });
  return Math.round(sizes.reduce((sum, size) => sum + size, 0));
}
