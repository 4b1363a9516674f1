/**
 * The way back: the browser's back/forward cache, restored forms, a disabled fieldset, several
 * script tags on one page.
 */
import { atNight } from '../setup/nightly.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchWholeBrowser } from '../setup/browser.ts';
import { useOpened } from '../setup/shared-harness.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';
import { ACCOUNT, BILLING, formFields, useSite, waitForModel, writeTicket } from './widget-page.ts';

const site = useSite();
// Automation disables the back/forward cache, which these tests need.
const cached = useOpened(() =>
  launchWholeBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
);

async function leaveAndReturn(page: Page): Promise<void> {
  await page.goto(`${site.siteUrl}/pages/several.html`);
  await page.goBack({ waitUntil: 'commit' });
}

describe('going back', () => {
  test('from the back/forward cache the page goes on where it was: same model, no request, no second element', async () => {
    const context = await cached.newContext();
    const page = await context.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(`${site.siteUrl}/`);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'wasCached', persisted)),
    );
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('billing');
    const before = await page.evaluate(() => window.presort?.ledger.length);
    await leaveAndReturn(page);
    await eventually(() => page.evaluate(() => Reflect.get(window, 'wasCached') as unknown)).toBe(
      true,
    );
    expect(await page.locator('presort-suggest').count()).toBe(1);
    expect(await page.locator('#description').inputValue()).toBe(BILLING);
    await page.locator('#description').fill(ACCOUNT);
    await eventually(() => page.locator('#category').inputValue()).toBe('account');
    expect(await page.evaluate(() => window.presort?.ledger.length)).toBe(before);
    expect(messages).toEqual([]);
    await context.close();
  });

  test("without that cache the browser restores the form, and the customer's own choice with it", async () => {
    const { page, messages, close } = await site.open('/pages/plain.html');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').nth(1).click();
    const chosen = (await formFields(page))['presort_choice'] ?? '';
    expect(chosen).not.toBe('');
    await leaveAndReturn(page);
    await page.locator('#description').click();
    await waitForModel(page);
    expect(await page.locator('#description').inputValue()).toBe(BILLING);
    await eventually(async () => (await formFields(page))['presort_choice']).toBe(chosen);
    await quiet(page);
    expect(await page.locator('#category').inputValue()).toBe(chosen);
    expect(messages).toEqual([]);
    await close();
  });
});

describe('the element', () => {
  atNight('in a fieldset that is disabled and enabled again stops and goes on', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await page.evaluate(() => {
      const form = document.querySelector('#form');
      const set = document.createElement('fieldset');
      set.append(...(form?.childNodes ?? []));
      form?.append(set);
    });
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    const setDisabled = (disabled: boolean): Promise<void> =>
      page.evaluate((value) => {
        document.querySelector('fieldset')?.toggleAttribute('disabled', value);
      }, disabled);
    await setDisabled(true);
    expect(await page.locator('presort-suggest [part="panel"]').isVisible()).toBe(false);
    expect(await formFields(page)).toEqual({});
    await setDisabled(false);
    await page.locator('#description').fill(ACCOUNT);
    await eventually(() => page.locator('#category').inputValue()).toBe('Account Management');
    await close();
  });

  test('of three script tags on one page the first serves all, and two for one field are one', async () => {
    const { page, messages, close } = await site.open('/pages/several-tags.html');
    await eventually(() => page.locator('presort-suggest').count()).toBe(2);
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    expect(await page.locator('presort-suggest').count()).toBe(2);
    const loaders = await page.evaluate(() =>
      window.presort?.ledger
        .filter(({ reason }) => reason === 'loader')
        .map(({ url }) => new URL(url).search),
    );
    expect(loaders).toEqual(['?copy=other']);
    expect(messages).toEqual([]);
    await close();
  });
});
