import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import { generateTickets } from '../../training/research/generate/generate.ts';
import { labCsv, labTickets } from '../fixtures/lab-tickets.ts';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, readyOffline, visit, visitOnline, watchErrors } from './app-fixtures.ts';
import { readStored, writeStored } from './database.ts';
import { bothWays, openLab, problems, SLOW, useLabFolder } from './lab-fixtures.ts';

const stage = useStage();
const folder = useLabFolder();
beforeAll(() => {
  writeFileSync(folder.at('desk.csv'), labCsv());
});

const OUTSIDE = Array.from({ length: 12 }, (_, at) => ({
  id: `outside-${at}`,
  ticketId: `X-${at}`,
  text: `Do you also repair ${at + 2} washing machines in street ${at}?\nWe open at ${at} o'clock.`,
  head: '#scope',
  label: 'outside',
  was: null,
  bundle: null,
  at,
}));

/**
 * The share of the time, in [0, 1], that the page's own thread computes while something happens.
 * Its processor time, not that on the wall: on a shared machine a task of 10 ms may take 100.
 */
async function busyShare(page: Page, act: () => Promise<void>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const computed = async (): Promise<number> =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? 0;
  const [before, startedAt] = [await computed(), performance.now()];
  await act();
  return ((await computed()) - before) / ((performance.now() - startedAt) / 1000);
}

/**
 * The widget of any page on this origin finds the bundle by the address in the snippet: here a page
 * without the app, whose own widget has a bundle already.
 */
async function firstLabelByWidget(page: Page): Promise<string | undefined> {
  const other = await page.context().newPage();
  await other.goto(`${stage.appUrl}/models/my-desk/manifest.json`);
  return other.evaluate(async (url) => {
    const script = document.createElement('script');
    script.src = `${location.origin}/presort/presort.js`;
    script.dataset['bundle'] = url;
    document.head.append(script);
    await new Promise((done) => {
      script.onload = done;
    });
    const { presort } = globalThis as unknown as {
      presort: { classify(text: string): Promise<{ category: { top: { label: string }[] } }> };
    }; // the widget's global
    return (await presort.classify('please refund the invoice, I was charged twice')).category
      .top[0]?.label;
  }, `${stage.appUrl}/models/my-desk/`);
}

