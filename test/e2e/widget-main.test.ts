/** The main job on the foreign-origin help site, under its strict policy, with the shipped model. */
import { describe, expect, test } from 'vitest';
import { ACCOUNT, BILLING, formFields, useSite, writeTicket } from './widget-page.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';

const site = useSite();

describe('a customer writes a ticket on the help site', () => {
  test('nothing but the loader is fetched before the first focus', async () => {
    const { page, requests, close } = await site.open('/');
    await page.waitForFunction(() => window.presort);
    await quiet(page);
    expect(requests.filter((url) => url.startsWith(site.appUrl))).toEqual([
      `${site.appUrl}/presort/presort.js`,
    ]);
    await close();
  });

  test('the category is preselected, undone, set again and posted', async () => {
    const { page, messages, violations, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('billing');
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    expect(await page.locator('presort-suggest [part~="chip"]:visible').count()).toBe(3);

    const undo = page.locator('presort-suggest [part="undo"]:visible').first();
    await undo.click();
    expect(await page.locator('#category').inputValue()).toBe('');
    await quiet(page);
    expect(await page.locator('#category').inputValue()).toBe('');
    await undo.click();
    expect(await page.locator('#category').inputValue()).toBe('billing');

    expect(messages).toEqual([]);
    expect(await violations()).toEqual([]);
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('button', { name: 'Send request' }).click(),
    ]);
    const posted = await page.locator('table').innerText();
    expect(posted).toMatch(/category\s+billing/);
    expect(posted).toMatch(/presort_category\s+Billing Inquiry/);
    expect(posted).toMatch(/presort_choice\s+Billing Inquiry/);
    expect(posted).toMatch(/presort_state\s+accept/);
    expect(posted).toMatch(/presort_confidence\s+[01]\.\d{3}/);
    expect(posted).toMatch(/presort_bundle\s+support@/);
    expect(posted).toMatch(/presort_priority/);
    await close();
  });

  test("the customer's own choice is never overwritten", async () => {
    const { page, close } = await site.open('/');
    await page.locator('#category').selectOption('idea');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await quiet(page);
    expect(await page.locator('#category').inputValue()).toBe('idea');
    await page.locator('#category').selectOption('bug');
    await page.locator('#description').fill(ACCOUNT);
    await quiet(page);
    expect(await page.locator('#category').inputValue()).toBe('bug');
    expect((await formFields(page))['presort_choice']).toBe('Bug Report');
    await close();
  });

  test('a control that the page has locked is left alone', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await page.evaluate(() => {
      document.querySelector('#category')?.toggleAttribute('disabled', true);
    });
    await writeTicket(page, BILLING);
    await eventually(async () => (await formFields(page))['presort_category']).toBe(
      'Billing Inquiry',
    );
    await quiet(page);
    expect(await page.locator('#category').inputValue()).toBe('');
    // The panel offers no label that the field cannot hold.
    expect(await page.locator('presort-suggest [part~="chip"]:visible').count()).toBe(0);
    await page.evaluate(() => {
      document.querySelector('#category')?.toggleAttribute('disabled', false);
    });
    await page.locator('#description').press('End');
    await page.locator('#description').pressSequentially(' Thanks.');
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    await close();
  });

  test('a preselected value follows the text, and goes when the text goes', async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('billing');
    await page.locator('#description').fill(ACCOUNT);
    await eventually(() => page.locator('#category').inputValue()).toBe('account');
    await page.locator('#description').fill('');
    await eventually(() => page.locator('#category').inputValue()).toBe('');
    await close();
  });

  test('a prevented presort-before-apply leaves the field alone', async () => {
    const { page, close } = await site.open('/');
    await page.evaluate(() =>
      document.addEventListener('presort-before-apply', (event) => event.preventDefault()),
    );
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await quiet(page);
    expect(await page.locator('#category').inputValue()).toBe('');
    await close();
  });

  test('subject and description are read together', async () => {
    const { page, close } = await site.open('/');
    await page.evaluate(() => {
      Reflect.set(window, 'seen', []);
      window.presort?.on('suggestion', (event) =>
        Reflect.get(window, 'seen').push(event.detail.category.label),
      );
    });
    await page.locator('#description').click();
    await page.locator('#subject').fill('Refund for a double charge on my invoice');
    await page.locator('#description').fill('Please see the subject and help.');
    await eventually(() => page.evaluate(() => Reflect.get(window, 'seen').at(-1))).toBe(
      'Billing Inquiry',
    );
    await close();
  });

  test('the answer card records "This solved it" and never traps', async () => {
    const { page, close } = await site.open('/');
    await page.evaluate(() => {
      Reflect.set(window, 'resolved', 0);
      document.addEventListener('presort-resolved', () =>
        Reflect.set(window, 'resolved', Reflect.get(window, 'resolved') + 1),
      );
    });
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part="solved"]').click();
    expect(await page.evaluate(() => Reflect.get(window, 'resolved'))).toBe(1);
    expect(await page.getByRole('button', { name: 'Send request' }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'I still need help' }).click();
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await page.getByRole('button', { name: 'Not helpful' }).click();
    expect(await page.locator('presort-suggest [part="reply-text"]').isVisible()).toBe(false);
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('button', { name: 'Send request' }).click(),
    ]);
    await close();
  });
});
