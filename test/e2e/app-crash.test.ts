import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { casesByDay, repetitions } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, visitOnline } from './app-fixtures.ts';
import { allStoredAtOnce, countStored } from './database.ts';

const PASSPHRASE = 'a long passphrase';

const stage = useStage();

/** Number of jobs left, and how often the audit trail says that each ticket was classified. */
async function progress(page: Page): Promise<{
  jobs: number;
  tickets: number;
  classified: number;
  distinct: number;
  assigned: number;
}> {
  const [jobs = [], tickets = [], audit = []] = await allStoredAtOnce(page, [
    'jobs',
    'tickets',
    'audit',
  ]);
  const classified = (audit as { action: string; ticketId: string }[]).filter(
    ({ action }) => action === 'classified',
  );
  return {
    jobs: jobs.length,
    tickets: tickets.length,
    classified: classified.length,
    distinct: new Set(classified.map(({ ticketId }) => ticketId)).size,
    assigned: (tickets as { status: string }[]).filter(({ status }) => status === 'ASSIGNED')
      .length,
  };
}

async function encrypt(page: Page): Promise<void> {
  await page.goto(`${stage.appUrl}/#/settings`);
  await page.getByRole('button', { name: 'Encrypt the tickets…' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await page.getByText('The tickets are encrypted.').first().waitFor({ timeout: 60_000 });
}

/** The passphrase was lost with the tab that held it. */
async function unlock(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' });
}

describe('durable jobs', () => {
  it.each(
    casesByDay(
      [
        {
          tickets: repetitions(900, 5_000),
          kills: repetitions(3, 50),
          at: 'readable',
          isSealed: false,
        },
        {
          tickets: repetitions(400, 600),
          kills: repetitions(3, 5),
          at: 'encrypted',
          isSealed: true,
        },
      ],
      1,
    ),
  )(
    'lose nothing and classify nothing twice when the tab is killed again and again in a batch of $tickets, $at at rest',
    { timeout: 900_000 },
    async ({ tickets, kills: wanted, isSealed }) => {
      const context = await stage.browser.newContext();
      context.setDefaultTimeout(60_000);
      let page = await context.newPage();
      if (isSealed) await encrypt(page);
      await page.goto(`${stage.appUrl}/#/inbox`);
      await page.getByRole('button', { name: 'Import' }).click();
      const csv = [
        'Subject,Description',
        ...Array.from(
          { length: tickets },
          (_, index) =>
            `Ticket ${index},The invoice ${index} was charged twice and the refund is missing`,
        ),
      ].join('\n');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByRole('button', { name: 'Import these tickets' }).click();
      await page
        .getByText(`${tickets.toLocaleString('en')} tickets imported`, { exact: true })
        .waitFor({ timeout: 120_000 });

      let kills = 0;
      let left = await countStored(page, 'jobs');
      while (kills < wanted && left > 0) {
        const before = left;
        await expect
          .poll(
            async () => {
              left = await countStored(page, 'jobs');
              return left;
            },
            { timeout: 60_000, interval: 5 },
          )
          .toBeLessThan(before);
        const session = await context.newCDPSession(page);
        const crashed = page.waitForEvent('crash');
        void session.send('Page.crash').catch(() => undefined); // the answer dies with the page
        await crashed;
        await page.close();
        kills += 1;
        page = await context.newPage();
        await page.goto(`${stage.appUrl}/#/inbox`);
        if (isSealed) await unlock(page);
        left = await countStored(page, 'jobs');
      }
      await expect.poll(() => countStored(page, 'jobs'), { timeout: 240_000 }).toBe(0);
      expect(kills).toBe(wanted);
      expect(await progress(page)).toEqual({
        jobs: 0,
        tickets,
        classified: tickets,
        distinct: tickets,
        assigned: tickets,
      });
      await context.close();
    },
  );
});

describe('the classifier', () => {
  it('is started again however often it dies, without a reload, and no ticket counts as failed', async () => {
    const { context, page } = await visitOnline(stage);
    await ask(page, 'I was charged twice for my subscription this month.');
    await expectAssigned(page, 'P-1001');
    // After the first crash the app starts again by itself; after the second it waits for the
    // person.
    for (const left of [1, 0]) {
      const [worker] = page.workers();
      const closed = worker?.waitForEvent('close');
      await worker?.evaluate(() => {
        setTimeout(() => {
          throw new Error('killed');
        });
      });
      await closed;
      await expect.poll(() => page.workers().length).toBe(left);
    }
    await ask(page, 'I forgot my password and cannot sign in to my account.');
    await expectAssigned(page, 'P-1002');
    expect(await progress(page)).toMatchObject({ jobs: 0, tickets: 2, classified: 2 });
    await context.close();
  });
});
