/** What the page sends, what stays on the device, and requests that the policy blocks. */
import { atNight, repetitions } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { BILLING, formFields, useSite, waitForModel, writeTicket } from './widget-page.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';

const site = useSite();

describe('privacy', () => {
  test('after the model is loaded no typed character causes a request', async () => {
    const { page, requests, close } = await site.open('/');
    await page.locator('#description').click();
    await waitForModel(page);
    const before = requests.length;
    await page
      .locator('#description')
      .pressSequentially(`${BILLING} `.repeat(5).slice(0, repetitions(120, 500)));
    await quiet(page);
    await page.getByRole('button', { name: 'Why?' }).click();
    await quiet(page);
    expect(requests.slice(before)).toEqual([]);
    await close();
  });

  test("the ledger equals the browser's own list, address by address", async () => {
    const { page, requests, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    const ours = await page.evaluate(() => window.presort?.ledger.map(({ url }) => url) ?? []);
    expect([...ours].sort()).toEqual(requests.filter((url) => url.startsWith(site.appUrl)).sort());
    expect(ours.length).toBeGreaterThan(5);
    await close();
  });

  atNight('the ledger lists the hashing chunk too, where the page has no WebCrypto', async () => {
    const { page, requests, close } = await site.open('/');
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.reload();
    requests.length = 0;
    await page.reload();
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    const ours = await page.evaluate(() => window.presort?.ledger.map(({ url }) => url) ?? []);
    expect(ours.some((url) => url.includes('/sha256-'))).toBe(true);
    expect([...ours].sort()).toEqual(requests.filter((url) => url.startsWith(site.appUrl)).sort());
    await close();
  });

  test('memory storage writes nothing to the device', async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).length,
    }));
    expect(kept).toEqual({ local: 0, session: 0, cookie: '', caches: [], databases: 0 });
    await close();
  });

  test('after consent the files are kept, and taken away when consent is', async () => {
    const { page, close } = await site.open('/');
    await page.waitForFunction(() => window.presort);
    await page.evaluate(() => window.presort?.setConsent(true));
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    await page.evaluate(() => window.presort?.setConsent(false));
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await close();
  });

  test("the visitor's switch stops everything and posts nothing", async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await page.evaluate(() => {
      if (window.presort) window.presort.enabled = false;
    });
    expect(await page.locator('presort-suggest [part~="chip"]:visible').count()).toBe(0);
    expect(
      Object.keys(await formFields(page)).filter((name) => name.startsWith('presort_')),
    ).toEqual([]);
    const kept = (): Promise<readonly string[]> => page.evaluate(() => Object.keys(localStorage));
    expect(await kept()).toEqual([]);
    await page.evaluate(() => window.presort?.setConsent(true));
    expect(await kept()).toEqual(['presort-off']);
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    expect(await kept()).toEqual([]);
    await close();
  });

  test('script in a ticket stays text', async () => {
    const { page, messages, violations, close } = await site.open('/');
    const ticket =
      '<img src=x onerror=alert(1)><script>alert(1)</script> please refund my invoice, I was charged twice';
    await writeTicket(page, ticket);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await page.getByRole('button', { name: 'Why?' }).click();
    await eventually(() => page.locator('presort-suggest [part="why"]').innerText()).toContain(
      '<img src=x',
    );
    expect(
      await page.evaluate(
        () =>
          [
            ...document.querySelectorAll('img'),
            ...(document
              .querySelector('presort-suggest')
              ?.shadowRoot?.querySelectorAll('img, script') ?? []),
          ].length,
      ),
    ).toBe(0);
    expect(messages).toEqual([]);
    expect(await violations()).toEqual([]);
    await close();
  });
});
