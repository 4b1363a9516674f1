import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../src/shell/page-list.ts';
import { atNight } from '../setup/nightly.ts';
import { launchBrowser } from '../setup/browser.ts';
import { sharedServers, useOpened } from '../setup/shared-harness.ts';
import { labCsv } from '../fixtures/lab-tickets.ts';
import { ask, expectAssigned, watchErrors } from './app-fixtures.ts';
import { allStored } from './database.ts';
import { quiet, watchTimers } from './quiet.ts';

/** A host name of this machine that is no secure context over http. */
const HOST = 'desk.intern';
const CHARGE = 'You charged my card twice, please refund one payment.';
const SLOW = { timeout: 90_000 };
const NEEDS = /needs https or localhost; this page was opened over plain http/;

const servers = useOpened(sharedServers);
const browser = useOpened(() =>
  launchBrowser({ args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] }),
);
const appUrl = (): string => servers.appUrl.replace('localhost', HOST);

/** Opens a page of the app over plain http, does something there and looks that nothing went wrong. */
async function over(
  path: string,
  act: (page: Page) => Promise<void>,
  expected = /(?!)/,
): Promise<void> {
  const context = await browser.newContext({ permissions: [] });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await watchTimers(page);
  const errors = watchErrors(page);
  await page.goto(`${appUrl()}/#/${path}`);
  expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto])).toEqual([false, false]);
  await act(page);
  expect(await page.getByText('Something went wrong').count()).toBe(0);
  expect(errors.filter((error) => !expected.test(error))).toEqual([]);
  await context.close();
}

const csv = (lines: readonly string[], name = 'desk.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

describe('over plain http', () => {
  it('mails become tickets', () =>
    over('inbox', async (page) => {
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        const mail = `From: ann@customer.example\r\nMessage-ID: <1@x>\r\nSubject: Charge\r\n\r\n${text}\r\n`;
        dataTransfer.items.add(new File([mail], 'one.eml', { type: 'message/rfc822' }));
        document
          .querySelector('main')
          ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      }, CHARGE);
      await page.getByText('1 mail added').first().waitFor();
    }));

  atNight('a batch is sorted and put into the inbox', () =>
    over('batch', async (page) => {
      await page
        .locator('.drop input[type=file]')
        .setInputFiles(csv(['id,text', `1,"${CHARGE}"`, '2,The export button crashes the app.']));
      await page.getByRole('button', { name: 'Start sorting' }).click();
      await page.getByText('Billing Inquiry').filter({ visible: true }).first().waitFor();
    }),
  );

  it('a request is sorted, corrected in the review, and the correction is kept', () =>
    over('ask', async (page) => {
      await ask(page, 'It is about the thing from last week.', 'Hm');
      await expectAssigned(page, 'P-1001');
      await page.goto(`${appUrl()}/#/review`);
      await page.getByText('It is about the thing').first().waitFor();
      await page.keyboard.press('1');
      await expect.poll(() => stored(page, 'corrections')).toContain('category');
    }));

  atNight('the Lab imports, trains, publishes, and the workspace uses what it published', () =>
    over(
      'lab',
      async (page) => {
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles({ name: 'desk.csv', mimeType: 'text/csv', buffer: Buffer.from(labCsv()) });
        await page.getByRole('button', { name: 'Import', exact: true }).click();
        await page.getByRole('button', { name: 'Go on to training' }).click(SLOW);
        await page.getByLabel('Name').fill('Desk');
        await page.locator('form').getByRole('button', { name: 'Train' }).click();
        await page.getByRole('button', { name: 'Go on to publishing' }).click(SLOW);
        const publish = page.getByRole('region', { name: /^Publish/ });
        await publish.getByRole('button', { name: 'Publish' }).click(SLOW);
        await page.getByText('Published', { exact: true }).waitFor(SLOW);
        await page.getByRole('button', { name: 'Use it in this workspace' }).click();
        await page.getByText('In use in this workspace.').waitFor(SLOW);
        await page.reload();
        await page.goto(`${appUrl()}/#/ask`);
        await ask(page, 'I was charged twice, the invoice and the refund are wrong.');
        await expectAssigned(page, 'P-1001');
        expect(await stored(page, 'triages')).toContain('desk@');
        // The widget requests the bundle from the server, which lacks it.
      },
      /404/,
    ),
  );

  it('what cannot work says that it needs https, and promises nothing', async () => {
    await over('settings', async (page) => {
      await expect.poll(() => page.getByText(NEEDS).count()).toBe(4);
      await page.getByRole('button', { name: 'Back up' }).click();
      await page.getByText('Backup written to your downloads.').first().waitFor();
    });
    await over('start', async (page) => {
      await page.getByText(NEEDS).waitFor();
      expect(await page.getByLabel('Airplane switch').isDisabled()).toBe(true);
    });
    await over('api', async (page) => {
      await page.getByText(NEEDS).waitFor();
      const tries = page.getByRole('button', { name: /^Try it/ });
      await tries.first().waitFor();
      for (const button of await tries.all()) expect(await button.isDisabled()).toBe(true);
      expect(await page.getByText('Reload once').count()).toBe(0);
    });
  });

  atNight.each(PAGES.map(({ name }) => name))('%s opens, and nothing on it went wrong', (path) =>
    over(path, async (page) => {
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await quiet(page);
    }),
  );

  it('the form suggests while it is written', () =>
    over('ask', async (page) => {
      await page.getByLabel('What happened?').fill(CHARGE);
      await page.locator('presort-suggest').getByText('Billing Inquiry').first().waitFor();
    }));

  it('texts are copied', () =>
    over('widget', async (page) => {
      await page.getByRole('button', { name: 'Copy the tag' }).click();
      await page.getByText('Snippet copied.').first().waitFor();
    }));
});

/** All records of one store of the workspace, as JSON. */
async function stored(page: Page, store: string): Promise<string> {
  return JSON.stringify(await allStored(page, store));
}
