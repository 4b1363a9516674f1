import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight, casesByDay } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, visitOnline } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { readStored, writeStored } from './database.ts';
import { eventually } from './eventually.ts';
import { BILLING, CRASH, withTickets, writeRule } from './rules-fixtures.ts';

const stage = useStage();

/** A text about two categories, so that the model is sure of neither. */
const MIXED =
  'I have a question about the invoice and the login page of my account, it shows the wrong plan.';

async function storedState(page: Page): Promise<string | undefined> {
  return (await readStored<{ state: string }>(page, 'tickets', 'P-1001'))?.state;
}

describe('teams and thresholds', () => {
  atNight("start with the seeds' table, follow a change, and go back to it", async () => {
    const { context, page } = await withTickets(stage, [BILLING]);
    await page.goto(`${stage.appUrl}/#/rules/teams`);
    const lines = page.getByRole('group', { name: /^Line/ });
    await lines.first().waitFor();
    const table = await lines.evaluateAll((groups) =>
      groups.map((group) => [
        group.querySelector('select')?.value,
        group.querySelector('input')?.value,
      ]),
    );
    expect(table).toEqual(
      expect.arrayContaining([
        ['Billing Inquiry', 'PAYMENTS_TEAM'],
        ['Account Management', 'IDENTITY_TEAM'],
        ['Technical Issue', 'TECH_SUPPORT'],
      ]),
    );
    expect([
      await page.getByLabel('Everything else').inputValue(),
      await page.getByLabel('The model is not sure').inputValue(),
    ]).toEqual(['GENERAL_SUPPORT', 'MANUAL_REVIEW']);
    await lines
      .filter({ has: page.locator('option:checked', { hasText: 'Billing Inquiry' }) })
      .getByLabel('Team')
      .fill('CASH_DESK');
    await page.getByText('1 past ticket would change').waitFor();
    await page.getByRole('button', { name: 'Save table' }).click();
    await page.getByRole('button', { name: 'Apply to 1 past ticket' }).click();
    await page.getByText('1 ticket changed.').first().waitFor();
    await page.getByRole('button', { name: "Back to the model's table" }).click();
    await page.getByText('1 past ticket would change').waitFor();
    await context.close();
  });

  it.each(
    casesByDay(
      [
        { accept: 0.9999, suggest: 0.2, state: 'suggest' },
        { accept: 0.9999, suggest: 0.9999, state: 'abstain' },
      ],
      1,
    ),
  )(
    'of $accept and $suggest hold for the suggestion while the customer types and for the stored ticket alike',
    async ({ accept, suggest, state }) => {
      const { context, page } = await visitOnline(stage);
      const thresholds = { accept, suggest };
      const value = { support: { category: thresholds, priority: thresholds } };
      await writeStored(page, { settings: [{ key: 'setting:thresholds', value }] });
      await page.addInitScript(() => {
        for (const name of ['presort-suggestion', 'presort-abstain'])
          addEventListener(name, (event) => {
            Object.assign(globalThis, {
              told: (event as CustomEvent<{ category: { state: string } }>).detail.category.state,
            });
          });
      });
      await page.reload();
      await page.getByLabel('What happened?').pressSequentially(MIXED, { delay: 2 });
      await eventually(() =>
        page.evaluate(() => (globalThis as unknown as { told?: string }).told),
      ).toBe(state);
      await page.getByRole('button', { name: 'Send request' }).click();
      await expectAssigned(page, 'P-1001');
      await eventually(() => storedState(page)).toBe(state);
      await context.close();
    },
  );

  it('show on labelled tickets what a threshold does, and are kept when they are put to use', async () => {
    const { context, page } = await withTickets(stage, [BILLING, CRASH]);
    await page.goto(`${stage.appUrl}/#/rules/thresholds`);
    await page.getByText('No labelled tickets yet').waitFor();
    const file = [
      'Description,Category',
      `"${BILLING}",Billing Inquiry`,
      `"${CRASH}",Bug Report`,
      `"${CRASH.replace('export', 'import')}",Feature Request`,
      'no label here,Spaceships',
    ].join('\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'labelled.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByText('3 labelled tickets from labelled.csv').waitFor();
    await page.getByLabel('All categories').fill('0.2');
    for (const label of [
      'Bug Report',
      'Billing Inquiry',
      'Feature Request',
      'Technical Issue',
      'Account Management',
    ])
      await page.getByLabel(label).first().fill('0.2');
    await page.getByRole('row', { name: 'Decided alone' }).getByText('3 of 3').last().waitFor();
    await eventually(() =>
      page.getByRole('row', { name: 'Of those wrong' }).getByRole('cell').last().innerText(),
    ).toBe('1');
    await page.getByRole('button', { name: 'Use these thresholds' }).click();
    await page.getByText('Thresholds in use').first().waitFor();
    await page.reload();
    await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await page.goto(`${stage.appUrl}/#/rules/thresholds`);
    await expect.poll(() => page.getByLabel('All categories').inputValue()).toBe('0.2');
    await eventually(() =>
      page.getByRole('button', { name: 'Use these thresholds' }).isDisabled(),
    ).toBe(true);
    await context.close();
  });
});

describe('the rules page', () => {
  atNight('has no axe findings in either theme, on a desk and on a phone', async () => {
    const { context, page } = await visitOnline(stage, { bypassCSP: true });
    await ask(page, BILLING);
    await expectAssigned(page, 'P-1001');
    await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    for (const path of ['rules', 'rules/teams', 'rules/thresholds']) {
      await page.goto(`${stage.appUrl}/#/${path}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      if (path === 'rules')
        await writeRule(page, { name: 'x', words: 'charged', category: 'Bug Report' });
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(viewport);
        expect(await axeProblemsInBothThemes(page), `${path} ${viewport.width}`).toEqual([]);
      }
    }
    await context.close();
  });
});
