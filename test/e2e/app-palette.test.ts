import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { visitOnline, watchErrors } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

/** Opens the palette by its key and resolves with its field. */
async function openPalette(page: Page, name = 'Find and do') {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name, exact: true });
  await field.waitFor();
  return field;
}

/** The option that Enter would take, as assistive technology is told of it. */
const activeOption = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const option = document.getElementById(id);
    return option?.matches('[role=listbox] > [role=option][aria-selected=true]')
      ? option.querySelector('span')?.textContent
      : undefined;
  });

it('finds pages, settings and documents by keyboard, and leads there', async () => {
  const { context, page } = await visitOnline(stage, { bypassCSP: true, reducedMotion: 'reduce' });
  const errors = watchErrors(page);
  const text = page.getByLabel('What happened?');
  await text.focus();
  const field = await openPalette(page);
  await page.getByRole('option', { name: /^Encryption/ }).waitFor();
  expect(await axeProblemsInBothThemes(page)).toEqual([]);
  await field.fill('models');
  expect(await activeOption(page)).toBe('Models');
  await page.keyboard.press('ArrowUp');
  expect(await activeOption(page)).not.toBe('Models');
  await page.keyboard.press('ArrowDown');
  expect(await activeOption(page)).toBe('Models');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'hidden' });
  expect(await text.evaluate((box) => box === document.activeElement)).toBe(true);

  await (await openPalette(page)).fill('verschlüsseln');
  await page.getByRole('option', { name: /^Encryption/ }).waitFor();
  await page.keyboard.press('Enter');
  const section = page.getByRole('region', { name: 'Encryption' });
  await eventually(() => section.evaluate((box) => box === document.activeElement)).toBe(true);

  await (await openPalette(page)).fill('put presort');
  await page.getByRole('option', { name: /^Put Presort on your form/ }).click();
  await page.getByRole('heading', { name: 'Put Presort on your form', level: 1 }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

it('does what the open page offers; the question mark lists all keys, those of the open page first', async () => {
  const { context, page } = await visitOnline(stage);
  await page.getByLabel('What happened?').press('?');
  expect(await page.getByLabel('What happened?').inputValue()).toBe('?');
  await page.goto(`${stage.appUrl}/#/inbox`);
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByText('Open the ticket').waitFor();
  expect(await sheet.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Inbox',
    'Review',
    'Everywhere',
  ]);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });

  const field = await openPalette(page);
  await field.fill('qqq');
  await page.getByText('Nothing is called that. Try another word.').waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  await field.fill('import');
  expect(await activeOption(page)).toBe('Import');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Import tickets' }).waitFor();
  await context.close();
});

it('is found by a button too, in the language shown', async () => {
  const { context, page } = await visitOnline(stage, {
    locale: 'de-DE',
    viewport: { width: 320, height: 640 },
  });
  await page.getByRole('button', { name: 'Finden' }).click();
  await page.getByRole('combobox', { name: 'Finden und tun' }).fill('inbox');
  await page.getByRole('option', { name: 'Eingang Seite' }).click();
  await page.getByRole('heading', { name: 'Eingang', level: 1 }).waitFor();
  await context.close();
});
