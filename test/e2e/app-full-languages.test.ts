/** The larger model reads its own language: it follows the workspace's, or stops. */
import { expect, it } from 'vitest';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { withTinyFull } from '../fixtures/full-bundle.ts';
import { tinyEncoder } from '../fixtures/tiny-encoder.ts';
import { tinyProbe } from '../fixtures/tiny-probe.ts';
import { useStage } from '../setup/shared-harness.ts';
import { openPage } from './settings-fixtures.ts';

const stage = useStage();

it('starts again when a language joins, and stops once its own is left out', async () => {
  const encoder = tinyEncoder();
  const bundle = await readBundleFolder('models/support');
  const tiny = await withTinyFull(bundle, encoder, tinyProbe(encoder));
  // Without a service worker, so that every file comes from the routes below.
  const context = await stage.browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(30_000);
  await context.route('**/models/support/manifest.json', async (route) =>
    route.fulfill({
      json: { ...((await (await route.fetch()).json()) as object), fulls: [tiny.full] },
    }),
  );
  for (const [name, bytes] of tiny.files)
    await context.route(`**/models/support/${name}`, (route) =>
      route.fulfill({ body: Buffer.from(bytes) }),
    );
  const page = await context.newPage();
  const card = page.getByRole('region', { name: 'Larger model' });
  const choose = async (language: string, said: string): Promise<void> => {
    await openPage(stage, page, 'settings', 'Languages of your tickets');
    await page.getByRole('checkbox', { name: language }).click();
    await page.getByText(said).first().waitFor();
    await openPage(stage, page, 'models', 'Larger model');
  };

  await page.goto(`${stage.appUrl}/#/models`);
  await card.getByRole('button', { name: 'Load the larger model' }).click();
  await card.getByText('Running').waitFor({ timeout: 60_000 });
  await choose('German', 'Tickets are read in English and German now.');
  await card.getByText('Running').waitFor({ timeout: 60_000 });
  await page
    .getByRole('region', { name: 'Customer support' })
    .getByText('English and German')
    .waitFor();
  await choose('English', 'Tickets are read in German now.');
  await card.getByText('Customer support has no larger version in German').waitFor();
  expect(await card.getByText('Running').count()).toBe(0);
  await context.close();
}, 200_000);
