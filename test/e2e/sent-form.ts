import type { Page } from 'playwright-core';

/** Sends the plain page's form; the posted fields, as the page that answers shows them. */
export async function send(page: Page): Promise<string> {
  await page.locator('#category').selectOption('bug');
  await Promise.all([
    page.waitForNavigation(),
    page.getByRole('button', { name: 'Send request' }).click(),
  ]);
  return page.locator('table').innerText();
}

/** Begins to note the codes of `presort-error`. */
export async function codes(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'codes', []);
    document.addEventListener('presort-error', (event) =>
      Reflect.get(window, 'codes').push(event.detail.code),
    );
  });
}

/** Console lines for the site's owner. */
export const hints = (messages: readonly string[]): readonly string[] =>
  messages.filter((line) => line.startsWith('warning: [presort]'));

/** What `codes` has noted. */
export const seenCodes = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'codes') as string[]);
