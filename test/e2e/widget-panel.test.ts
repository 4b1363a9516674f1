/** The panel's parts: full list, impact question, why, shield, known issues, languages, loading by hand. */
import { atNight } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { BILLING, formFields, useSite, waitForModel, writeTicket } from './widget-page.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';

const site = useSite();

describe('the panel', () => {
  test('the full list filters by name and description and chooses by keyboard alone', async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await page.getByRole('button', { name: 'All categories' }).click();
    const box = page.getByRole('combobox', { name: 'Search categories' });
    await box.focus();
    expect(await page.getByRole('option').filter({ visible: true }).count()).toBeGreaterThanOrEqual(
      5,
    );
    await page.keyboard.type('feat');
    await eventually(() => page.locator('presort-suggest [role="option"]').count()).toBe(1);
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await page.locator('presort-suggest [role="option"]').first().getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    expect(await page.locator('#category').inputValue()).toBe('idea');
    expect((await formFields(page))['presort_choice']).toBe('Feature Request');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('PRESORT-SUGGEST');
    expect(page.url()).toBe(`${site.siteUrl}/`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await box.isVisible()).toBe(false);
    await close();
  });

  test('the impact question sets the priority, and pressing it again takes it back', async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    const stuck = page.getByRole('button', { name: 'No, and others are stuck too' });
    await stuck.click();
    expect(await page.locator('#priority').inputValue()).toBe('Critical');
    expect(await stuck.getAttribute('aria-pressed')).toBe('true');
    expect((await formFields(page))['presort_priority']).toBe('Critical');
    await stuck.click();
    expect(await page.locator('#priority').inputValue()).toBe('');
    await close();
  });

  test('"Why?" marks words of the customer\'s own text', async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    const why = page.getByRole('button', { name: 'Why?' });
    await why.click();
    expect(await why.getAttribute('aria-expanded')).toBe('true');
    const marked = await page.locator('presort-suggest mark').allInnerTexts();
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every((word) => BILLING.toLowerCase().includes(word.toLowerCase()))).toBe(true);
    await why.click();
    expect(await page.locator('presort-suggest mark:visible').count()).toBe(0);
    await close();
  });

  test('a card number is offered to be masked, posted masked, and given back on undo', async () => {
    const { page, close } = await site.open('/');
    const text = `${BILLING} My card is 4111 1111 1111 1111.`;
    await writeTicket(page, text);
    await page.getByText('This looks like a card number.').waitFor();
    const action = page.locator('presort-suggest [part="mask"]');
    await action.click();
    expect(await page.locator('#description').inputValue()).toBe(
      `${BILLING} My card is •••• 1111.`,
    );
    await page.getByText('Masked.').waitFor();
    await action.click();
    expect(await page.locator('#description').inputValue()).toBe(text);
    await page.getByText('This looks like a card number.').waitFor();
    expect(await page.getByRole('button', { name: 'Send request' }).isEnabled()).toBe(true);
    await close();
  });

  atNight('a known issue is shown while it lasts and vanishes at its end', async () => {
    const { page, requests, close } = await site.open('/pages/plain.html');
    // The end of the issue counts from the request, so that the issue lasts a while on a slow
    // machine too.
    await page.route('**/issues.json', (route) =>
      route.fulfill({
        json: {
          issues: [
            {
              id: 'old',
              phrases: ['charged twice'],
              text: 'An old one.',
              until: '2020-01-01T00:00:00Z',
            },
            {
              id: 'cards',
              phrases: ['charged twice'],
              text: 'Some cards were charged twice today. Refunds are on their way.',
              until: new Date(Date.now() + 8000).toISOString(),
              url: 'javascript:alert(1)',
            },
          ],
        },
      }),
    );
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await page.evaluate(() =>
      document.querySelector('presort-suggest')?.setAttribute('known-issues', '/issues.json'),
    );
    const banner = page.locator('presort-suggest [part="known-issue"]');
    await banner.waitFor();
    expect(await page.getByText('An old one.').count()).toBe(0);
    expect(await page.locator('presort-suggest [part="known-issue"] a:visible').count()).toBe(0);
    expect(
      await page.evaluate(() =>
        window.presort?.ledger.some(({ reason }) => reason === 'known-issues'),
      ),
    ).toBe(true);
    expect(requests.filter((url) => url.endsWith('issues.json'))).toHaveLength(1);
    await eventually(() => banner.isVisible()).toBe(false);
    await close();
  });

  test("speaks the page's language, changes it live, and takes own words", async () => {
    const { page, close } = await site.open('/');
    await page.evaluate(() => {
      document.documentElement.lang = 'de-AT';
      document.querySelector('presort-suggest')?.setAttribute('languages', 'en');
    });
    await writeTicket(page, BILLING);
    await page.getByText('Worum geht es?').waitFor();
    await page.evaluate(() =>
      document.querySelector('presort-suggest')?.setAttribute('lang', 'fr'),
    );
    await page.getByText('De quoi s’agit-il ?').waitFor();
    await page.evaluate(() => window.presort?.setStrings({ onDevice: 'Rien ne sort d’ici' }));
    await page.getByText('Rien ne sort d’ici').waitFor();
    await close();
  });

  atNight('load="manual" waits for load(), and Save-Data waits for the customer', async () => {
    const { page, requests, close } = await site.open('/pages/plain.html');
    await page.evaluate(() =>
      document.querySelector('presort-suggest')?.setAttribute('load', 'manual'),
    );
    await page.locator('#description').click();
    await quiet(page);
    expect(requests.filter((url) => /view-|\/models\//.test(url))).toEqual([]);
    await page.evaluate(() =>
      (document.querySelector('presort-suggest') as unknown as { load(): Promise<void> }).load(),
    );
    expect(requests.some((url) => url.endsWith('weights.bin'))).toBe(true);

    const other = await site.open('/pages/plain.html');
    await other.page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await other.page.reload();
    other.requests.length = 0;
    await other.page.locator('#description').fill(BILLING);
    await other.page.getByRole('button', { name: 'Get suggestions' }).waitFor();
    expect(other.requests.filter((url) => url.includes('/models/'))).toEqual([]);
    await other.page.getByRole('button', { name: 'Get suggestions' }).click();
    await waitForModel(other.page);
    await eventually(() => other.page.locator('#category').inputValue()).toBe('Billing Inquiry');
    await other.close();
    await close();
  });
});
