import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Servers } from '../../config/serve-app.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServers } from '../setup/servers.ts';
import { DIST, readyOffline, visit } from './app-fixtures.ts';

let servers: Servers;
let browser: Browser;
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'presort-update-'));
  cpSync(DIST, root, { recursive: true });
  servers = await startServers(root);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await servers?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a new version', () => {
  it('is offered, waits for consent, and then takes over', async () => {
    const { context, page } = await visit(browser, servers.appUrl);
    await readyOffline(page);
    await page.getByLabel('What happened?').fill('half written');
    writeFileSync(join(root, 'sw.js'), `${readFileSync(join(root, 'sw.js'), 'utf8')}\n// next version`);
    writeFileSync(join(root, 'index.html'), readFileSync(join(root, 'index.html'), 'utf8'));
    await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
    await page.getByText('A new version is ready.').waitFor();
    expect(await page.getByLabel('What happened?').inputValue()).toBe('half written');
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Update now' }).click();
    await reloaded;
    await page.getByLabel('What happened?').waitFor();
    expect(await page.getByText('A new version is ready.').count()).toBe(0);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBeNull();
    await context.close();
  });
});
