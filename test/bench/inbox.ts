/**
 * `npx tsx test/bench/inbox.ts [tickets]` (after `npm run build`): what a person waits for in an
 * inbox of 100,000 tickets, in a real browser. `wall` is from the key press or click to the second
 * frame after it, when the change is on the screen; `cpu` is the processor time of the page's
 * thread meanwhile, which other work on the machine does not lengthen. Median and worst of several,
 * in milliseconds. One JSON line.
 *
 * The browser composes its pages with the processor, as Chrome does where there is no graphics
 * card. The tests' emulated card holds every redraw of a whole page back for 40 to 70 ms more,
 * which no person's machine does.
 */
import { quantile } from '../../src/core/metrics.ts';
import { quiet, watchTimers } from '../e2e/quiet.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServers } from '../setup/servers.ts';
import { fillInbox } from './fill-inbox.ts';

const count = Number(process.argv[2] ?? 100_000);
const TRIES = 7;
const servers = await startServers();
const browser = await launchBrowser({ args: ['--disable-gpu-compositing'] });
const context = await browser.newContext({
  serviceWorkers: 'block',
  viewport: { width: 1280, height: 800 },
});
const page = await context.newPage();
await watchTimers(page);
const devtools = await context.newCDPSession(page);
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
await page.goto(`${servers.appUrl}/#/settings`);
await quiet(page);
await fillInbox(page, count);
const startedAt = performance.now();
await page.goto(`${servers.appUrl}/#/settings?`);
await page.reload();
await page.goto(`${servers.appUrl}/#/inbox`);
await page.locator('.rows li').first().waitFor();
const firstRowsMs = performance.now() - startedAt;
await page
  .getByText(`${count.toLocaleString('en')} tickets`, { exact: true })
  .waitFor({ timeout: 300_000 });
const allReadMs = performance.now() - startedAt;
await quiet(page);

const opening = await measure(
  async () => {
    await page.evaluate(() => {
      location.hash = '#/settings';
    });
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  },
  () => {
    location.hash = '#/inbox';
  },
);
await quiet(page);
const ticket = await measure(
  async () => {
    await page.evaluate(() => {
      location.hash = '#/inbox';
    });
    await page.locator('.detail').waitFor({ state: 'detached' });
  },
  `async () => {
  document.querySelectorAll('.rows li a')[2].click();
  while (document.querySelector('.detail .title') === null) await new Promise((resolve) => { setTimeout(resolve, 1); });
}`,
);
const similar = await openSimilar();
const status = await measure(press('All'), clickPill('Assigned'));
const category = await measure(
  setValue('filter-category', '', 'change'),
  setValueIn('filter-category', 'Billing Inquiry', 'change'),
  async () => {
    await page.getByRole('button', { name: 'Filters' }).click();
  },
);
const search: Record<string, unknown> = {};
for (const text of ['c', 'charged', 'charged inv', 'zzz', 'T-99']) {
  search[text] = await measure(
    setValue('inbox-search', '', 'input'),
    setValueIn('inbox-search', text, 'input'),
  );
}
const scroll = await measure(
  async () => {
    await page.evaluate(() => {
      const list = document.querySelector('.viewport');
      if (list) list.scrollTop = 0;
    });
  },
  () => {
    const list = document.querySelector('.viewport');
    if (list) list.scrollTop = list.scrollHeight / 2;
  },
);
console.log(
  JSON.stringify({
    inbox: {
      tickets: count,
      firstRowsMs: Math.round(firstRowsMs),
      allReadMs: Math.round(allReadMs),
      opening,
      ticket,
      similar,
      status,
      category,
      search,
      scroll,
    },
  }),
);
await browser.close();
await servers.close();

/** Brings the page into the state before, then times `act` inside the page. */
async function measure(
  before: () => Promise<void>,
  act: string | (() => void),
  once?: () => Promise<void>,
): Promise<{ readonly cpu: string; readonly wall: string }> {
  if (once) await once();
  const times: number[] = [];
  const cpu: number[] = [];
  for (let at = 0; at < TRIES; at += 1) {
    await before();
    await quiet(page);
    const startMs = await threadMs();
    times.push(
      await page.evaluate(`(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      const start = performance.now();
      await (${typeof act === 'string' ? act : act.toString()})();
      await frame(); await frame();
      return performance.now() - start;
    })()`),
    );
    cpu.push((await threadMs()) - startMs);
  }
  return { cpu: medianAndWorst(cpu), wall: medianAndWorst(times) };
}

/**
 * How long the search for similar tickets takes behind an open ticket, and the longest task of the
 * page's thread meanwhile.
 */
async function openSimilar(): Promise<{
  readonly foundMs: number;
  readonly longestTaskMs: number;
}> {
  await page.evaluate(() => {
    location.hash = '#/inbox';
  });
  await page.locator('.detail').waitFor({ state: 'detached' });
  return page.evaluate(async () => {
    let longestTaskMs = 0;
    const note = (entries: PerformanceEntryList): void => {
      for (const { duration } of entries)
        longestTaskMs = Math.max(longestTaskMs, Math.round(duration));
    };
    const observer = new PerformanceObserver((list) => {
      note(list.getEntries());
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    document.querySelector<HTMLElement>('.rows li a')?.click();
    while (
      ![...document.querySelectorAll('.detail h3')].some(
        (title) => title.textContent === 'Similar tickets',
      )
    )
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    const foundMs = Math.round(performance.now() - start);
    // Idle: the tasks that draw the rest have ended.
    await new Promise((resolve) => {
      requestIdleCallback(resolve);
    });
    note(observer.takeRecords());
    observer.disconnect();
    return { foundMs, longestTaskMs };
  });
}

function medianAndWorst(times: readonly number[]): string {
  return `${Math.round(quantile(times, 0.5))}/${Math.round(Math.max(...times))}`;
}

/** Processor time of the page's thread since it began, in milliseconds. */
async function threadMs(): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
}

function press(name: string): () => Promise<void> {
  return async () => {
    await page
      .getByRole('group', { name: 'Show' })
      .getByRole('button', { name, exact: true })
      .click();
  };
}

function clickPill(name: string): string {
  return `() => { [...document.querySelectorAll('.pill')].find((pill) => pill.textContent === ${JSON.stringify(name)}).click(); }`;
}

function setValueIn(id: string, value: string, event: string): string {
  return `() => { const field = document.getElementById(${JSON.stringify(id)}); field.value = ${JSON.stringify(value)}; field.dispatchEvent(new Event(${JSON.stringify(event)}, { bubbles: true })); }`;
}

function setValue(id: string, value: string, event: string): () => Promise<void> {
  return async () => {
    await page.evaluate(`(${setValueIn(id, value, event)})()`);
  };
}
