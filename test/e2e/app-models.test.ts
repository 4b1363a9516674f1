import { describe, expect, it } from 'vitest';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { withTinyFull } from '../fixtures/full-bundle.ts';
import { tinyEncoder } from '../fixtures/tiny-encoder.ts';
import { tinyProbe } from '../fixtures/tiny-probe.ts';
import { useStage } from '../setup/shared-harness.ts';
import { problems, SLOW } from './lab-fixtures.ts';

const stage = useStage();

describe('the models page', () => {
  it('says so where the model in use has no larger version', async () => {
    const context = await stage.browser.newContext({ serviceWorkers: 'block' });
    await context.route('**/models/support/manifest.json', async (route) =>
      route.fulfill({
        json: { ...((await (await route.fetch()).json()) as object), fulls: [] },
      }),
    );
    const page = await context.newPage();
    await page.goto(`${stage.appUrl}/#/models`);
    const card = page.getByRole('region', { name: 'Larger model' });
    await card.getByText('has no larger version').waitFor();
    expect(await problems(page)).toEqual([]);
    await context.close();
  }, 120_000);

  it('loads the larger model, tells what was tried with times, tests it and removes it', async () => {
    const encoder = tinyEncoder();
    const tiny = await withTinyFull(
      await readBundleFolder('models/support'),
      encoder,
      tinyProbe(encoder),
    );
    // Without a service worker, so that every file comes from the routes below.
    const context = await stage.browser.newContext({ serviceWorkers: 'block' });
    context.setDefaultTimeout(30_000);
    await context.route('**/models/support/manifest.json', async (route) =>
      route.fulfill({
        json: { ...((await (await route.fetch()).json()) as object), fulls: [tiny.full] },
      }),
    );
    let missing = true;
    for (const [name, bytes] of tiny.files)
      await context.route(`**/models/support/${name}`, (route) =>
        missing && name.endsWith('.bin')
          ? route.fulfill({ status: 404 })
          : route.fulfill({ body: Buffer.from(bytes) }),
      );
    const page = await context.newPage();
    await page.goto(`${stage.appUrl}/#/models`);
    const card = page.getByRole('region', { name: 'Larger model' });
    // The server lacks a file: the app keeps the compact model, and the page shows why.
    await card.getByRole('button', { name: 'Load the larger model' }).click();
    await card
      .getByRole('alert')
      .getByText('A file of the larger model could not be fetched. The small model goes on sorting')
      .waitFor(SLOW);
    await page.getByRole('region', { name: 'Customer support' }).getByText('In use').waitFor();
    missing = false;
    await card.getByRole('button', { name: 'Load the larger model' }).click();
    await card.getByText('Running').waitFor({ timeout: 150_000 });
    await card.getByRole('row', { name: /Right/ }).first().waitFor();
    expect(await card.getByRole('row').filter({ hasText: /\d ms/ }).count()).toBeGreaterThan(0);
    await card.getByRole('button', { name: 'Run self-test' }).click();
    await card.getByText(/^passed, .* ms a text, off by/).waitFor(SLOW);
    await card.getByText(/^Kept, /).waitFor();
    expect(await problems(page)).toEqual([]);
    await card.getByRole('button', { name: 'Remove larger model' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await card.getByText(/^Kept, /).waitFor({ state: 'detached', ...SLOW });
    await card.getByRole('button', { name: 'Load the larger model' }).waitFor();
    await context.close();
  }, 300_000);
});
