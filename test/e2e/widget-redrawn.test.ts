/**
 * Pages that replace, redraw, reset, lock and hide their fields: the shown, held and posted values
 * never differ.
 */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, look, openMade, press, settled, write } from './made-page.ts';
import { quiet } from './quiet.ts';
import { BILLING, useSite } from './widget-page.ts';

const site = useSite();

const SLOT = `<div id="slot">${CATEGORIES}</div>`;
const CRASH = 'The export button crashes the app every time.';
/** The server draws the form again at every change and keeps the choice, as htmx and Turbo do. */
const SWAP = `document.addEventListener("change", (event) => {
  if (event.target.id !== "topic") return;
  const { value } = event.target;
  setTimeout(() => {
    const copy = document.querySelector("#topic").cloneNode(true);
    for (const option of copy.options) option.toggleAttribute("selected", option.value === value);
    document.querySelector("#topic").replaceWith(copy);
  }, 100); });`;
/** The server draws the form again without the choice. */
const FORGET = `const first = document.querySelector("#slot").innerHTML;
  document.addEventListener("change", (event) => { if (event.target.id === "topic")
    setTimeout(() => { document.querySelector("#slot").innerHTML = first; }, 60); });`;

describe('a page that', () => {
  test('draws its field anew with the choice: Undo empties the one that stands there now', async () => {
    const { page, close } = await openMade(site, { form: SLOT, script: SWAP });
    await write(page, BILLING);
    expect((await look(page)).fields).toMatchObject({
      topic: '4',
      presort_choice: 'Billing Inquiry',
    });
    await press(page, 'Undo');
    await settled(page);
    const { panel, pressed, fields } = await look(page);
    expect(panel).toContain('Topic put back');
    expect(pressed).toEqual([]);
    expect(fields).toMatchObject({ topic: '', presort_choice: '', presort_option: '' });
    await close();
  });

  atNight(
    'draws its field anew and empty every time: it is left so, and nothing is claimed',
    async () => {
      const { page, close } = await openMade(site, { form: SLOT, script: FORGET });
      await write(page, BILLING);
      await settled(page);
      const { panel, pressed, fields } = await look(page);
      expect(panel).not.toContain('set to');
      expect(pressed).toEqual([]);
      expect(fields).toMatchObject({ topic: '', presort_choice: '', presort_option: '' });
      await close();
    },
  );

  test('draws its field anew and empty once: the choice is set again', async () => {
    const { page, close } = await openMade(site, { form: SLOT });
    await write(page, BILLING);
    // A copy of the form loses the choice that the first one had.
    await page.evaluate(() => {
      const select = document.querySelector('#topic');
      select?.replaceWith(select.cloneNode(true));
    });
    await settled(page);
    expect((await look(page)).fields).toMatchObject({
      topic: '4',
      presort_choice: 'Billing Inquiry',
    });
    await close();
  });

  test.each(
    casesByDay(
      [
        ['disables the option', 'document.querySelector("#topic [value=\'4\']").disabled = true'],
        ['hides the option', 'document.querySelector("#topic [value=\'4\']").hidden = true'],
        ['removes the option', 'document.querySelector("#topic [value=\'4\']").remove()'],
      ],
      1,
    ),
  )('%s: the field goes back and the panel offers it no more', async (_, change) => {
    const { page, close } = await openMade(site, { form: CATEGORIES });
    await write(page, BILLING);
    await page.evaluate(change);
    await settled(page);
    const { panel, fields } = await look(page);
    expect(panel).not.toContain('Billing Inquiry');
    expect(fields).toMatchObject({ topic: '', presort_choice: '', presort_option: '' });
    await close();
  });

  atNight('adds the options later: they are taken then', async () => {
    const { page, messages, close } = await openMade(site, {
      form: '<select id="topic" name="topic"><option value="">Loading</option></select>',
    });
    await write(page, BILLING);
    await quiet(page);
    expect(messages).toEqual([]);
    await page.evaluate(() =>
      document
        .querySelector<HTMLSelectElement>('#topic')
        ?.append(new Option('Billing Inquiry', '9')),
    );
    await settled(page);
    expect((await look(page)).fields).toMatchObject({ topic: '9', presort_option: '9' });
    await close();
  });

  atNight('sets the field by a script of its own: that is what is shown and posted', async () => {
    const { page, close } = await openMade(site, { form: CATEGORIES });
    await write(page, BILLING);
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#topic');
      if (select) select.value = '1';
    });
    expect((await look(page)).fields).toMatchObject({ topic: '1', presort_choice: 'Bug Report' });
    await page.locator('#text').press('End');
    await settled(page);
    const { panel, fields } = await look(page);
    expect(panel).not.toContain('set to Billing');
    expect(fields).toMatchObject({ topic: '1', presort_choice: 'Bug Report', presort_option: '1' });
    await close();
  });

  atNight('resets the form: field, panel and posted fields begin anew', async () => {
    const { page, close } = await openMade(site, { form: CATEGORIES });
    await write(page, BILLING);
    await page.getByRole('button', { name: 'Clear' }).click();
    await settled(page);
    expect((await look(page)).fields).toMatchObject({ topic: '', presort_choice: '' });
    await write(page, CRASH);
    expect((await look(page)).fields).toMatchObject({ topic: '1', presort_choice: 'Bug Report' });
    await close();
  });

  test('draws the radios of the priority anew when the category changes: none keeps an older answer', async () => {
    const radios = (checked = ''): string =>
      ['Low', 'Medium', 'High', 'Critical']
        .map(
          (label) =>
            `<label><input type="radio" name="urgency" \
value="${label}" ${label === checked ? 'checked' : ''}>${label}</label>`,
        )
        .join('');
    const { page, close } = await openMade(site, {
      form: `${CATEGORIES}<fieldset id="urgency"><legend>Urgency</legend>${radios()}</fieldset>`,
      tag: 'data-priority="#urgency"',
      script: `document.querySelector("#topic").addEventListener("change", () => setTimeout(() => {
        const box = document.querySelector("#urgency"), on = box.querySelector(":checked")?.value;
        for (const label of box.querySelectorAll("label")) {
          const copy = label.cloneNode(true), input = copy.querySelector("input");
          input.toggleAttribute("checked", input.value === on); label.replaceWith(copy); } }, 60));`,
    });
    await write(page, 'Everything is down, nobody in the company can work, all data is lost!');
    await write(page, 'Please add a dark mode to the settings page, it would be nice.');
    await settled(page);
    const { panel, fields } = await look(page);
    expect(fields).toMatchObject({ topic: '2', presort_choice: 'Feature Request' });
    expect(fields['urgency'] ?? '').toBe(panel.includes('Urgency set to Low') ? 'Low' : '');
    expect(fields['presort_priority']).toBe('Low');
    await close();
  });
});
