import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight, casesByDay } from '../setup/nightly.ts';
import { APP_LANGUAGES } from '../../src/core/languages.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, visit, visitOnline, watchErrors } from './app-fixtures.ts';
import { readStored } from './database.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

/**
 * Pages whose texts exist in every language. Another page stands between two that share a title.
 */
const PATHS = [
  'settings',
  'models',
  'inbox',
  'review',
  'rules',
  'ask',
  'rules/teams',
  'api',
  'rules/thresholds',
  'insights',
  'form',
  'batch',
  'widget',
  'intake',
  'failed',
  'lab',
];

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

const goTo = (page: Page, path: string): Promise<unknown> => page.goto(`${stage.appUrl}/#/${path}`);

/** Goes to another page and waits until its title takes the place of the one before. */
async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.querySelector('main h1')?.setAttribute('data-left', ''));
  await goTo(page, path);
  await page.locator('main h1:not([data-left])').waitFor();
}

const languageOf = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);

/** Number of pixels by which the page is wider than the window. */
const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => document.body.scrollWidth - document.documentElement.clientWidth);

describe('the language of the app', () => {
  it('is the first of the browser’s that it speaks, with numbers and dates as that browser has them', async () => {
    const { context, page } = await visitOnline(stage, { locale: 'de-AT' });
    const errors = watchErrors(page);
    await page.getByRole('link', { name: 'Eingang' }).waitFor();
    expect(await languageOf(page)).toBe('de ltr');
    await goTo(page, 'models');
    await heading(page, 'Modelle');
    await page.getByText(/^Aufbewahrt, \d,\d MB$/).waitFor();
    await page.getByRole('heading', { name: 'Kundenservice' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('names labels and teams, which are kept in English', async () => {
    const { context, page } = await visitOnline(stage, { locale: 'de-DE' });
    const english =
      /Billing Inquiry|\b(?:Low|Medium|High|Critical)\b|Payments team|Customer support/;
    const read = (): Promise<string> => page.evaluate(() => document.body.innerText);
    await goTo(page, 'ask');
    await page
      .getByRole('button', { name: 'Mein Abo wurde diesen Monat zweimal abgebucht' })
      .click();
    const topic = page.getByLabel('Thema');
    await eventually(() => topic.inputValue()).toBe('Billing Inquiry');
    expect(await topic.locator('option:checked').textContent()).toBe('Rechnung und Zahlung');
    expect(await read()).not.toMatch(english);
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await goTo(page, 'inbox/P-1001');
    await page.getByText('Von der Kundschaft gewählt: Rechnung und Zahlung').waitFor();
    await page.getByText('An Zahlungen zugewiesen').waitFor();
    for (const summary of await page.locator('main details > summary').all()) await summary.click();
    expect(await read()).not.toMatch(english);
    expect(await readStored(page, 'tickets', 'P-1001')).toMatchObject({
      category: 'Billing Inquiry',
      team: 'PAYMENTS_TEAM',
      chosen: { category: 'Billing Inquiry' },
    });
    for (const [path, title] of [
      ['rules/teams', 'Regeln'],
      ['models', 'Modelle'],
      ['widget', 'Widget'],
    ] as const) {
      await goTo(page, path);
      await heading(page, title);
      await page.getByText('Rechnung und Zahlung').first().waitFor({ state: 'attached' });
    }
    await context.close();
  });

  it('is English in a browser of another language', async () => {
    const { context, page } = await visitOnline(stage, { locale: 'nl-NL' });
    await page.getByRole('link', { name: 'Inbox' }).waitFor();
    expect(await languageOf(page)).toBe('en ltr');
    await context.close();
  });

  atNight('is chosen in the settings, changes at once in every tab, and stays', async () => {
    const { context, page } = await visitOnline(stage);
    await ask(page, 'I was charged twice for my subscription this month.');
    await expectAssigned(page, 'P-1001');
    await goTo(page, 'settings');
    await heading(page, 'Settings');
    const other = await context.newPage();
    await other.goto(`${stage.appUrl}/#/models`);
    await heading(other, 'Models');
    for (const [code, settings, models, tickets] of [
      ['pt', 'Configurações', 'Modelos', '1 ticket'],
      ['fr', 'Réglages', 'Modèles', '1 ticket'],
      ['es', 'Ajustes', 'Modelos', '1 ticket'],
      ['de', 'Einstellungen', 'Modelle', '1 Ticket'],
    ] as const) {
      await page.locator('#language').selectOption(code);
      await heading(page, settings);
      await heading(other, models);
      await page.getByText(new RegExp(`, ${tickets}$`)).waitFor();
      await eventually(() => languageOf(page)).toBe(`${code} ltr`);
    }
    await page.reload();
    await heading(page, 'Einstellungen');
    await page.locator('#language').selectOption('auto');
    await heading(page, 'Settings');
    await context.close();
  });

  it('is there without a network, also where it was never shown before', async () => {
    const { context, page } = await visit(stage);
    await page.getByText('Ready offline').waitFor();
    await context.setOffline(true);
    await goTo(page, 'settings');
    await heading(page, 'Settings');
    await page.locator('#language').selectOption('fr');
    await heading(page, 'Réglages');
    await page.reload();
    await heading(page, 'Réglages');
    await goTo(page, 'models');
    await heading(page, 'Modèles');
    await context.close();
  });

  it.each(
    casesByDay(
      [
        { width: 360, height: 740 },
        { width: 1280, height: 800 },
      ],
      1,
    ),
  )('fits the page in each language and from right to left, at $width', async (viewport) => {
    const { context, page } = await visitOnline(stage, { viewport });
    const shots = process.env['PRESORT_SHOTS'];
    const found: string[] = [];
    for (const code of APP_LANGUAGES) {
      await turnTo(page, 'settings');
      await page.locator('#language').selectOption(code);
      await eventually(() => languageOf(page)).toBe(`${code} ltr`);
      for (const path of PATHS) {
        if (path !== 'settings') await turnTo(page, path);
        for (const direction of ['rtl', 'ltr']) {
          await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
          const wide = await sticksOut(page);
          if (wide > 0) found.push(`${path} in ${code}, ${direction}: ${wide} px`);
          const name = `${path.replace('/', '-')}-${code}-${direction}-${viewport.width}`;
          if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
        }
      }
    }
    expect(found).toEqual([]);
    await context.close();
  });

  atNight(
    'fits a phone in German with a wide table to look at, and names what is wrong in it',
    async () => {
      const viewport = { width: 360, height: 740 };
      const { context, page } = await visitOnline(stage, { viewport, locale: 'de-DE' });
      await goTo(page, 'batch');
      await heading(page, 'Stapel');
      const wide = 'a text that is longer than a phone is wide, and goes on beside it';
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'tickets.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            `Report,,\nid,text,category\n1,${wide.replace(',', '')},Bug\n2,It crashes,Bug\n3,short\n4,No login,Other\n`,
          ),
        });
      await page.getByText('2 Zeilen am Anfang sind ausgelassen').click();
      await page.getByText('Zeile 1: „Report“ steht über der Kopfzeile').waitFor();
      await page.getByText('Zeile 5: 2 Zellen, die Kopfzeile hat 3').waitFor();
      expect(await sticksOut(page)).toBe(0);
      await context.close();
    },
  );
});
