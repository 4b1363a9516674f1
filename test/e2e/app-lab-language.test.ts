import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { labCsv } from '../fixtures/lab-tickets.ts';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { visitOnline, watchErrors } from './app-fixtures.ts';
import { SLOW, useLabFolder } from './lab-fixtures.ts';

const stage = useStage();
const folder = useLabFolder();
beforeAll(() => {
  writeFileSync(folder.at('desk.csv'), `${labCsv()},Billing,Low\n`);
});

/** Fails if the page is wider than the window. */
async function expectFits(page: Page, step: string): Promise<void> {
  const shots = process.env['PRESORT_SHOTS'];
  if (shots) await page.screenshot({ path: `${shots}/lab-${step}.png`, fullPage: true });
  const wide = await page.evaluate(
    () => document.body.scrollWidth - document.documentElement.clientWidth,
  );
  expect(`${step}: ${Math.max(0, wide)} px`).toBe(`${step}: 0 px`);
}

atNight(
  'the Lab says in German what its worker found, and fits a phone at each step',
  async () => {
    const { context, page } = await visitOnline(stage, {
      locale: 'de-DE',
      viewport: { width: 360, height: 740 },
    });
    const errors = watchErrors(page);
    await page.goto(`${stage.appUrl}/#/lab`);
    await page.locator('input[type=file]').setInputFiles(folder.at('desk.csv'));
    await page.getByRole('button', { name: 'Importieren', exact: true }).waitFor();
    await expectFits(page, 'data');
    await page.getByRole('button', { name: 'Importieren', exact: true }).click();
    await page.getByRole('heading', { name: 'In welchem Zustand ist „desk.csv“?' }).waitFor(SLOW);
    await page.getByText('672 Tickets sind verwendbar.').waitFor();
    await page.getByText(/1 Zeile ist nicht verwendbar, .*: der Text fehlt\.$/).waitFor();
    await expectFits(page, 'health');
    await page.getByRole('button', { name: 'Weiter zum Training' }).click();
    await expectFits(page, 'train');
    await page.locator('form').getByRole('button', { name: 'Trainieren' }).click();
    await page.getByText(/^Teil \d von 5: /).waitFor(SLOW);
    await page.getByRole('heading', { name: 'Wie gut ist „desk“?' }).waitFor(SLOW);
    await page.getByText(/^Gemessen in 5 Teilen: /).waitFor();
    await page.getByText(/Referenztickets blieben aus dem Training heraus\.$/).waitFor();
    await expectFits(page, 'evaluate');
    await page.getByRole('button', { name: 'Weiter zum Veröffentlichen' }).click();
    await page.getByText('Bestanden', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Veröffentlichen' }).last().click();
    await page.getByText('Veröffentlicht', { exact: true }).waitFor(SLOW);
    await expectFits(page, 'publish');
    expect(errors).toEqual([]);
    await context.close();
  },
  180_000,
);
