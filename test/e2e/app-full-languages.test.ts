/**
 * The larger model reads its language wherever the workspace lists it, and stops when the workspace
 * drops it.
 */
import { expect, it } from 'vitest';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { withTinyFull } from '../fixtures/full-bundle.ts';
import { tinyEncoder } from '../fixtures/tiny-encoder.ts';
import { tinyProbe } from '../fixtures/tiny-probe.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask } from './app-fixtures.ts';
import { readStored } from './database.ts';
import { eventually } from './eventually.ts';
import { openPage, speakEnglish } from './settings-fixtures.ts';

const stage = useStage();

it('reads its own language beside others, starts again when one joins, and stops once its own is left out', async () => {
  const encoder = tinyEncoder();
  const bundle = await readBundleFolder('models/support');
  const tiny = await withTinyFull(bundle, encoder, tinyProbe(encoder));
  // Without a service worker, so that every file comes from the routes below.
  const context = await stage.browser.newContext({ serviceWorkers: 'block', locale: 'de-AT' });
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

  await speakEnglish(stage, page);
  await openPage(stage, page, 'models', 'Larger model');
  await card.getByRole('button', { name: 'Load the larger model' }).click();
  await card.getByText('Running').waitFor({ timeout: 60_000 });
  await card.getByText('It reads English; tickets in German stay with the small model.').waitFor();
  await openPage(stage, page, 'ask', 'How can we help?');
  // The tiny model in place of the larger one gives every ticket the same label.
  for (const [text, id, category] of [
    ['You charged my card twice for May, please refund it.', 'P-1001', 'Account Management'],
    ['Sie haben im Mai zweimal abgebucht, bitte zurückzahlen.', 'P-1002', 'Billing Inquiry'],
  ] as const) {
    await ask(page, text);
    await eventually(() => readStored<object>(page, 'tickets', id)).toMatchObject({ category });
  }
  await choose('French', 'Tickets are read in English, German, and French now.');
  await card.getByText('Running').waitFor({ timeout: 60_000 });
  await card.getByText('tickets in German and French stay').waitFor();
  await choose('English', 'Tickets are read in German and French now.');
  await card.getByText('no larger version in German and French').waitFor();
  expect(await card.getByText('Running').count()).toBe(0);
  await context.close();
}, 200_000);
