/** Workers, tabs and service workers that die in the middle of their work. */
import type { Page } from 'playwright-core';
import { must, Tally, until, type Outcome, type Topic, type TortureStage } from '../topic.ts';
import {
  countsOf,
  fillForm,
  moment,
  mustBeWhole,
  openDesk,
  sendTicket,
  watchErrors,
} from './desk-page.ts';

const KILLS_A_PART = 25;

export const workerKills: Topic = {
  name: 'worker-killed',
  group: 'faults',
  parts: (isQuick) => (isQuick ? 1 : 8),
  run: (stage) => killWorkers(stage, stage.isQuick ? 6 : KILLS_A_PART),
};

export const tabKills: Topic = {
  name: 'tab-killed',
  group: 'faults',
  parts: (isQuick) => (isQuick ? 1 : 5),
  run: (stage) => killTabs(stage, stage.isQuick ? 3 : 10),
};

export const serviceWorkerKills: Topic = {
  name: 'service-worker-killed',
  group: 'faults',
  parts: () => 1,
  run: (stage) => stopServiceWorkers(stage, stage.isQuick ? 4 : 30),
};

/** Sends a ticket and ends the page's workers within 50 ms, perhaps during classification. */
async function killWorkers(stage: TortureStage, kills: number): Promise<Outcome> {
  const tally = new Tally();
  const { page, errors } = await openDesk(stage);
  await sendTicket(page, 0);
  await mustBeWhole(page, 1);
  for (let at = 1; at <= kills; at += 1)
    await tally.fault(`kill ${at}`, async () => {
      await fillForm(page, at);
      const sent = page.getByRole('button', { name: 'Send request' }).click();
      await moment(60);
      await Promise.all(page.workers().map(killWorker));
      await sent;
      await until(
        async () => (await countsOf(page)).tickets,
        (count) => count === at + 1,
        'the ticket is stored',
      );
    });
  await tally.fault('the end', async () => {
    await mustBeWhole(page, kills + 1, 120_000);
    must(errors.length === 0, `the page says ${errors.join('; ')}`);
  });
  return tally.outcome();
}

/** Throws an uncaught error in the worker, as running out of memory does. */
function killWorker(worker: ReturnType<Page['workers']>[number]): Promise<unknown> {
  return worker
    .evaluate(() => {
      setTimeout(() => {
        throw new Error('killed');
      });
    })
    .catch(() => undefined); // the worker had already ended
}

/**
 * Crashes a tab's renderer; everything that the tab reported as kept must exist in the next tab.
 */
async function killTabs(stage: TortureStage, kills: number): Promise<Outcome> {
  const tally = new Tally();
  const { context, page: first } = await openDesk(stage);
  let page = first;
  let kept = 0;
  for (let at = 0; at < kills; at += 1)
    await tally.fault(`kill ${at}`, async () => {
      await fillForm(page, at);
      await page.getByRole('button', { name: 'Send request' }).click();
      await moment(400);
      const said = await page.getByText(/Your request P-\d+ is saved/).count();
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => undefined); // the answer dies with the page
      await crashed;
      await page.close();
      page = await context.newPage();
      watchErrors(page);
      await page.goto(`${stage.appUrl}/#/ask`);
      await page.getByLabel('What happened?').waitFor();
      const { tickets } = await countsOf(page);
      must(
        tickets >= kept + Math.min(1, said) && tickets <= kept + 1,
        `${tickets} tickets after ${kept}, ${said} said to be saved`,
      );
      kept = tickets;
    });
  await tally.fault('the end', () => mustBeWhole(page, kept, 120_000));
  return tally.outcome();
}

/**
 * Calls the local route while its service worker is stopped; every accepted ticket must be stored
 * once.
 */
async function stopServiceWorkers(stage: TortureStage, stops: number): Promise<Outcome> {
  const tally = new Tally();
  const { context, page } = await openDesk(stage, {});
  await page.getByText('Ready offline').waitFor({ timeout: 60_000 });
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const before = (await countsOf(page)).tickets;
  let created = 0;
  let tried = 0;
  for (let at = 0; at < stops; at += 1)
    await tally.fault(`stop ${at}`, async () => {
      const answer = page.evaluate(async (number) => {
        const response = await fetch('api/tickets', {
          method: 'POST',
          body: JSON.stringify({
            title: `Route ${number}`,
            description: 'charged twice for one month',
          }),
        }).catch(() => null);
        return response?.status ?? 0;
      }, at);
      await moment(30);
      await session.send('ServiceWorker.stopAllWorkers');
      const status = await answer;
      tried += 1;
      if (status === 201) created += 1;
      // Without its service worker the request may reach the server, which lacks the route.
      must([0, 201, 404, 405, 501].includes(status), `the route answered ${status}`);
      const { tickets } = await countsOf(page);
      must(
        tickets - before >= created && tickets - before <= tried,
        `${created} of ${tried} answered, ${tickets - before} stored`,
      );
    });
  await tally.fault('the end', async () => {
    const { tickets } = await countsOf(page);
    await mustBeWhole(page, tickets, 90_000);
    const health = await page.evaluate(async () => (await fetch('api/health')).status);
    must(health === 200, `afterwards the route says ${health}`);
  });
  return tally.outcome();
}
