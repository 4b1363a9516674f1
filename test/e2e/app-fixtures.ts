import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from '../setup/shared-harness.ts';
import { readStored } from './database.ts';
import { watchTimers } from './quiet.ts';

/**
 * A page of the app whose service worker controls it and whose model is kept, as after a first
 * visit; `quiet` may wait for it.
 */
export async function visit(
  { browser, appUrl }: Pick<Stage, 'browser' | 'appUrl'>,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await watchTimers(page);
  await page.goto(`${appUrl}/#/ask`);
  return { context, page };
}

/**
 * As `visit`, without the service worker, whose installation takes longer than most tests: for what
 * needs neither the offline app nor its HTTP route.
 */
export function visitOnline(
  stage: Pick<Stage, 'browser' | 'appUrl'>,
  options: BrowserContextOptions = {},
): ReturnType<typeof visit> {
  return visit(stage, { ...options, serviceWorkers: 'block' });
}

export async function readyOffline(page: Page): Promise<void> {
  await page.getByText('Ready offline').waitFor({ timeout: 30_000 });
}

export async function ask(page: Page, description: string, subject = ''): Promise<void> {
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('What happened?').fill(description);
  await page.getByRole('button', { name: 'Send request' }).click();
}

/** Fails the test if the page logs an error or violates its content security policy. */
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

/** A ticket's status as it is stored; `missing` where there is none. */
export async function statusOf(page: Page, id: string): Promise<string> {
  return (await readStored<{ status: string }>(page, 'tickets', id))?.status ?? 'missing';
}

export async function expectAssigned(page: Page, id: string): Promise<void> {
  await expect.poll(() => statusOf(page, id), { timeout: 30_000 }).toBe('ASSIGNED');
}
