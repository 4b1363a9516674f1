/**
 * Faults of the browser around a page: clocks, other tabs, freezing, and storage that is refused,
 * full, damaged or locked.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { must, Tally, until, type Topic, type TortureStage } from '../topic.ts';
import {
  countsOf,
  fillForm,
  moment,
  mustBeWhole,
  openDesk,
  sendTicket,
  watchErrors,
} from './desk-page.ts';

const one = (): number => 1;

export const clockJumps: Topic = {
  name: 'clock-jumps',
  group: 'faults',
  parts: one,
  async run(stage) {
    const tally = new Tally();
    // The page's clock is the device's clock plus the shift that the test sets.
    const { page, errors } = await openDesk(stage, { serviceWorkers: 'block' }, (context) =>
      context.addInitScript(() => {
        const now = Date.now.bind(Date);
        Reflect.set(globalThis, 'shiftMs', 0);
        Date.now = () => now() + (Reflect.get(globalThis, 'shiftMs') as number);
      }),
    );
    const days = [0, 400, -400, 3_650, -3_650, 0.01, -0.01, 30];
    for (const [at, shift] of days.entries())
      await tally.fault(`${shift} days`, async () => {
        await page.evaluate((ms) => Reflect.set(globalThis, 'shiftMs', ms), shift * 86_400_000);
        await sendTicket(page, at);
      });
    await tally.fault('the end', async () => {
      await mustBeWhole(page, days.length);
      must(errors.length === 0, errors.join('; '));
    });
    return tally.outcome();
  },
};

export const twoTabs: Topic = {
  name: 'two-tabs',
  group: 'faults',
  parts: one,
  async run(stage) {
    const tally = new Tally();
    const { context, page } = await openDesk(stage);
    const other = await context.newPage();
    await other.goto(`${stage.appUrl}/#/ask`);
    const count = stage.isQuick ? 4 : 25;
    const send = async (tab: Page, first: number): Promise<void> => {
      for (let at = first; at < first + count; at += 1)
        await tally.fault(`ticket ${at}`, () => sendTicket(tab, at));
    };
    await Promise.all([send(page, 0), send(other, 1_000)]);
    await tally.fault('the end', () => mustBeWhole(page, 2 * count));
    return tally.outcome();
  },
};

export const frozenPages: Topic = {
  name: 'hidden-and-frozen',
  group: 'faults',
  parts: one,
  async run(stage) {
    const tally = new Tally();
    const { context, page, errors } = await openDesk(stage);
    const session = await context.newCDPSession(page);
    const times = stage.isQuick ? 3 : 20;
    // An error that ends the page ends the topic; the remaining faults do not count as lost.
    for (let at = 0; at < times && !page.isClosed(); at += 1)
      await tally.fault(`freeze ${at}`, async () => {
        await fillForm(page, at);
        await page.getByRole('button', { name: 'Send request' }).click();
        await moment(80);
        await session.send('Page.setWebLifecycleState', { state: 'frozen' });
        await moment(300);
        await session.send('Page.setWebLifecycleState', { state: 'active' });
        await until(
          async () => (await countsOf(page)).tickets,
          (tickets) => tickets === at + 1,
          'the ticket is stored',
        );
      });
    await tally.fault('the end', async () => {
      await mustBeWhole(page, times);
      must(errors.length === 0, errors.join('; '));
    });
    return tally.outcome();
  },
};

type Prepare = (context: BrowserContext) => Promise<unknown>;

const denied =
  (name: string): Prepare =>
  (context) =>
    context.addInitScript((property) => {
      Object.defineProperty(globalThis, property, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }, name);

/** Every opening fails, as on a broken disk. */
const brokenDatabase: Prepare = (context) =>
  context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
  });

const fullCache: Prepare = (context) =>
  context.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });

