import type { Page } from 'playwright-core';

/** Sends the plain page's form. Gives the posted fields from the page that answers. */
export async function send(page: Page): Promise<string> {
  await page.locator('#category').selectOption('bug');
  await Promise.all([
    page.waitForNavigation(),
    page.getByRole('button', { name: 'Send request' }).click(),
  ]);
  return page.locator('table').innerText();
}

/** Starts to record the codes of `presort-error`. */
export async function codes(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'codes', []);
    document.addEventListener('presort-error', (event) =>
      Reflect.get(window, 'codes').push(event.detail.code),
    );
  });
}

/** The console messages for the site's owner. */
export const hints = (messages: readonly string[]): readonly string[] =>
  messages.filter((line) => line.startsWith('warning: [presort]'));

/** The codes that `codes` has recorded. */
export const seenCodes = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'codes') as string[]);
