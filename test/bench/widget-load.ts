/**
 * Time from the first focus to the first suggestion, and the longest main-thread task of ours, on a 4×
 * slowed CPU and Chromium's fast-4G profile. Prints one JSON line. `node --import tsx test/bench/widget-load.ts`
 */
import { BILLING, startSite } from '../e2e/widget-page.ts';

const FAST_4G = { offline: false, latency: 60, downloadThroughput: (9_000_000 / 8), uploadThroughput: (1_500_000 / 8) };

const site = await startSite();
const results: unknown[] = [];
for (const [name, cpu, network] of [['plain', 1, false], ['slow CPU', 4, false], ['slow CPU, fast 4G', 4, true]] as const) {
  const { page, close } = await site.open('/');
  await page.waitForFunction(() => window.presort);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'tasks', tasks);
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({ type: 'longtask' });
    document.addEventListener('presort-ready', () => Reflect.set(window, 'readyAt', performance.now()));
    document.addEventListener('presort-suggestion', () => Reflect.set(window, 'suggestedAt', Reflect.get(window, 'suggestedAt') ?? performance.now()));
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await client.send('Network.enable');
  if (network) await client.send('Network.emulateNetworkConditions', FAST_4G);
  const started = await page.evaluate((text) => {
    const field = document.querySelector<HTMLTextAreaElement>('#description');
    const now = performance.now();
    field?.focus();
    if (field) field.value = text;
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return now;
  }, BILLING);
  await page.waitForFunction(() => Reflect.get(window, 'suggestedAt'), undefined, { timeout: 60_000 });
  await page.waitForTimeout(2500);
  const { readyAt, suggestedAt, tasks } = await page.evaluate(() => ({ readyAt: Reflect.get(window, 'readyAt') as number, suggestedAt: Reflect.get(window, 'suggestedAt') as number, tasks: Reflect.get(window, 'tasks') as number[] }));
  results.push({ profile: name, readyMs: Math.round(readyAt - started), firstSuggestionMs: Math.round(suggestedAt - started), longTasksMs: tasks.map(Math.round) });
  await close();
}
await site.close();
console.log(JSON.stringify({ widgetLoad: results }));
