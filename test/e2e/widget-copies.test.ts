/** Copied pages, keys that other scripts use, and text that was entered without keys. */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';
import {
  ACCOUNT,
  BILLING,
  panelText,
  postedPairs,
  TOPICS,
  useSite,
  type OpenPage,
} from './widget-page.ts';

const site = useSite();

const PLAIN = '<script async src="%APP%/presort/presort.js"></script>';
const TAG =
  '<script async src="%APP%/presort/presort.js" data-for="#d" data-category="#category"></script>';
const FORM = `<form><label for="d">Text</label><textarea id="d" name="d"></textarea>${TOPICS}</form>`;
const category = (page: Page): Promise<string> => page.locator('#category').inputValue();
const states = async (page: Page): Promise<readonly string[]> =>
  (await postedPairs(page)).filter((pair) => pair.startsWith('presort_state'));

describe('one element for one field', () => {
  const COPIES: Readonly<Record<string, () => void>> = {
    'a clone of the body': () => {
      const copy = document.body.cloneNode(true);
      document.body.replaceWith(document.createElement('body'));
      document.body.replaceWith(copy);
    },
    'the markup drawn again': () => {
      const { body } = document;
      Reflect.set(body, 'innerHTML', Reflect.get(body, 'innerHTML'));
    },
    'the form replaced by its markup': () => {
      const form = document.querySelector('form');
      if (form) Reflect.set(form, 'outerHTML', Reflect.get(form, 'outerHTML'));
    },
    'the tag run again': () => {
      const tag = document.querySelector('script[src]');
      const again = document.createElement('script');
      for (const { name, value } of tag?.attributes ?? []) again.setAttribute(name, value);
      document.body.append(again);
    },
    'a morph that takes out what it does not know': () => {
      document.querySelector('presort-suggest')?.remove();
    },
  };
  test.each(casesByDay(Object.keys(COPIES), 2))('after %s', async (name) => {
    const { page, messages, close } = await site.openHtml(FORM, TAG);
    await page.locator('#d').fill(BILLING);
    await eventually(() => category(page)).toBe('Billing Inquiry');
    await page.evaluate(COPIES[name] ?? (() => undefined));
    await quiet(page);
    await page.locator('#d').fill(ACCOUNT);
    await eventually(() => page.locator('presort-suggest').count()).toBe(1);
    await eventually(() => panelText(page)).toContain('Account Management');
    await eventually(() => states(page)).toEqual(['presort_state=accept']);
    expect(messages).toEqual([]);
    await close();
  });

  test('a morph that takes it out has it back at once, as it was, and not again and again', async () => {
    const { page, messages, close } = await site.openHtml(FORM, TAG);
    await page.locator('#d').fill(BILLING);
    await eventually(() => panelText(page)).toContain('set to Billing Inquiry');
    await page.evaluate(
      COPIES['a morph that takes out what it does not know'] ?? (() => undefined),
    );
    expect(await panelText(page)).toContain('set to Billing Inquiry');
    expect(await states(page)).toEqual(['presort_state=accept']);
    await page.locator('presort-suggest').getByRole('button', { name: 'Undo' }).click();
    expect(await category(page)).toBe('');
    await page.evaluate(() => {
      const away = (): void => document.querySelector('presort-suggest')?.remove();
      new MutationObserver(away).observe(document.body, { childList: true, subtree: true });
      away();
    });
    await quiet(page);
    expect(await page.locator('presort-suggest').count()).toBe(0);
    expect(messages).toEqual([]);
    await close();
  });

  test('where a template has put two for it, and the tag a third', async () => {
    const own = '<presort-suggest for="d" category="#category"></presort-suggest>';
    const { page, close } = await site.openHtml(
      FORM.replace('</form>', `${own}${own}</form>`),
      TAG,
    );
    await page.locator('#d').fill(BILLING);
    await eventually(() => category(page)).toBe('Billing Inquiry');
    expect(await states(page)).toEqual(['presort_state=accept']);
    expect(await page.locator('presort-suggest [part="panel"]:visible').count()).toBe(1);
    // The second element takes over when the first is removed.
    await page.evaluate(() => document.querySelector('presort-suggest')?.remove());
    await page.locator('#d').fill(ACCOUNT);
    await eventually(() => states(page)).toEqual(['presort_state=accept']);
    await close();
  });
});

