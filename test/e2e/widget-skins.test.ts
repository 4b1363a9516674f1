/** Drop-down scripts that hide the site's select: the real libraries, set and shown. */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, look, openMade, press, settled, write } from './made-page.ts';
import { quiet } from './quiet.ts';
import { BILLING, formFields, useSite } from './widget-page.ts';

const site = useSite();

const JQUERY = 'jquery/dist/jquery.min.js';
const SKINS = [
  {
    name: 'Choices.js',
    libraries: ['choices.js/public/assets/scripts/choices.min.js'],
    script: 'new Choices("#topic", { shouldSort: false });',
    face: '.choices__list--single .choices__item',
  },
  {
    name: 'Tom Select',
    libraries: ['tom-select/dist/js/tom-select.complete.min.js'],
    script: 'new TomSelect("#topic");',
    face: '.ts-control',
  },
  {
    name: 'Select2',
    libraries: [JQUERY, 'select2/dist/js/select2.full.min.js'],
    script: 'jQuery("#topic").select2();',
    face: '.select2-selection__rendered',
  },
  {
    name: 'Chosen',
    libraries: [JQUERY, 'chosen-js/chosen.jquery.min.js'],
    script: 'jQuery("#topic").chosen();',
    face: '.chosen-single',
  },
] as const;

describe.each(casesByDay(SKINS, 1))('a select behind $name', ({ libraries, script, face }) => {
  test('is set, seen to be set, tells the page, and goes back on Undo; the focus stays', async () => {
    const { page, messages, close } = await openMade(site, {
      form: CATEGORIES,
      libraries,
      script: `window.heard = []; document.querySelector("#topic").addEventListener("change",
        (event) => heard.push(event.target.value)); ${script}`,
    });
    const shown = (): Promise<string> =>
      page.locator(face).evaluate((node) => (node as HTMLElement).innerText.trim());
    await write(page, BILLING);
    expect((await look(page)).fields).toMatchObject({
      topic: '4',
      presort_choice: 'Billing Inquiry',
      presort_option: '4',
    });
    expect(await shown()).toContain('Billing Inquiry');
    expect(await page.evaluate(() => Reflect.get(window, 'heard').at(-1))).toBe('4');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');

    await press(page, 'Undo');
    await settled(page);
    expect((await look(page)).fields).toMatchObject({ topic: '', presort_choice: '' });
    expect(await shown()).not.toContain('Billing Inquiry');
    await press(page, 'Set again');
    await settled(page);
    expect(await shown()).toContain('Billing Inquiry');

    // The visible value stays set without a panel too.
    await page.locator('#text').press('Escape');
    await quiet(page);
    expect(await formFields(page)).toMatchObject({ topic: '4', presort_choice: 'Billing Inquiry' });
    expect(messages).toEqual([]);
    await close();
  });
});

test('radios behind labels keep what was set when the panel is dismissed; the hidden field of a step does not', async () => {
  const radios = ['Bug Report', 'Billing Inquiry'].map(
    (label) =>
      `<label><input type="radio" name="topic" value="${label}" style="display:none">${label}</label>`,
  );
  for (const [style, kept] of [
    ['', 'Billing Inquiry'],
    ['display:none', undefined],
  ] as const) {
    const { page, close } = await openMade(site, {
      form: `<div id="topic" style="${style}">${radios.join('')}</div>`,
    });
    await write(page, BILLING);
    expect((await formFields(page))['topic']).toBe('Billing Inquiry');
    await page.locator('#text').press('Escape');
    await quiet(page);
    expect((await formFields(page))['topic']).toBe(kept);
    await close();
  }
});

atNight(
  'an unknown one that does not follow: the field goes back, nothing is claimed, one hint',
  async () => {
    const { page, messages, close } = await openMade(site, {
      form: `<div>${CATEGORIES}<div id="face">Please choose</div></div>`,
      script: 'document.querySelector("#topic").style.display = "none";',
    });
    await write(page, BILLING);
    await write(page, `${BILLING} Thanks.`);
    const { panel, pressed, fields } = await look(page);
    expect(fields).toMatchObject({ topic: '', presort_choice: '', presort_option: '' });
    expect(pressed).toEqual([]);
    expect(panel).not.toContain('set to');
    expect(messages.filter((line) => line.includes('field-covered'))).toHaveLength(1);
    expect(messages).toHaveLength(1);
    await close();
  },
);

atNight('an unknown one that follows the field is taken at its word', async () => {
  const { page, messages, close } = await openMade(site, {
    form: `<div>${CATEGORIES}<div id="face">Please choose</div></div>`,
    script: `const select = document.querySelector("#topic"); select.hidden = true;
      select.onchange = () => setTimeout(() => {
        document.querySelector("#face").textContent = select.selectedOptions[0].text; }, 100);`,
  });
  await write(page, BILLING);
  expect((await look(page)).fields).toMatchObject({ topic: '4' });
  expect(await page.locator('#face').innerText()).toBe('Billing Inquiry');
  expect(messages).toEqual([]);
  await close();
});
