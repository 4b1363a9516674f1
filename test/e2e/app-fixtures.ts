import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from '../setup/shared-harness.ts';

/** A page of the app whose service worker controls it and whose model is kept, as after a first visit. */
export async function visit(
  { browser, appUrl }: Pick<Stage, 'browser' | 'appUrl'>,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(`${appUrl}/#/ask`);
  return { context, page };
}

export async function readyOffline(page: Page): Promise<void> {
  await page.getByText('Ready offline').waitFor({ timeout: 30_000 });
}

export async function ask(page: Page, description: string, subject = ''): Promise<void> {
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('What happened?').fill(description);
  await page.getByRole('button', { name: 'Send request' }).click();
}

/** Fails the test when the page logs an error or breaks its own content security policy. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    errors.push(error.message);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

export async function statusOf(page: Page, id: string): Promise<string> {
  return page.evaluate(async (ticketId) => {
    const open = indexedDB.open('presort');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => {
        resolve(open.result);
      };
      open.onerror = () => {
        reject(open.error ?? new Error('open'));
      };
    });
    const get = db.transaction('tickets').objectStore('tickets').get(ticketId);
    const ticket = await new Promise<{ status?: string } | undefined>((resolve) => {
      get.onsuccess = () => {
        resolve(get.result);
      };
    });
    db.close();
    return ticket?.status ?? 'missing';
  }, id);
}

export async function expectAssigned(page: Page, id: string): Promise<void> {
  await expect.poll(() => statusOf(page, id), { timeout: 30_000 }).toBe('ASSIGNED');
}
