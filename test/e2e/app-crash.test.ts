import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Servers } from '../../config/serve-app.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServers } from '../setup/servers.ts';
import { DIST } from './app-fixtures.ts';

const TICKETS = 5_000;
/** Fewer for a quick look. */
const KILLS = Number(process.env['PRESORT_KILLS'] ?? 50);

let servers: Servers;
let browser: Browser;
beforeAll(async () => { servers = await startServers(DIST); browser = await launchBrowser(); });
afterAll(async () => { await browser?.close(); await servers?.close(); });

/** Jobs left, and how often each ticket was classified according to its audit trail. */
async function progress(page: Page): Promise<{ jobs: number; tickets: number; classified: number; distinct: number; assigned: number }> {
  return page.evaluate(async () => {
    const request = <T>(made: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => { made.onsuccess = () => { resolve(made.result); }; made.onerror = () => { reject(made.error ?? new Error('idb')); }; });
    const db = await request(indexedDB.open('presort'));
    const tx = db.transaction(['jobs', 'tickets', 'audit']);
    const [jobs, tickets, audit] = await Promise.all([request(tx.objectStore('jobs').count()), request(tx.objectStore('tickets').getAll()), request(tx.objectStore('audit').getAll())]);
    db.close();
    const classified = audit.filter((record: { action: string }) => record.action === 'classified');
    return { jobs, tickets: tickets.length, classified: classified.length, distinct: new Set(classified.map((record: { ticketId: string }) => record.ticketId)).size, assigned: tickets.filter((ticket: { status: string }) => ticket.status === 'ASSIGNED').length };
  });
}

async function jobsLeft(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const request = <T>(made: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => { made.onsuccess = () => { resolve(made.result); }; made.onerror = () => { reject(made.error ?? new Error('idb')); }; });
    const db = await request(indexedDB.open('presort'));
    const left = await request(db.transaction('jobs').objectStore('jobs').count());
    db.close();
    return left;
  });
}

describe('durable jobs', () => {
  it(`lose nothing and classify nothing twice when the tab is killed ${KILLS} times in a batch of ${TICKETS}`, { timeout: 900_000 }, async () => {
    const context = await browser.newContext();
    let page = await context.newPage();
    await page.goto(`${servers.appUrl}/#/inbox`);
    await page.getByRole('button', { name: 'Import' }).click();
    const csv = ['Subject,Description', ...Array.from({ length: TICKETS }, (_, index) => `Ticket ${index},The invoice ${index} was charged twice and the refund is missing`)].join('\n');
    await page.locator('input[type=file]').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText(`${TICKETS} tickets imported`, { exact: true }).waitFor({ timeout: 120_000 });

    let kills = 0;
    let left = await jobsLeft(page);
    while (kills < KILLS && left > 0) {
      const before = left;
      await expect.poll(async () => { left = await jobsLeft(page); return left; }, { timeout: 30_000, interval: 5 }).toBeLessThan(before);
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => undefined); // the answer dies with the page
      await crashed;
      await page.close();
      kills += 1;
      page = await context.newPage();
      await page.goto(`${servers.appUrl}/#/inbox`);
      left = await jobsLeft(page);
    }
    await expect.poll(() => jobsLeft(page), { timeout: 120_000 }).toBe(0);
    expect(kills).toBe(KILLS);
    expect(await progress(page)).toEqual({ jobs: 0, tickets: TICKETS, classified: TICKETS, distinct: TICKETS, assigned: TICKETS });
    await context.close();
  });
});
