/** Which options take which labels, in every kind of field, and that the panel speaks the site's words. */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { CATEGORIES, look, openMade, press, write, type MadePage } from './made-page.ts';
import { BILLING, useSite } from './widget-page.ts';

const site = useSite();

const OWN = `<label>Reason * <select id="topic" name="topic"><option value="">-</option>
  <option value="10" data-presort="Bug Report|Technical Issue">Something is broken</option>
  <option value="20" data-presort="billing inquiry | Account Management">Money and account</option>
  <option value="30" data-presort="-">Feature Request</option></select></label>`;
const RADIOS = `<fieldset id="topic"><legend>Reason</legend>
  <label><input type="radio" name="topic" value="a">Bug report</label>
  <label><input type="radio" name="topic" value="b">Billing inquiry</label></fieldset>`;
const ELEMENT = `<made-picker id="topic" aria-label="Reason"><made-item value="x">Billing Inquiry</made-item>
  <made-item value="y">Bug Report</made-item></made-picker>`;
const DEFINE = `customElements.define("made-picker", class extends HTMLElement {
  static formAssociated = true; #i = this.attachInternals(); #v = "";
  get value() { return this.#v; } set value(v) { this.#v = v; this.#i.setFormValue(v); }
  connectedCallback() { this.#i.setFormValue(""); this.setAttribute("name", "topic"); } });`;

describe('a sure suggestion goes into', () => {
  test.each<[string, MadePage, string, string, string]>(
    casesByDay(
      [
        ['an option of several labels', { form: OWN }, '20', 'Money and account', '20'],
        [
          'an option in a group',
          {
            form: `<label for="topic">Reason</label><select id="topic" name="topic"><option value=""></option>
          <optgroup label="Office" disabled><option value="1">Billing Inquiry</option></optgroup>
          <optgroup label="Shop"><option value="2">Billing-Inquiry</option></optgroup></select>`,
          },
          '2',
          'Billing-Inquiry',
          '2',
        ],
        ['a radio group', { form: RADIOS }, 'b', 'Billing inquiry', 'b'],
        [
          'the second of two options with one value',
          {
            form: `<label for="topic">Reason</label><select id="topic" name="topic"><option value="">-</option>
          <option value="x">Bug Report</option><option value="x">Billing Inquiry</option></select>`,
          },
          'x',
          'Billing Inquiry',
          'x',
        ],
        [
          'radios without values',
          { form: RADIOS.replace(/ value="."/g, '') },
          'on',
          'Billing inquiry',
          'on',
        ],
        [
          'an input with a list',
          {
            form: `<label for="topic">Reason</label><input id="topic" name="topic" list="all">
          <datalist id="all"><option value="Invoices" data-presort="Billing Inquiry"></datalist>`,
          },
          'Invoices',
          'Invoices',
          'Invoices',
        ],
        [
          'a plain input',
          { form: '<label for="topic">Reason</label><input id="topic" name="topic">' },
          'Billing Inquiry',
          'Billing Inquiry',
          'Billing Inquiry',
        ],
        ['a custom element', { form: ELEMENT, script: DEFINE }, 'x', 'Billing Inquiry', 'x'],
      ],
      3,
    ),
  )('%s', async (_, made, value, text, option) => {
    const { page, close } = await openMade(site, made);
    await write(page, BILLING);
    const { panel, pressed, fields } = await look(page);
    expect(fields).toMatchObject({
      topic: value,
      presort_category: 'Billing Inquiry',
      presort_choice: 'Billing Inquiry',
      presort_option: option,
    });
    expect(pressed).toEqual([text]);
    expect(panel).toContain(`Reason set to ${text}`);
    await press(page, 'Undo');
    expect((await look(page)).fields).toMatchObject({ presort_choice: '', presort_option: '' });
    expect((await look(page)).fields['topic'] ?? '').toBe('');
    await close();
  });
});

test("the panel has the site's options and no others; one hint lists the labels that none takes", async () => {
  const { page, messages, close } = await openMade(site, { form: OWN });
  await page.evaluate(() => {
    Reflect.set(window, 'errors', []);
    document.addEventListener('presort-error', (event) =>
      Reflect.get(window, 'errors').push(event.detail),
    );
  });
  await write(page, BILLING);
  await write(page, 'The export button crashes the app every time.');
  const { panel, pressed, fields } = await look(page);
  expect(pressed).toEqual(['Something is broken']);
  expect(fields).toMatchObject({ topic: '10', presort_choice: 'Bug Report' });
  for (const label of ['Bug Report', 'Technical Issue', 'Feature Request'])
    expect(panel).not.toContain(label);
  const errors = await page.evaluate(
    () => Reflect.get(window, 'errors') as { code: string; hint: string }[],
  );
  expect(errors.map(({ code }) => code)).toEqual(['no-option']);
  expect(errors[0]?.hint).toContain('#topic');
  expect(errors[0]?.hint).toContain('"Feature Request"');
  expect(errors[0]?.hint).not.toContain('"Bug Report"');
  expect(messages).toHaveLength(1);
  await close();
});

