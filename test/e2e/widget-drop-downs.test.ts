/**
 * Real drop-downs of React libraries: the widget sets those with a select behind them and reads the
 * text of the others.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atNight, casesByDay } from '../setup/nightly.ts';
import { editorFile } from '../fixtures/editors/serve.ts';
import { look, press, settled, write } from './made-page.ts';
import { BILLING, useSite, type OpenPage } from './widget-page.ts';

const site = useSite(editorFile);

async function openField(name: string, category = '#topic'): Promise<OpenPage> {
  const opened = await site.openHtml(
    `<form><textarea id="text" name="text" aria-label="Text"></textarea><div id="root"></div></form>
    <script src="/controls/${name}.js"></script>`,
    `<script async src="%APP%/presort/presort.js" data-for="#text" data-category="${category}"></script>`,
  );
  await face(opened.page).waitFor();
  return opened;
}

const face = (page: Page) => page.locator('#root button').first();

async function chooseByHand(page: Page, text: string): Promise<void> {
  await face(page).click();
  await page.getByRole('option', { name: text }).click();
  await settled(page);
}

const SETTABLE = [
  { name: 'Radix Select', entry: 'radix', category: '#topic' },
  { name: 'React Aria Select', entry: 'react-aria', category: '#topic' },
  { name: 'Radix Select by its select', entry: 'radix', category: '[name=topic]' },
] as const;

describe.each(casesByDay(SETTABLE, 1))('$name', ({ entry, category }) => {
  test('is set and shows it, is called by its name alone, and is as it was on Undo', async () => {
    const { page, messages, close } = await openField(entry, category);
    await write(page, BILLING);
    const { panel, fields } = await look(page);
    expect(fields).toMatchObject({ topic: '4', presort_choice: 'Billing Inquiry' });
    expect(await face(page).innerText()).toBe('Billing Inquiry');
    if (category === '#topic') expect(panel).toContain('Topic set to Billing Inquiry');

    await press(page, 'Undo');
    await settled(page);
    expect((await look(page)).fields).toMatchObject({ topic: '', presort_choice: '' });
    expect(await face(page).innerText()).toBe('Choose one');

    await chooseByHand(page, 'Feature Request');
    expect(await look(page)).toMatchObject({
      pressed: ['Feature Request'],
      fields: { topic: '2', presort_choice: 'Feature Request', presort_option: '2' },
    });
    expect(messages).toEqual([]);
    await close();
  });
});

for (const category of ['#topic', '[name=topic]'])
  atNight(`a Headless UI Listbox named by ${category} is spoken of and read`, async () => {
    const { page, messages, close } = await openField('headless', category);
    await write(page, BILLING);
    const { panel, fields } = await look(page);
    expect(panel).toContain('Topic: Billing Inquiry (likely)');
    expect(fields).toMatchObject({ presort_choice: '', presort_option: '' });
    await chooseByHand(page, 'Feature Request');
    expect((await look(page)).fields).toMatchObject({
      topic: '2',
      presort_choice: 'Feature Request',
      presort_option: '2',
    });
    expect(messages.filter((line) => !line.includes('field-covered'))).toEqual([]);
    await close();
  });

atNight(
  'a drop-down of another make is read by what it shows, not by its name or its list',
  async () => {
    const { page, messages, close } = await site.openHtml(
      `<form><textarea id="text" name="text" aria-label="Text"></textarea><span id="name">Topic</span>
    <div id="topic"><div><div><input id="search" role="combobox" aria-labelledby="name">
    <span id="value"></span></div></div><ul role="listbox" hidden><li role="option">Billing Inquiry</li></ul>
    <input type="hidden" name="topic"></div></form>`,
      '<script async src="%APP%/presort/presort.js" data-for="#text" data-category="#topic"></script>',
    );
    await page.locator('#text').click();
    await write(page, BILLING);
    expect((await look(page)).panel).toContain('Topic: Billing Inquiry (likely)');
    await page.evaluate(() => {
      document.querySelector('#value')?.append('Bug Report');
      document.querySelector<HTMLInputElement>('[name=topic]')?.setAttribute('value', '1');
    });
    await page.locator('#search').click();
    await settled(page);
    expect((await look(page)).fields).toMatchObject({
      presort_choice: 'Bug Report',
      presort_option: '1',
    });
    expect(messages.filter((line) => line.includes('presort'))).toHaveLength(1);
    await close();
  },
);
