import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page of the app whose service worker controls it and whose model is kept, as after a first visit. */
export async function visit(
  browser: Browser,
  appUrl: string,
  options: Parameters<Browser['newContext']>[0] = {},
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

/** Runs axe in the page; returns one line per violated rule. */
export async function axeProblems(
  page: Page,
  axeSource: string,
  rules?: readonly string[],
): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
      };
    };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      ...(runOnly ? { runOnly } : {}),
    });
    return violations.map(
      (violation) =>
        `${violation.id}: ${violation.nodes.map((node) => String(node.target)).join(' | ')}`,
    );
  }, rules);
}

const THEMES = ['light', 'dark'] as const;

/** The same page in both themes, which it takes up without a reload; of the second only the colours can differ. */
export async function axeProblemsInBothThemes(page: Page, axeSource: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await animationsEnded(page);
    const own = await axeProblems(
      page,
      axeSource,
      colorScheme === 'dark' ? ['color-contrast'] : undefined,
    );
    found.push(...own.map((problem) => `${colorScheme}: ${problem}`));
  }
  return found;
}

/** Colours and heights that change slowly have arrived: half-way they would look like bad contrast. */
export async function animationsEnded(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
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
