/**
 * Pages that replace parts of themselves, cover or lock their fields, or close late: Presort still
 * knows the values that it wrote.
 */
import { describe, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { CATEGORIES, look, openMade, settled, write } from './made-page.ts';
import { BILLING, formFields, useSite } from './widget-page.ts';

const site = useSite();

const CRASH = 'The export button crashes the app every time.';
const RADIOS = `<table><tr><td><input type="radio" name="level" value="1"></td><td>Low</td></tr>
  <tr><td><input type="radio" name="level" value="2"></td><td>Medium</td></tr>
  <tr><td><input type="radio" name="level" value="3" aria-labelledby="high"></td></tr></table><b id="high">High</b>`;

test('an element goes on with the node that the page has put in the place of its field; what it wrote stays its own after a swap and after a Back', async () => {
  const { page, messages, close } = await openMade(site, {
    form: CATEGORIES + RADIOS,
    tag: 'data-priority="[name=level]"',
    // The fields form a row, so the panel stands below the row.
    script: `const row = document.createElement('div'); row.style.display = 'flex'; row.id = 'row';
      const area = document.querySelector('#text'); area.before(row); row.append(area);`,
  });
  await write(page, BILLING);
  const set = { topic: '4', presort_choice: 'Billing Inquiry' };
  expect((await look(page)).fields).toMatchObject(set);
  const place = () =>
    page.evaluate(() => document.querySelector('presort-suggest')?.previousElementSibling?.id);
  expect(await place()).toBe('row');

  // A keyed render replaces the field and focuses the new one at once.
  await page.evaluate(() => {
    const old = document.querySelector<HTMLTextAreaElement>('#text');
    const copy = old?.cloneNode(true) as HTMLTextAreaElement;
    copy.value = old?.value ?? '';
    old?.replaceWith(copy);
    copy.focus();
  });
  await write(page, CRASH);
  expect(await page.locator('presort-suggest').count()).toBe(1);
  expect((await look(page)).fields).toMatchObject({ topic: '1', presort_choice: 'Bug Report' });

  // The page removes the element together with the field's surroundings.
  await page.evaluate(() => {
    document.querySelector('presort-suggest')?.remove();
    const row = document.querySelector('#row');
    const copy = document.querySelector('#text')?.cloneNode();
    if (copy) row?.replaceChildren(copy);
  });
  await page.locator('#text').click();
  await write(page, BILLING);
  expect((await look(page)).fields).toMatchObject(set);

  await page.goto(`${site.siteUrl}/pages/several.html`);
  await page.goBack();
  await eventually(() => page.locator('#topic').inputValue()).toBe('4');
  await page.locator('#text').click();
  await write(page, CRASH);
  expect((await look(page)).fields).toMatchObject({ topic: '1', presort_choice: 'Bug Report' });
  expect(messages.filter((line) => /pageerror|error:/.test(line))).toEqual([]);
  await close();
});

describe('a field that cannot be set is left alone, nothing offers to set it, and its owner is told once', () => {
  test.each([
    [
      'hidden',
      '<input type="hidden" id="topic" name="topic"><div tabindex="0">Please choose</div>',
    ],
    ['read-only', '<input id="topic" name="topic" readonly placeholder="Please choose">'],
    [
      'undrawn with its wrapper',
      `<div><div style="overflow:hidden;height:0">${CATEGORIES.replace(/<label.*?<\/label>/, '')}</div><div>\
<span>Please choose</span><b>▾</b></div></div>`,
    ],
  ])('%s', async (_, form) => {
    const { page, messages, close } = await openMade(site, { form });
    await write(page, BILLING);
    await settled(page);
    expect(await formFields(page)).toMatchObject({
      topic: '',
      presort_category: 'Billing Inquiry',
      presort_choice: '',
    });
    const { panel } = await look(page);
    expect(panel).not.toContain('Billing Inquiry');
    expect(messages.filter((line) => line.includes('field-covered'))).toHaveLength(1);
    await close();
  });
});

test('Escape that closes a dialog late belongs to the dialog', async () => {
  const { page, messages, close } = await openMade(site, {
    form: CATEGORIES,
    script: `addEventListener('keydown', ({ key }) => { if (key === 'Escape')
      setTimeout(() => { document.querySelector('form').hidden = true; }, 400); });`,
  });
  await write(page, BILLING);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('form')?.hidden);
  await page.waitForFunction(
    () =>
      !document
        .querySelector('presort-suggest')
        ?.shadowRoot?.querySelector('.panel')
        ?.hasAttribute('hidden'),
  );
  await page.evaluate(() => {
    const form = document.querySelector('form');
    if (form) form.hidden = false;
  });
  await page.locator('#text').click();
  await write(page, CRASH);
  expect((await look(page)).fields).toMatchObject({ topic: '1' });
  expect(messages.filter((line) => line.includes('presort'))).toEqual([]);
  await close();
});

test('a tag whose field is nowhere tells its owner', async () => {
  const { messages, close } = await site.openHtml(
    '<form><textarea id="d"></textarea></form>',
    '<script async src="%APP%/presort/presort.js" data-for="#nope"></script>',
  );
  await eventually(() => messages.filter((line) => line.includes('target-missing'))).toEqual([
    'warning: [presort] target-missing: for="#nope" matches nothing: attach in its frame or closed root',
  ]);
  await close();
});