describe('a bundle of the Lab', () => {
  it('takes a file to a published bundle that widget and inbox use, byte for byte what the command line makes', async () => {
    const { context, page } = await visit(stage, { acceptDownloads: true });
    const errors = watchErrors(page);
    await readyOffline(page);
    await openLab(page, stage.appUrl, folder.at('desk.csv'));
    await page.getByRole('heading', { name: 'How healthy is “desk.csv”?' }).waitFor(SLOW);
    await page.getByText('672 tickets can be used.').waitFor();
    expect(await problems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Go on to training' }).click();
    await page.getByLabel('Name').fill('My desk');
    await page.getByText('Say what the labels mean').click();
    await page.getByRole('textbox', { name: /^Billing/ }).fill('Invoices, refunds and payments');
    expect(await problems(page)).toEqual([]);
    const share = await busyShare(page, async () => {
      await page.locator('form').getByRole('button', { name: 'Train' }).click();
      await page.getByRole('heading', { name: 'How good is “My desk”?' }).waitFor(SLOW);
    });
    expect(share).toBeLessThan(0.25);
    const accuracy = await page.locator('dd').first().textContent();
    expect(Number.parseInt(accuracy?.replace(/[^0-9]/g, '') ?? '')).toBeGreaterThan(90);
    expect(await problems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Billing, Billing' }).click();
    await page.getByRole('heading', { name: 'Billing, taken for Billing' }).waitFor();

    await page.getByRole('button', { name: 'Go on to publishing' }).click();
    await page.getByText('Passed', { exact: true }).waitFor();
    await page
      .getByRole('region', { name: 'Publish “My desk”' })
      .getByRole('button', { name: 'Publish' })
      .click();
    await page.getByText('Published', { exact: true }).waitFor(SLOW);
    expect(await problems(page)).toEqual([]);
    const { files, command, made } = await bothWays(page, folder, 'my-desk');
    expect(command).toContain('my-desk.labels.json');
    expect(command).toContain('my-desk.rules.json');
    expect(files).toEqual(made);

    await page.getByRole('button', { name: 'Use it in this workspace' }).click();
    await page.getByText('In use in this workspace.').waitFor(SLOW);
    expect(await firstLabelByWidget(page)).toBe('Billing');
    await ask(await gotoAsk(page), 'The app shows an error message and a blank screen');
    await expect.poll(() => categoryOf(page, 'P-1001'), { timeout: 15_000 }).toBe('Bug');
    expect(errors.filter((text) => !/404/.test(text))).toEqual([]);
    await context.close();
  }, 240_000);

  atNight(
    'teaches the encoder too, and a third label beside category and priority, to the bytes that the command line makes',
    async () => {
      const { context, page } = await visitOnline(stage, { acceptDownloads: true });
      const tickets = labTickets(12);
      writeFileSync(
        folder.at('deep.csv'),
        `text;category;priority;Channel\r\n${tickets.map(({ text, category, priority }, at) => `"${text}; ""please""";${category};${priority};${at % 3 ? 'Mail' : 'Phone'}\r\n`).join('')}`,
      );
      await page.goto(`${stage.appUrl}/#/lab`);
      await page.locator('input[type=file]').setInputFiles(folder.at('deep.csv'));
      await page.getByRole('combobox', { name: 'Channel is' }).selectOption('another label');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByText('252 tickets can be used.').waitFor(SLOW);
      await page.getByRole('button', { name: 'Go on to training' }).click();
      await page.getByText('Thorough', { exact: true }).click();
      await page.getByText('More settings').click();
      await page.getByLabel('Small labels').selectOption('count more (class weights)');
      await page.getByLabel('Seed').fill('7');
      await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
      await page.getByRole('button', { name: 'Go on to publishing' }).click({ timeout: 200_000 });
      await page
        .getByRole('region', { name: 'Publish “deep”' })
        .getByRole('button', { name: 'Publish' })
        .click();
      await page.getByText('Published', { exact: true }).waitFor(SLOW);
      const { files, command, made } = await bothWays(page, folder, 'deep');
      expect(command).toMatch(
        /--head-columns channel .*--mode finetune --balance weights .*--seed 7/,
      );
      expect(files).toEqual(made);
      await context.close();
    },
    360_000,
  );

  // `src/train/network/helper.test.ts` proves by day that a second thread changes no byte.
  atNight(
    'trains on two threads where there are many tickets, to the same bytes',
    async () => {
      const { context, page } = await visitOnline(stage, { acceptDownloads: true });
      const workers: string[] = [];
      page.on('worker', (worker) => {
        workers.push(worker.url());
      });
      writeFileSync(
        folder.at('many.csv'),
        `subject,description,category\n${[...generateTickets({ rows: 2_600, seed: 5 })].map(({ Subject, Description, Category }) => csvLine([Subject, Description, `Our ${Category}`])).join('')}`,
      );
      // Tickets that the review marked as belonging to no label.
      await page.goto(`${stage.appUrl}/#/review`);
      await page.getByText('Nothing waits for you').waitFor();
      await writeStored(page, { corrections: OUTSIDE });
      await openLab(page, stage.appUrl, folder.at('many.csv'));
      await page.getByRole('button', { name: 'Go on to training' }).click(SLOW);
      await page.getByText('from the 12 tickets that the review found').waitFor();
      await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
      await page
        .getByRole('heading', { name: 'Accuracy on tickets it has not seen' })
        .waitFor({ timeout: 200_000 });
      await page
        .getByRole('button', { name: 'Show the surest mistakes' })
        .click({ timeout: 200_000 });
      await page.getByRole('heading', { name: 'Surest mistakes' }).waitFor();
      await page
        .getByText(/, taken for Our .* \(\d+ %\)/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Go on to publishing' }).click();
      expect(workers.some((url) => url.includes('help-worker'))).toBe(
        await page.evaluate(() => navigator.hardwareConcurrency > 1),
      );
      await page
        .getByRole('region', { name: 'Publish “many”' })
        .getByRole('button', { name: 'Publish' })
        .click();
      await page.getByText('Published', { exact: true }).waitFor(SLOW);
      const { files, command, made } = await bothWays(page, folder, 'many');
      expect(command).toContain('many.oos.json');
      expect(files).toEqual(made);
      await context.close();
    },
    480_000,
  );
});

async function gotoAsk(page: Page): Promise<Page> {
  await page.goto(`${stage.appUrl}/#/ask`);
  return page;
}

async function categoryOf(page: Page, id: string): Promise<string> {
  return (await readStored<{ category: string }>(page, 'tickets', id))?.category ?? '';
}