describe('Escape', () => {
  const open = async (body: string): Promise<OpenPage> => {
    const opened = await site.openHtml(body, TAG);
    if (await opened.page.locator('#open').count()) await opened.page.locator('#open').click();
    await opened.page.locator('#d').fill(BILLING);
    await eventually(() => category(opened.page)).toBe('Billing Inquiry');
    await opened.page.locator('#d').press('Escape');
    await quiet(opened.page);
    return opened;
  };

  test('that nobody uses hides the panel; what then does not follow from the text goes', async () => {
    const { page, close } = await open(FORM);
    expect(await panelText(page)).toBe('');
    expect(await category(page)).toBe('Billing Inquiry');
    await page.locator('#d').fill(ACCOUNT);
    await eventually(() => category(page)).toBe('');
    await close();
  });

  test('takes back at once what was preselected where nobody sees it', async () => {
    const hidden = '<input type="hidden" id="category" name="category" data-presort>';
    const { page, close } = await open(FORM.replace(TOPICS, hidden));
    expect(await category(page)).toBe('');
    expect(await postedPairs(page)).toContain('presort_choice=');
    await close();
  });

  const USED: readonly (readonly [name: string, body: string])[] = [
    [
      'a dialog',
      `<button id="open" onclick="document.querySelector('dialog').showModal()">o</button><dialog>${FORM}</dialog>`,
    ],
    [
      'a popover',
      `<button id="open" onclick="document.querySelector('[popover]').showPopover()">o</button>\
<div popover>${FORM}</div>`,
    ],
    [
      "a handler that prevents the key's default",
      `${FORM}<script>addEventListener('keydown', (event) => event.preventDefault())</script>`,
    ],
    [
      'a handler that stops it',
      `${FORM}<script>document.querySelector('form').addEventListener('keydown', (event) => \
event.stopPropagation())</script>`,
    ],
    [
      'a menu that the page closes',
      `<ul id="menu"><li>One</li>\
</ul>${FORM}<script>addEventListener('keydown', ({ key }) => { if (key === 'Escape') \
document.querySelector('#menu').hidden = true; })</script>`,
    ],
    [
      'a layer that a framework takes away later',
      `<div id="layer">Tip</div>${FORM}<script>addEventListener('keydown', ({ key }) => { if \
(key === 'Escape') setTimeout(() => document.querySelector('#layer').remove(), 30); })</script>`,
    ],
    ['a dialog by its role', `<div role="dialog" aria-modal="true">${FORM}</div>`],
  ];
  test.each(casesByDay(USED, 3))('belongs to %s', async (_name, body) => {
    const { page, close } = await open(body);
    if (await page.locator('#open').count()) await page.locator('#open').click();
    await page.locator('#d').fill(ACCOUNT);
    await eventually(() => category(page)).toBe('Account Management');
    expect(await panelText(page)).toContain('Account Management');
    await close();
  });
});

describe('the text', () => {
  atNight('is left alone while an input method composes it', async () => {
    const { page, close } = await site.openHtml(FORM, TAG);
    await page.locator('#d').fill(ACCOUNT);
    await eventually(() => category(page)).toBe('Account Management');
    await page.locator('#d').fill('');
    await eventually(() => category(page)).toBe('');
    await page.locator('#d').pressSequentially(BILLING.slice(0, -1), { delay: 0 });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 });
    await quiet(page);
    expect(await category(page)).toBe('');
    await cdp.send('Input.insertText', { text: '.' });
    await eventually(() => category(page)).toBe('Billing Inquiry');
    await close();
  });

  test('that a framework sets without an event is read when the customer goes on', async () => {
    const { page, close } = await site.openHtml(`${FORM}<button id="next">Next</button>`, TAG);
    await page.locator('#d').click();
    await eventually(() => panelText(page)).toContain('Suggestions appear here');
    await page.locator('#d').evaluate((field, text) => {
      (field as HTMLTextAreaElement).value = text;
    }, BILLING);
    await page.locator('#next').click();
    await eventually(() => category(page)).toBe('Billing Inquiry');
    await close();
  });

  atNight(
    'of a field in a step that opens later is read there, and the first step is left alone',
    async () => {
      const body = `<form><div id="one"><label>Name <textarea name="about"></textarea></label></div>\
<div id="two" hidden><label>Text <textarea id="d" name="d"></textarea></label>\
</div>${TOPICS}<presort-suggest for="d" category="#category" load="idle"></presort-suggest></form>`;
      const { page, messages, close } = await site.openHtml(body, PLAIN);
      await page.clock.install();
      await page.locator('[name=about]').fill(ACCOUNT);
      // Waits longer than the hint about a field that the widget cannot read.
      await page.clock.runFor(4_000);
      expect(await category(page)).toBe('');
      await page.evaluate(() => {
        document.querySelector('#two')?.removeAttribute('hidden');
      });
      await page.locator('#d').fill(BILLING);
      await eventually(() => category(page)).toBe('Billing Inquiry');
      expect(messages).toEqual([]);
      await close();
    },
  );
});
