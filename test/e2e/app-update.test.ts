import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { DIST, sharedBrowser, useOpened } from '../setup/shared-harness.ts';
import { startServers } from '../setup/servers.ts';
import { ask, expectAssigned, readyOffline, visit } from './app-fixtures.ts';
import { countStored } from './database.ts';
import { eventually } from './eventually.ts';

/** A copy of the build, which the tests may change. */
let root: string;
const stage = useOpened(async () => {
  root = mkdtempSync(join(tmpdir(), 'presort-update-'));
  cpSync(DIST, root, { recursive: true });
  const servers = await startServers(root);
  const browser = await sharedBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await servers.close();
    rmSync(root, { recursive: true, force: true });
  };
  return { browser, appUrl: servers.appUrl, close };
});

/** Publishes a service worker that differs and lets the page find it. */
async function publish(page: Page): Promise<void> {
  writeFileSync(
    join(root, 'sw.js'),
    `${readFileSync(join(root, 'sw.js'), 'utf8')}\n// next version`,
  );
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await page.getByText('A new version is ready.').waitFor();
}

describe('a new version', () => {
  it('is offered, waits for consent, and then takes over', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    await page.getByLabel('What happened?').fill('half written');
    writeFileSync(
      join(root, 'sw.js'),
      `${readFileSync(join(root, 'sw.js'), 'utf8')}\n// next version`,
    );
    writeFileSync(join(root, 'index.html'), readFileSync(join(root, 'index.html'), 'utf8'));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await page.getByText('A new version is ready.').waitFor();
    await eventually(() => page.getByLabel('What happened?').inputValue()).toBe('half written');
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Update now' }).click();
    await reloaded;
    await page.getByLabel('What happened?').waitFor();
    await eventually(() => page.getByText('A new version is ready.').count()).toBe(0);
    await eventually(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null),
    ).toBeNull();
    await context.close();
  });
});

describe('a new version waits', () => {
  atNight('for an answer that is not finished, also in another tab', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    await ask(page, 'I was charged twice for my subscription this month.');
    await expectAssigned(page, 'P-1001');
    const other = await context.newPage();
    await other.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await other.getByLabel('Answer text').fill('Dear customer, we');
    await publish(page);
    for (const tab of [page, other]) {
      await tab.getByText('It waits for an answer that is not finished.').waitFor();
      await eventually(() => tab.getByRole('button', { name: 'Update now' }).isDisabled()).toBe(
        true,
      );
    }
    await other.getByLabel('Answer text').fill('');
    await expect
      .poll(() => page.getByRole('button', { name: 'Update now' }).isEnabled())
      .toBe(true);
    await context.close();
  });

  atNight('for work that any tab holds, and is free when that tab dies', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    const other = await context.newPage();
    await other.goto(`${stage.appUrl}/openapi.json`);
    // Holds the app as a batch or a training does (`AppState.hold`), without starting one.
    await other.evaluate(() => {
      void navigator.locks.request(
        'presort-hold a batch that is being sorted',
        { mode: 'shared' },
        () => new Promise(() => undefined),
      );
    });
    await publish(page);
    await page.getByText('It waits for a batch that is being sorted.').waitFor();
    await eventually(() => page.getByRole('button', { name: 'Update now' }).isDisabled()).toBe(
      true,
    );
    await other.close();
    await expect
      .poll(() => page.getByRole('button', { name: 'Update now' }).isEnabled())
      .toBe(true);
    await context.close();
  });
});

describe('a tab of an older version', () => {
  it('lets go of the storage when a newer one upgrades it, stops writing, keeps what is being typed and asks for a reload', async () => {
    const { context, page } = await visit(stage, { serviceWorkers: 'block' });
    await page.clock.install();
    await page.reload();
    await ask(page, 'I was charged twice for my subscription this month.');
    await expectAssigned(page, 'P-1001');
    const newer = await context.newPage();
    await newer.goto(`${stage.appUrl}/openapi.json`);
    await newer.evaluate(async () => {
      const open = indexedDB.open('presort', 1_000);
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => {
          resolve(open.result);
        };
        open.onblocked = () => {
          reject(new Error('blocked by the older tab'));
        };
      });
      db.close();
    });
    await page
      .getByRole('alert')
      .getByText('A newer version of Presort is open in another tab')
      .waitFor();
    await ask(page, 'half written');
    await page.getByRole('button', { name: 'Copy my text' }).waitFor();
    await eventually(() => page.getByLabel('What happened?').inputValue()).toBe('half written');
    // If the jobs' loop still ran, it would have tried again by now and replaced the reason on
    // show.
    await page.clock.fastForward('02:00');
    await page.clock.fastForward('02:00');
    await page.evaluate(() => indexedDB.databases());
    await eventually(() => page.getByRole('button', { name: 'Reload' }).isVisible()).toBe(true);
    expect(await countStored(newer, 'tickets')).toBe(1);
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByText('A newer version of Presort is open in another tab').waitFor();
    await context.close();
  });
});