atNight(
  'options that fit nothing: no chip, no claim, and the form posts what the field holds',
  async () => {
    const { page, messages, close } = await openMade(site, {
      form: `<select id="topic" name="topic"><option value="">-</option><option value="1">Payments</option></select>`,
    });
    await write(page, BILLING);
    const { panel, fields } = await look(page);
    expect(await page.locator('presort-suggest [part~="chip"]:visible').count()).toBe(0);
    expect(panel).not.toContain('set to');
    expect(fields).toMatchObject({
      topic: '',
      presort_category: 'Billing Inquiry',
      presort_choice: '',
      presort_option: '',
    });
    await page.locator('#topic').selectOption('1');
    expect((await look(page)).fields).toMatchObject({ presort_choice: '', presort_option: '1' });
    expect(messages.filter((line) => line.includes('no-option'))).toHaveLength(1);
    await close();
  },
);

test('what the customer chooses in the field itself is what the panel shows and what is posted', async () => {
  const { page, close } = await openMade(site, { form: CATEGORIES });
  await page.locator('#topic').selectOption('4');
  await write(page, BILLING);
  const { panel, pressed, fields } = await look(page);
  expect(pressed).toEqual(['Billing Inquiry']);
  expect(panel).not.toContain('set to');
  expect(fields).toMatchObject({
    topic: '4',
    presort_choice: 'Billing Inquiry',
    presort_option: '4',
  });
  await press(page, 'Billing Inquiry');
  expect((await look(page)).fields).toMatchObject({ topic: '', presort_choice: '' });
  await close();
});

atNight('names in brackets: a star in the prefix stands for the name', async () => {
  const { page, close } = await openMade(site, {
    form: CATEGORIES,
    tag: 'data-field-prefix="contact[presort_*]"',
  });
  await write(page, BILLING);
  const names = Object.keys((await look(page)).fields).filter((name) => name.includes('presort'));
  expect(names).toEqual(
    ['category', 'priority', 'confidence', 'state', 'bundle', 'choice', 'option'].map(
      (name) => `contact[presort_${name}]`,
    ),
  );
  await close();
});

describe('answers and questions', () => {
  test.each(
    casesByDay(
      [
        ['', false],
        ['data-replies="sample"', true],
        ['data-replies="off"', false],
        ['data-replies="/missing.json"', false],
      ],
      2,
    ),
  )('with "%s" a sample answer is shown: %s', async (tag, isShown) => {
    const { page, messages, close } = await openMade(site, { form: CATEGORIES, tag });
    await write(page, BILLING);
    expect(await page.locator('presort-suggest [part~="reply"]').isVisible()).toBe(isShown);
    // The coarse suggestion appears before the widget has fetched and checked the list of options.
    await eventually(
      async () => messages.filter((line) => line.includes('[presort] bad-input')).length,
    ).toBe(tag.includes('missing') ? 1 : 0);
    await close();
  });

  test("the site's own answers, by address", async () => {
    const own = [{ id: 'a', category: 'Billing Inquiry', title: 'Charged twice?', text: 'Wait.' }];
    const { page, messages, close } = await openMade(site, {
      form: CATEGORIES,
      tag: 'data-replies="/own.json"',
      files: { 'own.json': JSON.stringify(own) },
    });
    await write(page, 'Charged twice? I was charged twice, please refund.');
    await write(page, 'Charged twice? I was charged twice, please refund it.');
    expect(await page.locator('presort-suggest [part="reply-title"]').innerText()).toBe(
      'Charged twice?',
    );
    expect(messages).toEqual([]);
    await close();
  });

  test.each(
    casesByDay(
      [
        ['', BILLING, true],
        ['data-questions="off"', BILLING, false],
        ['', 'What are your opening hours? Are you open on Sunday?', false],
      ],
      1,
    ),
  )('with "%s" and "%s" the impact is asked: %s', async (tag, text, isAsked) => {
    const { page, close } = await openMade(site, { form: CATEGORIES, tag });
    await write(page, text);
    expect((await look(page)).panel.includes('Can you keep working?')).toBe(isAsked);
    await close();
  });
});
