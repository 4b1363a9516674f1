import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { visit, watchErrors, visitOnline } from './app-fixtures.ts';
import { quiet } from './quiet.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { eventually } from './eventually.ts';
import { seedTickets } from './seed-tickets.ts';

const stage = useStage();

/** The metrics of a bundle whose held-out tickets are drawn as `seedTickets` draws its own. */
const VARIANCE = 60 ** 2 / 12 / 127 ** 2;
const SNAPSHOT = {
  tickets: 2_000,
  abstained: 60,
  labels: {
    'Billing Inquiry': 553,
    'Account Management': 499,
    'Technical Issue': 394,
    'Bug Report': 260,
    'Feature Request': 234,
  },
  embedding: {
    mean: Array.from({ length: 16 }, () => 0),
    trace: 16 * VARIANCE,
    traceSquared: 16 * VARIANCE ** 2,
  },
};

async function seeded(page: Page, count: number, drifted = 0): Promise<void> {
  await page.getByText('No tickets yet').or(page.getByLabel('What happened?')).first().waitFor();
  await seedTickets(page, { count, now: Date.now(), days: 60, drifted });
  await page.goto(`${stage.appUrl}/#/insights`);
  await page.reload();
  await page.getByRole('slider', { name: /^Volume/ }).waitFor({ timeout: 60_000 });
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

describe('insights', () => {
  it('helps where nothing is to be counted yet, and rests', async () => {
    const { context, page } = await visitOnline(stage);
    await page.goto(`${stage.appUrl}/#/insights`);
    await page.getByText('Nothing to count yet').waitFor();
    await page.getByRole('link', { name: 'Import tickets' }).waitFor();
    await quiet(page);
    await context.close();
  });

  it("counts tickets, decisions, answers and corrections of the days asked for, under the app's own policy", async () => {
    const { context, page } = await visitOnline(stage);
    const errors = watchErrors(page);
    await seeded(page, 3_000);
    const figure = (name: string): Promise<string | null> =>
      page.locator('dl > div', { hasText: name }).locator('.value').textContent();
    await eventually(() => figure('Tickets')).toMatch(/^1,[45]\d\d$/);
    await eventually(() => figure('Left to people')).toMatch(/^[2-4] %$/);
    await eventually(() => figure('People agreed')).toMatch(/^7\d %$/);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => figure('Tickets'), { timeout: 20_000 }).toBe('3,000');
    await page.getByLabel('From', { exact: true }).fill('2001-01-01');
    await page.getByLabel('to', { exact: true }).fill('2001-02-01');
    await page.getByText('No tickets in these days').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  atNight(
    'shows each chart as a table too, reads its values by arrow keys, and saves it as CSV and PNG',
    async () => {
      const { context, page } = await visitOnline(stage);
      await seeded(page, 1_000);
      await page.getByRole('button', { name: 'Categories as a table' }).click();
      const table = page.getByRole('region', { name: 'Categories, table' });
      await eventually(() => table.getByRole('rowheader').allTextContents()).toContain(
        'Billing Inquiry',
      );
      const chart = page.getByRole('slider', { name: /^Confidence/ });
      await chart.focus();
      await page.keyboard.press('End');
      await eventually(() => chart.getAttribute('aria-valuetext')).toMatch(
        /^90–100 %: Tickets \d+$/,
      );
      expect((await saved(page, 'Save Confidence as CSV')).toString()).toContain(
        'Confidence,Tickets\n0–10 %,',
      );
      expect([...(await saved(page, 'Save Confidence as PNG')).subarray(0, 4)]).toEqual([
        0x89, 0x50, 0x4e, 0x47,
      ]);
      const charts = await page.locator('main canvas').count();
      expect(charts).toBeGreaterThan(7);
      // A table of colours has none of these buttons: it is a table already, without a canvas.
      for (const button of [/as a (?:table|chart)$/, /^Save .+ as CSV$/, /^Save .+ as PNG$/])
        expect(
          await page.getByRole('button', { name: button }).count(),
          String(button),
        ).toBeGreaterThanOrEqual(charts);
      await context.close();
    },
  );

  it("raises all three alarms against a bundle's snapshot when the tickets change, and none before", async () => {
    for (const drifted of [400, 0]) {
      // The figures of the loaded bundle would give another result, so the test serves its own.
      const { context, page } = await visit(stage, { serviceWorkers: 'block' });
      await context.route('**/metrics.json', (route) =>
        route.fulfill({ json: { heads: {}, snapshot: SNAPSHOT } }),
      );
      await seeded(page, 2_000, drifted);
      const drift = page.getByRole('region', { name: 'Drift against the training' });
      await eventually(() => drift.locator('li', { hasText: 'Drifted since' }).count()).toBe(
        drifted > 0 ? 3 : 0,
      );
      await eventually(() => drift.locator('li', { hasText: 'As in training' }).count()).toBe(
        drifted > 0 ? 0 : 3,
      );
      await eventually(() => drift.getByText('The tickets have changed.').count()).toBe(
        drifted > 0 ? 1 : 0,
      );
      await context.close();
    }
  });

  it('looks into a dropped data set, bad rows and broken files included', async () => {
    const { context, page } = await visitOnline(stage);
    await page.goto(`${stage.appUrl}/#/insights`);
    const input = page
      .getByRole('region', { name: 'Look into a data set' })
      .locator('input[type=file]');
    const rows = Array.from(
      { length: 50 },
      (_, index) =>
        `text number ${index} ${'word '.repeat(index % 7)},${index % 3 ? 'Bug' : 'Billing'}`,
    );
    await input.setInputFiles({
      name: 'set.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`text,label\n${rows.join('\n')}\n,Bug\ntext number 1 word,Bug\n`),
    });
    await page
      .getByText(/51 texts, 2 labels, [^]*2\s% said before, 1 row could not be read/)
      .waitFor();
    await page.getByRole('slider', { name: /^Label balance/ }).waitFor();
    await input.setInputFiles({
      name: 'binary.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xd8,
      ]),
    });
    await page
      .getByText(/Save it as CSV first|save it as CSV/i)
      .first()
      .waitFor();
    await page.getByText('set.csv', { exact: true }).waitFor();
    await context.close();
  });

  atNight('has no axe findings in either theme, on a desk and on a phone', async () => {
    const { context, page } = await visitOnline(stage, { bypassCSP: true });
    await seeded(page, 1_000, 400);
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      expect(await axeProblemsInBothThemes(page), `${viewport.width}`).toEqual([]);
    }
    await context.close();
  });
});
