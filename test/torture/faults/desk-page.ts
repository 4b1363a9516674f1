/** The app in the fault topics: its form sends tickets, and its database shows what was stored. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { must, until, type TortureStage } from '../topic.ts';

export interface DeskPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Page errors, dialogs and crashes, of which there should be none. */
  readonly errors: string[];
}

export interface Counts {
  readonly jobs: number;
  readonly dead: number;
  readonly tickets: number;
  /** Audit records that say "classified", and of how many tickets. */
  readonly classified: number;
  readonly distinct: number;
}

const TEXTS = [
  'I was charged twice for my subscription this month, please refund one payment.',
  'The export page crashes with an error as soon as I click download.',
  'I cannot sign in, the reset mail never arrives in my account.',
];

/** A page of the app without its service worker. */
export async function openDesk(
  stage: TortureStage,
  options: BrowserContextOptions = { serviceWorkers: 'block' },
  prepare: (context: BrowserContext) => Promise<unknown> = () => Promise.resolve(),
): Promise<DeskPage> {
  const context = await stage.browser.newContext(options);
  context.setDefaultTimeout(30_000);
  await context.addInitScript('globalThis.__name ??= (named) => named;'); // tsx puts this call into functions that pages run
  await prepare(context);
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(`${stage.appUrl}/#/ask`);
  return { context, page, errors };
}

export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('crash', () => errors.push('the page has crashed'));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return errors;
}

/** Fills the form and sends it; gives the id that the page says it has kept. */
export async function sendTicket(page: Page, at: number): Promise<string> {
  await fillForm(page, at);
  await page.getByRole('button', { name: 'Send request' }).click();
  const subject = `Torture ${at}`;
  const note = page.getByText(/Your request P-\d+ is saved/).first();
  await note.waitFor();
  return until(
    async () => (await ticketOf(page, subject)) ?? '',
    (id) => id !== '',
    `ticket ${at} is stored`,
  );
}

export async function fillForm(page: Page, at: number): Promise<void> {
  await page.getByLabel('Subject').fill(`Torture ${at}`);
  await page.getByLabel('What happened?').fill(`${TEXTS[at % TEXTS.length] ?? ''} Number ${at}.`);
}

/** The id of the ticket with this subject; throws when there are two. */
async function ticketOf(page: Page, subject: string): Promise<string | null> {
  const ids = await page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('idb'));
      });
    const db = await done(indexedDB.open('presort'));
    const all = await done(db.transaction('tickets').objectStore('tickets').getAll());
    db.close();
    return all.flatMap((one: { id: string; subject: string }) =>
      one.subject === wanted ? [one.id] : [],
    );
  }, subject);
  must(ids.length <= 1, `"${subject}" is stored ${ids.length} times`);
  return ids[0] ?? null;
}

export async function countsOf(page: Page): Promise<Counts> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('idb'));
      });
    const db = await done(indexedDB.open('presort'));
    const tx = db.transaction(['jobs', 'tickets', 'audit']);
    const [jobs, tickets, audit] = await Promise.all([
      done(tx.objectStore('jobs').getAll()),
      done(tx.objectStore('tickets').count()),
      done(tx.objectStore('audit').getAll()),
    ]);
    db.close();
    const classified = audit.filter((one: { action: string }) => one.action === 'classified');
    return {
      jobs: jobs.length,
      dead: jobs.filter((one: { state: string }) => one.state === 'dead').length,
      tickets,
      classified: classified.length,
      distinct: new Set(classified.map((one: { ticketId: string }) => one.ticketId)).size,
    };
  });
}

/** Checks that every ticket is stored once and was classified once. */
export async function mustBeWhole(page: Page, tickets: number, timeoutMs = 60_000): Promise<void> {
  const last = await until(
    () => countsOf(page),
    ({ jobs }) => jobs === 0,
    'all tickets are classified',
    timeoutMs,
  );
  must(last.tickets === tickets, `${tickets} tickets were sent and ${last.tickets} are stored`);
  must(
    last.classified === tickets && last.distinct === tickets,
    `${last.classified} classifications of ${last.distinct} tickets`,
  );
}

/** A random delay of at most `most` milliseconds, so that faults hit different steps. */
export function moment(most: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.random() * most);
  });
}