/** Changes stored bytes before the app reads them. */
const spoiltCache: Prepare = (context) =>
  context.addInitScript(() => {
    const match = Cache.prototype.match;
    Cache.prototype.match = async function spoilt(...given) {
      const kept = await match.apply(this, given);
      if (!kept) return kept;
      const bytes = new Uint8Array(await kept.arrayBuffer());
      return new Response(
        bytes.map((byte, at) => (at % 100 === 7 ? byte ^ 255 : byte)),
        kept,
      );
    };
  });

const STORAGE: readonly (readonly [name: string, prepare: Prepare, isKept: boolean])[] = [
  ['IndexedDB denied', denied('indexedDB'), false],
  ['IndexedDB broken', brokenDatabase, false],
  ['Cache Storage denied', denied('caches'), true],
  ['Cache Storage full', fullCache, true],
  ['Cache Storage spoilt', spoiltCache, true],
  ['localStorage denied', denied('localStorage'), true],
];

export const refusedStorage: Topic = {
  name: 'storage-refused',
  group: 'faults',
  parts: one,
  async run(stage) {
    const tally = new Tally();
    for (const [name, prepare, isKept] of STORAGE)
      await tally.fault(name, () => sendWithout(stage, prepare, isKept));
    await tally.fault('IndexedDB full', () => sendWithFullDisk(stage));
    await tally.fault('IndexedDB held by another tab', () => sendWhileHeld(stage));
    return tally.outcome();
  },
};

/** Sends the form. If the app cannot store the ticket, it reports that and returns the text. */
async function sendWithout(stage: TortureStage, prepare: Prepare, isKept: boolean): Promise<void> {
  const { context, page, errors } = await openDesk(stage, { serviceWorkers: 'block' }, prepare);
  if (isKept) {
    await sendTicket(page, 1);
    await mustBeWhole(page, 1);
  } else await sendUnkept(page);
  must(errors.length === 0, errors.join('; '));
  await context.close();
}

async function sendUnkept(page: Page): Promise<void> {
  await fillForm(page, 1);
  await page.getByRole('button', { name: 'Send request' }).click();
  await page.getByRole('button', { name: 'Copy my text' }).first().waitFor();
  must((await page.getByText(/is saved/).count()) === 0, 'nothing is said to be saved');
}

async function sendWithFullDisk(stage: TortureStage): Promise<void> {
  const { context, page, errors } = await openDesk(stage);
  await sendTicket(page, 0);
  await mustBeWhole(page, 1);
  const session = await context.newCDPSession(page);
  const origin = stage.appUrl;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await fillForm(page, 1);
  await page.getByRole('button', { name: 'Send request' }).click();
  // The browser may still have room for a small record; then the ticket is stored, else the text
  // returns.
  const kept = page.getByText('Your request P-1002 is saved');
  const refused = page.getByRole('button', { name: 'Copy my text' }).first();
  await kept.or(refused).first().waitFor();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  const before = (await countsOf(page)).tickets;
  await sendTicket(page, 2);
  await mustBeWhole(page, before + 1);
  must(errors.length === 0, errors.join('; '));
  await context.close();
}

/** Another tab keeps the database open and blocks its upgrade. */
async function sendWhileHeld(stage: TortureStage): Promise<void> {
  const context = await stage.browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(30_000);
  const holder = await context.newPage();
  await holder.goto(`${stage.appUrl}/openapi.json`);
  await holder.evaluate(
    () =>
      new Promise((resolve) => {
        const opened = indexedDB.open('presort', 1);
        opened.onsuccess = () => {
          Reflect.set(globalThis, 'held', opened.result);
          resolve(null);
        };
      }),
  );
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(`${stage.appUrl}/#/ask`);
  await fillForm(page, 1);
  await page.getByRole('button', { name: 'Send request' }).click();
  await page
    .getByText(/is saved/)
    .or(page.getByRole('button', { name: 'Copy my text' }))
    .first()
    .waitFor();
  await holder.close();
  must(errors.length === 0, errors.join('; '));
  await context.close();
}
