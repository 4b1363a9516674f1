/**
 * Groups of checkboxes, and choices that pages draw with ARIA roles: the shown, held and posted
 * values never differ.
 */
import { casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { look, openMade, press, settled, write } from './made-page.ts';
import type { Page } from 'playwright-core';
import { BILLING, formFields, useSite } from './widget-page.ts';

const site = useSite();

/** The texts that the panel has announced. */
const spoken = (page: Page): Promise<string> =>
  page.locator('presort-suggest [role="status"]').first().innerText();

const CRASH = 'The export button crashes the app every time I click it.';
const BOXES = `<fieldset id="topic"><legend>Topics</legend>
  <label><input type="checkbox" name="topic[]" value="bug">Bug report</label>
  <label><input type="checkbox" name="topic[]" value="pay">Billing inquiry</label>
  <label><input type="checkbox" name="topic[]" value="new">Feature request</label></fieldset>`;

describe('a group of checkboxes', () => {
  test.each(
    casesByDay(
      [
        ['in its box', BOXES],
        [
          'named by one of them',
          BOXES.replace(' id="topic"', '').replace('<input', '<input id="topic"'),
        ],
      ],
      1,
    ),
  )('%s is checked, corrected, and emptied by Undo', async (_, form) => {
    const { page, messages, close } = await openMade(site, { form });
    await write(page, BILLING);
    const first = await look(page);
    expect(first.fields).toMatchObject({
      'topic[]': 'pay',
      presort_choice: 'Billing Inquiry',
      presort_option: 'pay',
    });
    expect(first.pressed).toEqual(['Billing inquiry']);
    expect(first.panel).toContain('Topics set to Billing inquiry');
    await write(page, CRASH);
    expect((await look(page)).fields).toMatchObject({ 'topic[]': 'bug', presort_option: 'bug' });
    await press(page, 'Undo');
    const { fields, pressed } = await look(page);
    expect(fields['topic[]']).toBeUndefined();
    expect(fields).toMatchObject({ presort_choice: '', presort_option: '' });
    expect(pressed).toEqual([]);
    expect(messages.filter((line) => !line.includes('no-option'))).toEqual([]);
    await close();
  });

  test('that the customer has checked stays as it is, and two are no one label', async () => {
    const { page, close } = await openMade(site, { form: BOXES });
    await page.getByLabel('Bug report').check();
    await page.getByLabel('Feature request').check();
    await write(page, BILLING);
    const { panel, pressed, fields } = await look(page);
    expect(await page.locator('#topic input:checked').count()).toBe(2);
    expect(fields).toMatchObject({ presort_choice: '', presort_option: 'bug\nnew' });
    expect(pressed).toEqual([]);
    expect(panel).not.toContain('set to');
    await close();
  });
});

/**
 * Frameworks keep the state themselves and draw it a moment after a press; this page does the same.
 */
const drawn = (role: 'radio' | 'option', first: string): string => `
  let chosen = ${JSON.stringify(first)};
  const draw = () => {
    for (const item of document.querySelectorAll('[role=${role}]'))
      item.setAttribute('${role === 'radio' ? 'aria-checked' : 'aria-selected'}', String(item.dataset.value === chosen));
    document.querySelector('[name=topic]').value = chosen;
  };
  for (const item of document.querySelectorAll('[role=${role}]'))
    item.addEventListener('click', () => { chosen = item.dataset.value; item.focus(); queueMicrotask(draw); });
  draw();`;
const items = (role: string, none: string): string =>
  `${none}${[
    ['bug', 'Bug report'],
    ['pay', 'Billing inquiry'],
  ]
    .map(
      ([value, text]) =>
        `<button type="button" role="${role}" data-value="${value}">${text}</button>`,
    )
    .join('')}`;
const NONE = (role: string): string =>
  `<button type="button" role="${role}" data-value="" data-presort="-">No topic</button>`;
const HIDDEN = '<input type="hidden" name="topic">';

describe('choices that the page draws itself', () => {
  test.each(
    casesByDay(
      [
        ['radiogroup', 'radio'],
        ['listbox', 'option'],
      ] as const,
      1,
    ),
  )('with an option for none are set and put back: %s', async (group, role) => {
    const { page, messages, close } = await openMade(site, {
      form: `<div id="topic" role="${group}" aria-label="Topic">${items(role, NONE(role))}</div>${HIDDEN}`,
      script: drawn(role, ''),
    });
    await write(page, BILLING);
    const set = await look(page);
    expect(set.fields).toMatchObject({
      topic: 'pay',
      presort_choice: 'Billing Inquiry',
      presort_option: 'pay',
    });
    expect(set.panel).toContain('Topic set to Billing inquiry');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await press(page, 'Undo');
    await settled(page);
    const back = await look(page);
    expect(back.fields).toMatchObject({ topic: '', presort_choice: '', presort_option: '' });
    expect(back.panel).toContain('Topic put back');
    // An option that the customer presses is the customer's choice.
    await page.getByRole(role, { name: 'Bug report' }).click();
    await settled(page);
    const own = await look(page);
    expect(own.fields).toMatchObject({ topic: 'bug', presort_choice: 'Bug Report' });
    expect(own.pressed).toEqual(['Bug report']);
    expect(messages.filter((line) => !line.includes('no-option'))).toEqual([]);
    await close();
  });

  test.each<[string, string, string]>(
    casesByDay(
      [
        [
          'radios that cannot be emptied',
          `<div id="topic" role="radiogroup" aria-label="Topic">${items('radio', '')}</div>${HIDDEN}`,
          'cannot be emptied',
        ],
        [
          'a button that opens a list',
          `<span id="l">Topic</span>\
<button id="topic" type="button" aria-labelledby="l" aria-haspopup="listbox">Choose</button>${HIDDEN}`,
          'is a drop-down',
        ],
        [
          'an input that searches a list',
          `<input id="topic" role="combobox" aria-label="Topic" aria-expanded="false">${HIDDEN}`,
          'is a drop-down',
        ],
      ],
      2,
    ),
  )('%s: the suggestion is said in words, nothing is set, one hint', async (_, form, hint) => {
    const { page, messages, close } = await openMade(site, {
      form,
      script: form.includes('radiogroup') ? drawn('radio', '') : '',
    });
    await write(page, BILLING);
    await write(page, `${BILLING} Thanks.`);
    const { panel, pressed, fields } = await look(page);
    expect(panel).toMatch(/Topic: Billing [Ii]nquiry \(likely\)/);
    expect(panel).not.toContain('set to');
    expect(pressed).toEqual([]);
    expect(await spoken(page)).toMatch(/1 suggestion\. Topic: Billing [Ii]nquiry, likely\./);
    expect(fields).toMatchObject({
      topic: '',
      presort_category: 'Billing Inquiry',
      presort_choice: '',
    });
    expect(messages.filter((line) => line.includes('field-covered'))).toHaveLength(1);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`#topic ${hint}`);
    await close();
  });

  test('what the customer chooses in radios that cannot be emptied is what is posted', async () => {
    const { page, close } = await openMade(site, {
      form: `<div id="topic" role="radiogroup" aria-label="Topic">${items('radio', '')}</div>${HIDDEN}`,
      script: drawn('radio', ''),
    });
    await write(page, BILLING);
    await page.getByRole('radio', { name: 'Bug report' }).click();
    await settled(page);
    expect(await formFields(page)).toMatchObject({
      topic: 'bug',
      presort_choice: 'Bug Report',
      presort_option: 'bug',
    });
    expect((await look(page)).panel).not.toContain('Topic: Billing');
    await close();
  });

  test('a button before a select that a library hides: the select is the field', async () => {
    const { page, messages, close } = await openMade(site, {
      form: `<div><button id="topic" type="button" role="combobox" aria-label="Topic" \
aria-expanded="false">Choose</button>
        <select name="topic" aria-hidden="true" tabindex="-1" \
style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">
        <option value=""></option><option value="4">Billing Inquiry</option>\
<option value="1">Bug Report</option></select></div>`,
      script: `document.querySelector('select').addEventListener('change', (event) => {
        document.querySelector('#topic').textContent = event.target.selectedOptions[0].text || 'Choose'; });`,
    });
    await write(page, BILLING);
    expect((await look(page)).fields).toMatchObject({ topic: '4', presort_option: '4' });
    expect(await page.locator('#topic').innerText()).toBe('Billing Inquiry');
    await press(page, 'Undo');
    await settled(page);
    expect(await page.locator('#topic').innerText()).toBe('Choose');
    expect((await look(page)).fields).toMatchObject({ topic: '', presort_choice: '' });
    expect(messages.filter((line) => !line.includes('no-option'))).toEqual([]);
    await close();
  });
});

describe('a field that nobody outside can reach', () => {
  test.each(
    casesByDay(
      [
        [
          '<x-topic id="host"></x-topic>',
          `document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '<select id="topic"></select>';
           customElements.define('x-topic', class extends HTMLElement {});`,
          'place <presort-suggest> in there',
        ],
        ['<iframe src="data:text/html,x" title="x"></iframe>', '', 'presort.attach()'],
      ] as const,
      1,
    ),
  )('%s: one hint says what to do', async (form, script, said) => {
    const { page, messages, close } = await openMade(site, { form, script });
    await write(page, BILLING);
    await write(page, `${BILLING} Thanks.`);
    const hints = messages.filter((line) => line.includes('target-missing'));
    expect(hints).toHaveLength(1);
    expect(hints[0]).toContain('category="#topic" matches no usable field');
    expect(hints[0]).toContain(said);
    await close();
  });
});
