/**
 * Time to the first suggestion (the coarse one, then the model's) from the first focus and from the
 * first request for a file of the model, and the longest main-thread tasks: plain, on a 4× slowed
 * CPU, and with Chromium's "Fast 4G" besides. One JSON line: `npm run build && node --import tsx
 * test/bench/widget-load.ts`
 *
 * The page has no other script, so every task after the focus is counted, layout, paint and the
 * automation's own included. The served scripts are not compressed.
 */
import { quiet } from '../e2e/quiet.ts';
import { BILLING, startSite } from '../e2e/widget-page.ts';
import { START_MARK, traceTasks } from './trace-tasks.ts';

/** Chromium DevTools' "Fast 4G": 90 % of 9 Mbit/s, and 60 ms × 2.75 for each request. */
const FAST_4G = {
  offline: false,
  latency: 165,
  downloadThroughput: (9_000_000 / 8) * 0.9,
  uploadThroughput: (1_500_000 / 8) * 0.9,
};

const site = await startSite();
const results: unknown[] = [];
for (const [name, cpu, network] of [
  ['plain', 1, false],
  ['slow CPU', 4, false],
  ['slow CPU, fast 4G', 4, true],
] as const) {
  const { page, close } = await site.open('/');
  await page.waitForFunction(() => window.presort);
  await page.evaluate(() => {
    const times: Record<string, number> = {};
    Reflect.set(window, 'times', times);
    document.addEventListener('presort-ready', () => {
      times['ready'] ??= performance.now();
    });
    document.addEventListener('presort-suggestion', () => {
      times[times['ready'] === undefined ? 'first' : 'model'] ??= performance.now();
    });
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await client.send('Network.enable');
  if (network) await client.send('Network.emulateNetworkConditions', FAST_4G);
  const tasks = await traceTasks(client);
  const started = await page.evaluate(
    ([text, mark]) => {
      const field = document.querySelector<HTMLTextAreaElement>('#description');
      performance.mark(mark);
      const now = performance.now();
      field?.focus();
      if (field) field.value = text;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return now;
    },
    [BILLING, START_MARK] as const,
  );
  await page.waitForFunction(() => Reflect.get(window, 'times').model, undefined, {
    timeout: 120_000,
  });
  await quiet(page);
  const longest = await tasks();
  const times = await page.evaluate(() => Reflect.get(window, 'times') as Record<string, number>);
  const since = (at: number | undefined): number | null =>
    at === undefined ? null : Math.round(at - started);
  const requested = await page.evaluate(
    () => window.presort?.ledger.find(({ reason }) => reason === 'bundle')?.at ?? 0,
  );
  results.push({
    profile: name,
    firstSuggestionMs: since(times['first'] ?? times['model']),
    modelRequestedMs: since(requested),
    readyMs: since(times['ready']),
    modelSuggestionMs: since(times['model']),
    longestTasksMs: longest,
  });
  await close();
}
await site.close();
console.log(JSON.stringify({ widgetLoad: results }));
process.exit(); // The shared servers stay open for a next file, which a bench has not.
