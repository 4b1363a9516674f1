/**
 * Scripts that collect a form's fields by name see inputs only, so each posted value must stand in
 * one input.
 */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { CATEGORIES, look, openMade, press, settled, write } from './made-page.ts';
import { BILLING, useSite } from './widget-page.ts';

const site = useSite();
const LIBRARIES = ['jquery/dist/jquery.min.js'];

/** Presort's fields as jQuery collects them. */
async function serialised(page: Page): Promise<readonly string[]> {
  const pairs = await page.evaluate(() => {
    const jQuery = Reflect.get(window, 'jQuery') as (form: string) => { serialize(): string };
    return jQuery('form').serialize();
  });
  return [...new URLSearchParams(pairs)].flatMap(named).sort();
}

/** Presort's fields as the browser posts them. */
async function posted(page: Page): Promise<readonly string[]> {
  const pairs = await page.evaluate(() =>
    [...new FormData(document.querySelector('form') ?? undefined)].map(
      ([name, value]): [string, string] => [name, String(value)],
    ),
  );
  return pairs.flatMap(named).sort();
}

function named([name, value]: readonly [string, string]): readonly string[] {
  return name.includes('presort_') ? [`${name}=${value}`] : [];
}

const TWO = '<input name="name" aria-label="Name"><input name="mail" aria-label="Mail">';

test.each([
  [
    'below two fields',
    '',
    `document.querySelector('#text').before(...document.querySelectorAll('input'));`,
  ],
  [
    'with names of its own',
    'data-field-prefix="contact[presort_*]"',
    `document.querySelector('form').id = 'f';`,
  ],
  [
    'beside a form with an id',
    '',
    `const form = document.querySelector('form'); form.id = 'f';
     const area = document.querySelector('#text'); area.setAttribute('form', 'f'); form.before(area);`,
  ],
])('an element %s: every field once, in both ways, at every moment', async (_, tag, script) => {
  const { page, close } = await openMade(site, {
    form: `${TWO}${CATEGORIES}`,
    libraries: LIBRARIES,
    tag,
    script,
  });
  await write(page, BILLING);
  expect(await serialised(page)).toEqual(await posted(page));
  expect(await posted(page)).toHaveLength(7);
  expect((await posted(page)).join()).toContain('=Billing Inquiry');
  await press(page, 'Undo');
  expect((await look(page)).fields).toMatchObject({ topic: '' });
  expect(await serialised(page)).toEqual(await posted(page));
  await page.evaluate(() => (Reflect.get(window, 'presort') as { destroy(): void }).destroy());
  expect(await serialised(page)).toEqual([]);
  await close();
});

test('an element among the first two fields: while the form is sent, and not when the browser keeps its values', async () => {
  const { page, close } = await openMade(site, {
    form: CATEGORIES,
    libraries: LIBRARIES,
    script: `jQuery('form').on('submit', (event) => {
      event.preventDefault(); window.sent = jQuery(event.target).serialize(); });`,
  });
  await write(page, BILLING);
  await page.getByRole('button', { name: 'Send' }).click();
  const sent = await page.evaluate(() => String(Reflect.get(window, 'sent')));
  expect([...new URLSearchParams(sent)].flatMap(named).sort()).toEqual(await posted(page));
  expect(await posted(page)).toHaveLength(7);
  await settled(page);
  expect(await serialised(page)).toEqual([]);
  await close();
});
