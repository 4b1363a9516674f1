import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { startServers } from '../setup/servers.ts';
import { DIST, useStage } from '../setup/shared-harness.ts';
import { visitOnline, watchErrors } from './app-fixtures.ts';

const FEATURES = readdirSync('src/features').filter((name) => !name.includes('.'));
const run = promisify(execFile);
const stage = useStage();
const out = mkdtempSync(join(tmpdir(), 'presort-left-'));
afterAll(() => {
  rmSync(out, { recursive: true });
});

/**
 * Every feature, one after another, at night alone: its folder and its lines are dropped in a copy of
 * the sources; types of page, workers and service worker are checked (links to the dropped pages
 * excepted); the app is built, and each page of its navigation is opened. Not covered: two features
 * dropped at once, the types of tests and scripts, and what a page does after it is opened.
 */
describe('an app whose feature was deleted, with its lines in router and worker entries,', () => {
  atNight.each(FEATURES)(
    'compiles, is built and shows all other pages: %s',
    { timeout: 600_000 },
    async (feature) => {
      const args = [
        '--import',
        'tsx',
        'config/without-feature.ts',
        '--types',
        '--out',
        out,
        feature,
      ];
      await run(process.execPath, args);
      for (const part of ['presort', 'models/support', 'models/it-desk', 'docs'])
        cpSync(join(DIST, part), join(out, feature, part), { recursive: true });
      cpSync(join(DIST, 'widget-reference.json'), join(out, feature, 'widget-reference.json'));
      const servers = await startServers(join(out, feature));
      const { context, page } = await visitOnline({
        browser: stage.browser,
        appUrl: servers.appUrl,
      });
      const errors = watchErrors(page);
      await page.goto(servers.appUrl);
      const links = page.getByRole('navigation').getByRole('link');
      await links.first().waitFor();
      const addresses = await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(addresses.length).toBeGreaterThan(10);
      for (const address of addresses) {
        await page.goto(address);
        // A tab of the page may match too; the first match is a link of the app's navigation.
        await page
          .locator(`nav a[aria-current=page][href$="${new URL(address).hash}"]`)
          .first()
          .waitFor();
        await page.getByRole('heading', { level: 1 }).waitFor();
      }
      expect(errors).toEqual([]);
      await context.close();
      await servers.close();
    },
  );
});
