/**
 * `npm run build && npx tsx test/bench/lab-frames.ts [ROWS]`: what the page's own thread does while
 * the Lab trains on generated tickets in its worker: the longest tasks in processor time, and
 * frames a second before and during the training. Frames also depend on what else the machine does:
 * training alone keeps two cores busy.
 */
import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { csvLine } from '../../src/table/csv.ts';
import { generateTickets } from '../../training/research/generate/generate.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServers } from '../setup/servers.ts';
import { START_MARK, traceTasks } from './trace-tasks.ts';
import { quantile } from '../../src/core/metrics.ts';
import { round } from './quantiles.ts';

const rows = Number(process.argv[2] ?? 2_600);
const csv = `text,category\n${[...generateTickets({ rows, seed: 5 })].map(({ Description, Category }) => csvLine([Description, Category])).join('')}`;
/** Frames that are timed before the training. */
const FRAMES = 240;
const servers = await startServers('dist');
const browser = await launchBrowser();
try {
  const context = await browser.newContext();
  context.setDefaultTimeout(500_000);
  const page = await context.newPage();
  await page.goto(`${servers.appUrl}/#/lab`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'desk.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Go on to training' }).click();
  // The page's policy allows no code from strings but by the automation itself.
  const before = await framesDuring(page, () =>
    page.evaluate(
      `(async () => { while (globalThis.frames.length < ${FRAMES}) await new Promise(requestAnimationFrame); })()`,
    ),
  );
  const endTrace = await traceTasks(await context.newCDPSession(page));
  const during = await framesDuring(page, async () => {
    await page.evaluate(`performance.mark('${START_MARK}')`);
    await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('heading', { name: /How good is/ }).waitFor();
  });
  console.log(
    JSON.stringify({
      rows,
      framesBefore: before,
      framesDuring: during,
      longestTasksMs: await endTrace(),
      load: loadavg().map(round),
    }),
  );
} finally {
  await browser.close();
  await servers.close();
}

async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<object> {
  await page.evaluate(
    `{ globalThis.frames = []; let last = performance.now(); const next = () => { const now = performance.now(); globalThis.frames.push(now - last); last = now; globalThis.frame = requestAnimationFrame(next); }; requestAnimationFrame(next); }`,
  );
  await work();
  const times = (await page.evaluate(
    '{ cancelAnimationFrame(globalThis.frame); globalThis.frames; }',
  )) as number[]; // filled above
  const seconds = times.reduce((sum, ms) => sum + ms, 0) / 1000;
  return {
    seconds: round(seconds),
    aSecond: round(times.length / seconds),
    p50: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
  };
}
