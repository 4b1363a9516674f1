import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import type { visit } from './app-fixtures.ts';
import { ask, expectAssigned, watchErrors, visitOnline } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

/** Texts that say nothing of any topic, so that the model abstains. */
const UNCLEAR = [
  'Hello, could someone get back to me about my last message please?',
  'Good morning to all of you, thanks in advance.',
  'It is about what we talked about on the phone.',
];

async function withUnclearTickets(options: BrowserContextOptions = {}): ReturnType<typeof visit> {
  const opened = await visitOnline(stage, options);
  for (const [index, text] of UNCLEAR.entries()) {
    await ask(opened.page, text);
    await expectAssigned(opened.page, `P-${1001 + index}`);
    await opened.page.goto(`${stage.appUrl}/#/inbox/P-${1001 + index}`);
    const flag = opened.page.getByRole('button', { name: 'Flag for review' });
    await flag.click();
    await opened.page.locator('[aria-label="Flag for review"][aria-pressed="true"]').waitFor();
    await opened.page.goto(`${stage.appUrl}/#/ask`);
  }
  await opened.page.goto(`${stage.appUrl}/#/review`);
  await opened.page.getByText('3 waiting').waitFor();
  return opened;
}

async function corrections(
  page: Page,
): Promise<{ head: string; label: string; by: string; bundle: string }[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  return readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { head: string; label: string; by: string; bundle: string });
}

describe('the review page', () => {
  it('labels with one key, chooses the priority with Shift, skips and undoes', async () => {
    const { context, page } = await withUnclearTickets();
    const errors = watchErrors(page);
    await page.getByLabel('Your name').fill('Ann');
    await page.getByLabel('Your name').press('Tab');
    await page.getByRole('heading', { name: 'Review', level: 1 }).click();
    const categories = await page
      .getByRole('group', { name: 'Category', exact: true })
      .getByRole('button')
      .allInnerTexts();
    await page.keyboard.press('Shift+Digit3');
    await page.locator('[aria-pressed="true"]', { hasText: 'High' }).waitFor();
    await page.keyboard.press('2');
    await page.getByText('1 labelled, 2 waiting').waitFor();
    await page.keyboard.press('s');
    await page.getByText('1 labelled, 1 skipped, 1 waiting').waitFor();
    await page.keyboard.press('u');
    await page.keyboard.press('Control+z');
    await page.getByText('0 labelled, 3 waiting').waitFor();
    await page.keyboard.press('1');
    await page.getByText('1 labelled, 2 waiting').waitFor();
    const kept = await corrections(page);
    expect(kept).toMatchObject([{ head: 'category', by: 'Ann' }]);
    expect(categories[0]).toContain(kept[0]?.label ?? 'nothing');
    expect(kept[0]?.bundle).toContain('support@');
    expect(errors).toEqual([]);
    await context.close();
  });

  atNight(
    "ends with nothing waiting, and the labelled ticket is a person's with its team",
    async () => {
      const { context, page } = await withUnclearTickets();
      for (let left = 3; left > 0; left -= 1) {
        await page.getByText(`${left} waiting`).waitFor();
        await page
          .getByRole('group', { name: 'Category', exact: true })
          .getByRole('button', { name: /Billing Inquiry/ })
          .click();
      }
      await page.getByText('Nothing waits for you').waitFor();
      await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
      await page.getByText('Payments team').first().waitFor();
      await eventually(() => page.getByLabel('Category').inputValue()).toBe('Billing Inquiry');
      await context.close();
    },
  );

  atNight('asks for the priority after the category where that is wanted', async () => {
    const { context, page } = await withUnclearTickets();
    await page.getByLabel('Ask for the priority after the category').check();
    await page.getByRole('heading', { name: 'Review', level: 1 }).click();
    await page.keyboard.press('2');
    await page.getByText('And how urgent?').waitFor();
    await page.getByText('0 labelled, 3 waiting').waitFor();
    await page.keyboard.press('3');
    await page.getByText('1 labelled, 2 waiting').waitFor();
    await page.keyboard.press('1');
    await page.getByText('And how urgent?').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('2 labelled, 1 waiting').waitFor();
    const kept = await corrections(page);
    // Both records of a ticket have the same time, so their order is undefined.
    const told = kept.map(({ head, label }) => (head === 'priority' ? `${head} ${label}` : head));
    expect([told.slice(0, 2).sort(), told.slice(2)]).toEqual([
      ['category', 'priority High'],
      ['category'],
    ]);
    await context.close();
  });

  it('keeps what is none of the categories as an example, and takes it back', async () => {
    const { context, page } = await withUnclearTickets();
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.getByText('1 labelled, 2 waiting').waitFor();
    await page.getByText('1 is none of the categories').waitFor();
    await page.keyboard.press('0');
    await page.getByText('2 are none of the categories').waitFor();
    await page.keyboard.press('u');
    await page.getByText('1 is none of the categories').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export these' }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { text: string }).text)).toEqual([
      expect.stringMatching(/./),
    ]);
    expect(UNCLEAR).toContain((JSON.parse(lines[0] ?? '') as { text: string }).text);
    await context.close();
  });

  it('merges a file of corrections, names its bad lines, and a second merge adds nothing', async () => {
    const { context, page } = await withUnclearTickets();
    const good = {
      text: 'card',
      label: 'Billing Inquiry',
      head: 'category',
      was: null,
      bundle: null,
      by: 'Bob',
      at: '2026-05-31T10:00:00.000Z',
      ticketId: 'X-1',
      id: 'one',
    };
    const file = {
      name: 'c.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(
        `${JSON.stringify(good)}\n{"text":\n${JSON.stringify({ ...good, id: 'two', label: 7 })}\n`,
      ),
    };
    await page.locator('input[type=file]').setInputFiles(file);
    await page
      .getByText('1 correction added, 0 known already, 2 lines left out.')
      .first()
      .waitFor();
    await page.getByText('Line 2: not JSON').waitFor();
    await page.getByText('Line 3: label').waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('0 corrections added, 1 known already').first().waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ ...file, buffer: Buffer.from([0xff, 0xfe, 0x00, 0xd8]) });
    await page.getByText('not UTF-8').waitFor();
    await context.close();
  });

  atNight('has no axe findings in either theme, on a desk and on a phone', async () => {
    const { context, page } = await withUnclearTickets({ bypassCSP: true });
    const look = async (name: string): Promise<void> => {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(viewport);
        expect(await axeProblemsInBothThemes(page), `${name} ${viewport.width}`).toEqual([]);
      }
    };
    await look('review');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    await look('keys');
    await context.close();
  });
});
