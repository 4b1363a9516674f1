/** Custom elements that hold the choice: by a field in their shadow root, or by a list that the page has given them. */
import { expect, test } from 'vitest';
import { casesByDay } from '../setup/nightly.ts';
import { CATEGORIES, look, openMade, press, settled, write } from './made-page.ts';
import { BILLING, useSite } from './widget-page.ts';

const site = useSite();

const SHADOW = `customElements.define('x-topic', class extends HTMLElement {
  static formAssociated = true;
  constructor() {
    super();
    const internals = this.attachInternals();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = ${JSON.stringify(CATEGORIES.replaceAll('id="topic"', 'id="inner"').replace('for="topic"', 'for="inner"'))};
    root.querySelector('select').onchange = ({ target }) => internals.setFormValue(target.value);
  }
  %VALUE%
});`;
const VALUE = `get value() { return this.shadowRoot.querySelector('select').value; }
  set value(to) { this.shadowRoot.querySelector('select').value = to; }`;
const LIST = `customElements.define('x-topic', class extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();
  #value = '';
  items = [{ label: 'Bug Report', value: '1' }, { label: 'Billing Inquiry', value: '4' }];
  get value() { return this.#value; }
  set value(to) { this.#value = to; this.#internals.setFormValue(to); }
});`;

test.each(
  casesByDay(
    [
      [
        'a select in its shadow root, and a value that takes anything',
        SHADOW.replace('%VALUE%', VALUE),
      ],
      ['a select in its shadow root', SHADOW.replace('%VALUE%', '')],
      ['a list of items', LIST],
    ] as const,
    1,
  ),
)('a custom element with %s', async (_what, script) => {
  const { page, messages, close } = await openMade(site, {
    form: '<x-topic id="topic" name="topic" label="Topic"></x-topic>',
    script,
  });
  await write(page, BILLING);
  const { panel, fields } = await look(page);
  expect(fields).toMatchObject({
    topic: '4',
    presort_choice: 'Billing Inquiry',
    presort_option: '4',
  });
  expect(panel).toContain('Topic set to Billing Inquiry');
  await press(page, 'Undo');
  await settled(page);
  expect((await look(page)).fields).toMatchObject({ topic: '', presort_choice: '' });
  expect(messages.filter((line) => !line.includes('no-option'))).toEqual([]);
  await close();
});
