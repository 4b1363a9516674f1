import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import {
  ask,
  expectAssigned,
  readyOffline,
  statusOf,
  visit,
  visitOnline,
  watchErrors,
} from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

const CHARGE = 'I was charged twice for my subscription this month and want one payment back.';

describe('the first screen', () => {
  it('fills the inbox with a hundred samples and wipes them, and nothing else, again', async () => {
    const { context, page } = await visitOnline(stage, { bypassCSP: true });
    const errors = watchErrors(page);
    await ask(page, CHARGE);
    await expectAssigned(page, 'P-1001');
    await page.goto(`${stage.appUrl}/#/`);
    await page.getByRole('heading', { level: 1, name: 'Tickets sorted while' }).waitFor();
    await page.getByRole('button', { name: 'Load the samples' }).click();
    await page.getByText('100 sample tickets are here.').waitFor();
    expect(await axeProblemsInBothThemes(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the inbox' }).click();
    await eventually(() => page.getByRole('heading', { name: 'Inbox' }).count()).toBe(1);
    await expectAssigned(page, 'SAMPLE-100');
    await page.goto(`${stage.appUrl}/#/inbox/SAMPLE-001`);
    await page.getByRole('heading', { name: 'How it was sorted' }).waitFor();

    await page.goto(`${stage.appUrl}/#/start`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save them as a table' }).click();
    expect((await download).suggestedFilename()).toBe('plotwise.csv');
    await page.getByRole('button', { name: 'Wipe the samples' }).click();
    await page.getByRole('button', { name: 'Load the samples' }).waitFor();
    await page.goto(`${stage.appUrl}/#/inbox`);
    await page.getByText(CHARGE).first().waitFor();
    expect(await statusOf(page, 'SAMPLE-001')).toBe('missing');
    expect(await statusOf(page, 'P-1001')).toBe('ASSIGNED');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('has a switch with which nothing reaches the network, and all that is kept works', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.serviceWorker() && !request.url().startsWith('blob:')) sent.push(request.url());
    });
    await page.goto(`${stage.appUrl}/#/start`);
    await page.getByRole('switch', { name: 'Airplane switch' }).check();
    await page.getByText('Nothing has asked for the network yet.').waitFor();
    sent.length = 0;
    const reached = (): Promise<boolean> =>
      page.evaluate(async () => {
        try {
          await fetch('models/it-desk/weights.bin');
          await fetch('no-such-file');
          return true;
        } catch {
          return false;
        }
      });
    expect(await reached()).toBe(false);
    await page.getByText('1 request refused.').waitFor();
    await page.reload();
    await page.getByRole('switch', { name: 'Airplane switch' }).waitFor();
    await eventually(() => page.getByRole('switch').isChecked()).toBe(true);
    await page.goto(`${stage.appUrl}/#/ask`);
    await ask(page, CHARGE);
    await expectAssigned(page, 'P-1001');
    expect(sent).toEqual([]);
    await page.goto(`${stage.appUrl}/#/start`);
    await page.getByRole('switch').uncheck();
    await eventually(reached).toBe(true);
    await context.close();
  });
});
