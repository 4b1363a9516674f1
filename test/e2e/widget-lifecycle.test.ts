/** Life cycle: upgrade, loading, reset, disabling, moving, navigation, destroy. */
import { atNight } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { BILLING, formFields, useSite, waitForModel, writeTicket } from './widget-page.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';

const site = useSite();

describe('the element', () => {
  test('takes over properties that were set before it was defined', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    let letIn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    await page.route('**/presort.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.evaluate(() => {
      Object.assign(document.querySelector('presort-suggest') ?? {}, {
        theme: 'dark',
        strings: { categoryQuestion: 'Own words?' },
        knownIssues: '',
      });
    });
    letIn();
    await page.waitForFunction(() => window.presort);
    await writeTicket(page, BILLING);
    await page.getByText('Own words?').waitFor();
    expect(await page.locator('presort-suggest').getAttribute('theme')).toBe('dark');
    await close();
  });

  test('load="idle" loads without a focus, set in the page or later, and not while it is disabled', async () => {
    const { page, requests, close } = await site.open('/pages/plain.html');
    await page.waitForFunction(() => window.presort);
    const weights = (): number => requests.filter((url) => url.endsWith('weights.bin')).length;
    await page.evaluate(() => {
      const element = document.querySelector('presort-suggest');
      if (element) element.disabled = true;
      element?.setAttribute('load', 'idle');
    });
    await quiet(page);
    expect(weights()).toBe(0);
    await page.evaluate(() => {
      const element = document.querySelector('presort-suggest');
      if (element) element.disabled = false;
    });
    await eventually(weights).toBe(1);
    await waitForModel(page);
    await close();
  });

  test('data-load="idle" of the script tag counts for an element that the page wrote itself', async () => {
    const { page, requests, close } = await site.open('/pages/plain.html');
    // The page contains the element before it fetches the script.
    await page.addInitScript(() => {
      new MutationObserver(() =>
        document.querySelector('script[src$="presort.js"]')?.setAttribute('data-load', 'idle'),
      ).observe(document, { childList: true, subtree: true });
    });
    requests.length = 0;
    await page.reload();
    await eventually(() => requests.filter((url) => url.endsWith('weights.bin')).length).toBe(1);
    await close();
  });

  test('destroyed while it was loading, it does not come back', async () => {
    const { page, messages, close } = await site.open('/pages/plain.html');
    await page.waitForFunction(() => window.presort);
    await page.locator('#description').click();
    await page.evaluate(() => {
      window.presort?.destroy();
      window.presort?.destroy();
    });
    await page.locator('#description').fill(BILLING);
    await quiet(page);
    expect(await page.locator('#category').inputValue()).toBe('');
    expect(await page.locator('presort-suggest [part="panel"]').count()).toBe(0);
    expect(messages).toEqual([]);
    await close();
  });

  atNight('a reset empties the panel, and the next text is preselected anew', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    await page.getByRole('button', { name: 'Reset' }).click();
    await eventually(() => page.locator('presort-suggest [part~="chip"]:visible').count()).toBe(0);
    expect(await page.locator('#category').inputValue()).toBe('');
    await page.locator('#description').fill(BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    await close();
  });

  test('disabled, by itself or by its fieldset, it shows, sets and posts nothing', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    await page.evaluate(() =>
      document.querySelector('presort-suggest')?.toggleAttribute('disabled', true),
    );
    expect(await page.locator('presort-suggest [part="panel"]').isVisible()).toBe(false);
    expect(Object.keys(await formFields(page)).some((name) => name.startsWith('presort_'))).toBe(
      false,
    );
    await page.evaluate(() => {
      const element = document.querySelector('presort-suggest');
      element?.removeAttribute('disabled');
      const set = Object.assign(document.createElement('fieldset'), { disabled: true });
      element?.replaceWith(set);
      if (element) set.append(element);
    });
    expect(await page.locator('presort-suggest [part="panel"]:visible').count()).toBe(0);
    await close();
  });

  atNight('survives a body that a router swaps and the way back', async () => {
    const { page, messages, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('billing');
    await page.evaluate(() => {
      const body = document.body.cloneNode(true) as HTMLBodyElement;
      body.querySelectorAll('presort-suggest').forEach((element) => element.remove());
      body.querySelectorAll('select').forEach((select) => {
        select.selectedIndex = 0;
      });
      document.body.replaceWith(body);
    });
    await page.locator('#description').fill('');
    await page.locator('#description').fill(BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('billing');
    await page.goto('about:blank');
    await page.goBack();
    await page.locator('#description').fill(`${BILLING} Thanks.`);
    await eventually(() => page.locator('#category').inputValue()).toBe('billing');
    expect(messages).toEqual([]);
    await close();
  });

  test('destroy leaves nothing behind but the name, and attach starts anew', async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await page.evaluate(() => window.presort?.destroy());
    expect(await page.locator('presort-suggest').count()).toBe(0);
    const globals = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter(
        (name) => /presort/i.test(name) && !plain.has(name),
      );
    });
    expect(globals).toEqual(['presort']);
    expect(
      await page.evaluate(
        () => document.adoptedStyleSheets.length + document.querySelectorAll('style').length,
      ),
    ).toBe(0);
    await page.evaluate(() =>
      window.presort?.attach({ for: '#description', category: '#category' }),
    );
    await page.locator('#subject').click();
    await writeTicket(page, `${BILLING} Thanks.`);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await close();
  });
});
