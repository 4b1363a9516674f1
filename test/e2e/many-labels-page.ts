import type { Page } from 'playwright-core';
import type { ManyLabels } from '../fixtures/many-labels.ts';

/** Serves the bundle's folder beside the shipped ones, and has the page's widget load it. */
export async function loadManyLabels(page: Page, { files }: ManyLabels): Promise<void> {
  await page.route('**/models/many/**', (route) => {
    const body = files.get(route.request().url().split('/').at(-1) ?? '');
    return body
      ? route.fulfill({ body: Buffer.from(body), headers: { 'access-control-allow-origin': '*' } })
      : route.fulfill({ status: 404 });
  });
  await page.evaluate(() => {
    const element = document.querySelector('presort-suggest');
    // The page's own fields lack options for these labels, so the element names no fields.
    for (const name of ['category', 'priority']) element?.removeAttribute(name);
    element?.setAttribute('bundle', 'models/many/');
  });
}
