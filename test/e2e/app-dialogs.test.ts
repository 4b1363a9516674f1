import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { visitOnline } from './app-fixtures.ts';
import { eventually } from './eventually.ts';

const stage = useStage();
const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

describe('a dialog', () => {
  it.each([
    { path: 'inbox', control: 'Import', title: 'Import tickets' },
    { path: 'inbox', control: 'Keys', title: 'Keyboard shortcuts' },
    { path: 'settings', control: 'Delete everything now…', title: 'Delete everything?' },
  ])(
    'is named $title, has the focus, and Escape gives it back to $control',
    async ({ path, control, title }) => {
      const { context, page } = await visitOnline(stage);
      await page.goto(`${stage.appUrl}/#/${path}`);
      const opener = page.getByRole('button', { name: control, exact: true }).first();
      await opener.click();
      const dialog = page.getByRole('dialog', { name: title, exact: true });
      await dialog.waitFor();
      expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
      expect(await dialog.evaluate((box) => box.matches(':modal'))).toBe(true);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await eventually(() => isFocused(opener)).toBe(true);
      await context.close();
    },
  );

  it('that is a sheet is closed by a touch beside it and by its links', async () => {
    const { context, page } = await visitOnline(stage, { viewport: { width: 390, height: 844 } });
    const opener = page.getByRole('button', { name: 'More', exact: true });
    const sheet = page.getByRole('dialog', { name: 'More pages' });
    await opener.click();
    await sheet.getByRole('heading', { name: 'Decisions' }).waitFor();
    await page.mouse.click(195, 40);
    await sheet.waitFor({ state: 'hidden' });
    await opener.click();
    await sheet.getByRole('link', { name: 'Rules' }).click();
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
    expect(await sheet.isVisible()).toBe(false);
    await context.close();
  });
});

it('a bar of progress says in words how far it is', async () => {
  const { context, page } = await visitOnline(stage);
  await page.goto(`${stage.appUrl}/#/inbox`);
  await page.getByRole('button', { name: 'Import', exact: true }).first().click();
  await page.locator('dialog[open] input[type=file]').setInputFiles({
    name: 'tickets.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('subject,description\nLamp,The lamp is dark\nChair,A leg is missing\n'),
  });
  await page.getByRole('button', { name: 'Import these tickets' }).click();
  const bar = page.getByRole('progressbar', { name: 'Import' });
  await eventually(() => bar.getAttribute('aria-valuetext')).toBe('2 tickets imported');
  expect(await bar.evaluate((element) => (element as HTMLProgressElement).value)).toBe(1);
  await context.close();
});
