/**
 * The app's Widget page: the playground with the real widget, the tag to copy, the events, and the
 * reference made from the widget's own metadata.
 */
import { casesByDay } from '../setup/nightly.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { widgetReference } from '../../config/widget-readme.ts';
import { useStage } from '../setup/shared-harness.ts';
import { watchErrors, visitOnline } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { eventually } from './eventually.ts';
import { BILLING } from './widget-page.ts';

const stage = useStage();

async function openPlayground(options: BrowserContextOptions = {}, heading = 'Attributes') {
  const { context, page } = await visitOnline(stage, options);
  const errors = watchErrors(page);
  await page.goto(`${stage.appUrl}/#/widget`);
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  return { page, errors, close: () => context.close() };
}

const events = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Events heard' }).locator('strong').allInnerTexts();

describe('the widget page', () => {
  it('suggests in its form, lists every event, and takes the disabled switch at once', async () => {
    const { page, errors, close } = await openPlayground();
    await page.getByLabel('What happened?').fill(BILLING);
    await eventually(() => page.locator('#play-category').inputValue()).toBe('Billing Inquiry');
    await eventually(async () =>
      (await events(page)).filter((type, at, all) => all.indexOf(type) === at).sort(),
    ).toEqual(['presort-accept', 'presort-before-apply', 'presort-ready', 'presort-suggestion']);
    await page.locator('presort-suggest [part="undo"]:visible').first().click();
    expect(await page.locator('#play-category').inputValue()).toBe('');
    await page.getByLabel('Disabled', { exact: true }).check();
    await eventually(() => page.locator('presort-suggest [part="panel"]').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await events(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('writes every setting into the tag and into the element', async () => {
    const { page, errors, close } = await openPlayground();
    const tag = page.getByRole('region', { name: 'Tag' });
    await page.getByLabel('Theme', { exact: true }).selectOption('dark');
    await page.getByLabel('Language', { exact: true }).selectOption('de');
    await page.getByLabel('Storage', { exact: true }).selectOption('cache');
    await page.getByLabel('Load', { exact: true }).selectOption('idle');
    await page.getByLabel('Field prefix', { exact: true }).fill('my"_');
    for (const line of [
      'data-theme="dark"',
      'data-lang="de"',
      'data-storage="cache"',
      'data-load="idle"',
      'data-field-prefix="my&quot;_"',
    ]) {
      await eventually(() => tag.innerText()).toContain(line);
    }
    const element = page.locator('presort-suggest');
    await eventually(() => element.getAttribute('theme')).toBe('dark');
    await page.getByLabel('What happened?').fill(BILLING);
    await element.getByText('Worum geht es?').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('says in the page’s language what each attribute means', async () => {
    const { page, errors, close } = await openPlayground({ locale: 'de-DE' }, 'Attribute');
    const row = page.getByRole('row', { name: 'subject' });
    const meaning = row.getByRole('cell', { name: 'Das Feld für den Betreff' });
    await meaning.waitFor();
    expect(await meaning.getAttribute('lang')).toBe(null);
    await row.getByRole('cell', { name: 'id oder Selektor' }).waitFor();
    const names = page.getByRole('cell', { name: 'inherit | light | dark | auto' });
    expect(await names.getAttribute('lang')).toBe('en');
    expect(errors).toEqual([]);
    await close();
  });

  it('names the languages of each bundle and offers those of the chosen one', async () => {
    const { page, errors, close } = await openPlayground();
    await page.getByText('“Customer support” reads English, German, Spanish, French').waitFor();
    await page.getByText('“IT service desk” reads English.').waitFor();
    const languages = page.getByLabel('Languages read', { exact: true });
    await languages.selectOption('en, de, es, fr, pt');
    const tag = page.getByRole('region', { name: 'Tag' });
    await eventually(() => tag.innerText()).toContain('data-languages="en, de, es, fr, pt"');
    const element = page.locator('presort-suggest');
    await eventually(() => element.getAttribute('languages')).toBe('en, de, es, fr, pt');
    await page.getByLabel('Bundle', { exact: true }).selectOption({ index: 1 });
    await eventually(() => languages.locator('option').allInnerTexts()).toEqual([
      'the page’s (default)',
      'en',
    ]);
    await eventually(() => element.getAttribute('languages')).toBe(null);
    expect(errors).toEqual([]);
    await close();
  });

  it("the tables are those of the widget's own metadata", async () => {
    const { page, close } = await openPlayground();
    for (const { title, rows } of widgetReference()) {
      const table = page.getByRole('region', { name: title, exact: true }).getByRole('table');
      expect(await table.locator('tbody th').allInnerTexts()).toEqual(rows.map(([name]) => name));
    }
    await close();
  });

  it.each(
    casesByDay(
      [
        ['a phone', { viewport: { width: 390, height: 844 } }],
        ['a narrow phone', { viewport: { width: 320, height: 640 } }],
        ['a desk', { viewport: { width: 1280, height: 800 } }],
      ] as const,
      1,
    ),
  )(
    'on %s axe finds nothing in either theme and nothing scrolls sideways, with suggestions shown',
    async (_, options) => {
      const { page, close } = await openPlayground({ ...options, reducedMotion: 'reduce' });
      await page.getByLabel('What happened?').fill(BILLING);
      await page.locator('presort-suggest [part~="chip"]').first().waitFor();
      expect(await axeProblemsInBothThemes(page)).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      await close();
    },
  );
});
