import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { labCsv, labTickets } from '../fixtures/lab-tickets.ts';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { visitOnline } from './app-fixtures.ts';
import { eventually } from './eventually.ts';
import { openLab, problems, saved, SLOW, useLabFolder } from './lab-fixtures.ts';

const stage = useStage();
const folder = useLabFolder();
beforeAll(() => {
  writeFileSync(folder.at('desk.csv'), labCsv());
});

/** The file that a button saves. */
async function savedBy(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return saved(download);
}

describe('the Lab', () => {
  it('keeps the data set when the tab is closed in the middle of a training, and goes on from its last round', async () => {
    const { context, page } = await visitOnline(stage);
    await openLab(page, stage.appUrl, folder.at('desk.csv'));
    await page.getByRole('button', { name: 'Go on to training' }).click(SLOW);
    await page.getByText('Thorough', { exact: true }).click();
    await page.locator('form').getByRole('button', { name: 'Train' }).click();
    await page.getByText(/epoch (?:[3-9]|\d\d) of/).waitFor(SLOW);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(`${stage.appUrl}/#/lab`);
    await again.getByText('672 tickets').waitFor();
    await again
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: 'Train' })
      .click();
    await again.getByText('was interrupted').waitFor();
    expect(await problems(again)).toEqual([]);
    const first = again.evaluate(
      () =>
        new Promise<string>((done) => {
          const look = (): void => {
            const [found] = /epoch \d+ of/.exec(document.body.innerText) ?? [];
            if (found !== undefined) done(found);
          };
          new MutationObserver(look).observe(document.body, {
            subtree: true,
            childList: true,
            characterData: true,
          });
        }),
    );
    await again.getByRole('button', { name: 'Take it up again' }).click();
    expect(Number(/\d+/.exec(await first)?.[0])).toBeGreaterThan(2);
    await again.getByRole('button', { name: 'Stop' }).click();
    await again.getByText('Your data is safe').first().waitFor();
    await context.close();
  }, 180_000);

  it('learns from the labels alone, and says that nothing measured it', async () => {
    const { context, page } = await visitOnline(stage);
    await page.goto(`${stage.appUrl}/#/lab`);
    await page.getByText('No labelled tickets yet?').click();
    await page
      .getByLabel('One label a line')
      .fill(
        'Billing: invoices, refunds, payments, charges on a card\nAccess: passwords, logins, locked accounts\nDelivery: parcels that are late or lost',
      );
    expect(await problems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start from labels' }).click();
    await page.getByRole('heading', { name: 'Train on the labels alone' }).waitFor();
    expect(await problems(page)).toEqual([]);
    await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('heading', { name: /is not measured/ }).waitFor(SLOW);
    for (const [text, label] of [
      ['please refund the payment on my card', 'Billing'],
      ['I forgot my password and cannot login', 'Access'],
      ['the parcel is late', 'Delivery'],
    ] as const) {
      await page.getByLabel('A ticket, in your own words').fill(text);
      await page.getByRole('button', { name: 'Sort it' }).click();
      await eventually(() => page.locator('ol.answers li').first().textContent()).toContain(label);
    }
    expect(await problems(page)).toEqual([]);
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: 'Publish' })
      .click();
    await page.getByText(/Only 0 tickets to judge by/).waitFor();
    expect(
      await page
        .getByRole('region', { name: /^Publish/ })
        .getByRole('button', { name: 'Publish' })
        .isDisabled(),
    ).toBe(true);
    await context.close();
  }, 120_000);

  atNight(
    'offers to merge labels that differ in case or spaces, and measures what the model was taught',
    async () => {
      const { context, page } = await visitOnline(stage, { acceptDownloads: true });
      const tickets = labTickets(8);
      writeFileSync(
        folder.at('mixed.csv'),
        labCsv(
          tickets.map((ticket, at) => ({
            ...ticket,
            category: ticket.category === 'Billing' && at % 4 === 0 ? 'billing_' : ticket.category,
          })),
        ),
      );
      await openLab(page, stage.appUrl, folder.at('mixed.csv'));
      await page.getByRole('button', { name: 'Merge into “Billing”' }).click(SLOW);
      await page
        .getByText(/differ in case, accents, spaces or dashes only/)
        .waitFor({ state: 'detached' });
      await page.getByText('168 tickets can be used.').waitFor(SLOW);
      await page.getByRole('button', { name: 'Look for wrong labels' }).click();
      await page
        .getByRole('button', { name: 'Look for wrong labels' })
        .waitFor({ state: 'detached', ...SLOW });
      await page.getByRole('button', { name: 'Go on to training' }).click();
      await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
      await page.getByRole('heading', { name: 'Confusion matrix' }).waitFor(SLOW);
      expect(await page.getByRole('rowheader', { name: 'billing', exact: true }).count()).toBe(0);
      await page.locator('input[type="range"]').fill('80');
      await page.getByText('in at least 80 %').waitFor();
      await page.getByRole('button', { name: 'Would more tickets help?' }).click();
      await page.getByRole('heading', { name: 'Learning curve' }).waitFor(SLOW);
      await page.getByRole('button', { name: 'Measure speed on this device' }).click(SLOW);
      await page.getByText(/Half take at most/).waitFor(SLOW);
      await page.getByRole('button', { name: 'Show the surest mistakes' }).waitFor(SLOW);
      expect(await problems(page), 'with the learning curve and the times drawn').toEqual([]);
      const table = await savedBy(page, 'Save Reliability as CSV');
      expect(table.toString()).toMatch(/^.*,.*\r?\n/);
      const picture = await savedBy(page, 'Save Reliability as PNG');
      expect([...picture.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);

      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: 'Compare' })
        .click();
      await page
        .getByRole('region', { name: 'Against other methods' })
        .getByRole('button', { name: 'Compare' })
        .click();
      const compared = page.getByRole('region', { name: 'Comparison, table' });
      await compared.getByRole('rowheader').nth(5).waitFor(SLOW);
      expect((await compared.getByRole('rowheader').allInnerTexts()).sort()).toEqual([
        'Dense head',
        'Linear SVM',
        'Logistic regression',
        'Naive Bayes',
        'Presort',
        'Random forest',
      ]);
      expect(await problems(page), 'compared').toEqual([]);
      await context.close();
    },
    240_000,
  );

  it('says what is wrong with a file or a data set, and goes on', async () => {
    const { context, page } = await visitOnline(stage);
    const cases: readonly (readonly [name: string, text: string, said: string])[] = [
      ['empty.csv', '', 'The file holds no rows'],
      [
        'one.csv',
        'text,category\nmy invoice is wrong,Billing\nmy refund is late,Billing\nmy card was charged,Billing\n',
        'There is only one label',
      ],
      ['nan.csv', 'text,category\nhello,NaN\n,Billing\n', 'None of the 2 rows can be used'],
    ];
    for (const [name, text, said] of cases) {
      writeFileSync(folder.at(name), text);
      await page.goto(`${stage.appUrl}/#/lab`);
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: 'Data' })
        .click();
      await page.locator('input[type=file]').setInputFiles(folder.at(name));
      const importing = page.getByRole('button', { name: 'Import', exact: true });
      await Promise.race([
        importing.click(SLOW).catch(() => undefined),
        page.getByText(said).first().waitFor(SLOW),
      ]);
      await page.getByText(said).first().waitFor(SLOW);
    }
    await context.close();
  }, 120_000);
});
