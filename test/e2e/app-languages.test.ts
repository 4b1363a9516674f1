/** The languages that a workspace's tickets are read in: chosen on the Settings page, used by every door of the app. */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, readyOffline, statusOf, visit, visitOnline } from './app-fixtures.ts';
import { readStored } from './database.ts';
import { eventually } from './eventually.ts';
import { openPage, speakEnglish } from './settings-fixtures.ts';

const stage = useStage();
const GERMAN =
  'Sie haben mir den Monatsbeitrag im Mai zweimal vom Konto abgebucht. Bitte überweisen Sie mir den zweiten Betrag zurück und schicken Sie eine berichtigte Rechnung.';
const ENGLISH =
  'You charged my card twice for the subscription in May. Please refund the second payment and send me a corrected invoice.';
const FRENCH =
  "Vous m'avez prélevé deux fois l'abonnement du mois de mai, merci de me rembourser le deuxième paiement.";

interface Stored {
  readonly category: string | null;
  readonly reason: string | null;
  readonly team: string;
}

const settings = (page: Page): Promise<void> =>
  openPage(stage, page, 'settings', 'Languages of your tickets');

const box = (page: Page, language: string) =>
  page.getByRole('group', { name: 'Languages that the model is loaded in' }).getByLabel(language);

/** Names of the weights that were requested since then, in order. */
function watchWeights(page: Page): () => readonly string[] {
  const names: string[] = [];
  page.context().on('request', (request) => {
    names.push(...(/weights[\w.]*\.bin$/.exec(request.url()) ?? []));
  });
  return () => [...new Set(names)];
}

async function stored(page: Page, id: string): Promise<Stored | null> {
  return (await readStored<Stored>(page, 'tickets', id)) ?? null;
}

async function choose(page: Page, language: string, said: RegExp): Promise<void> {
  await box(page, language).click();
  await page.getByText(said).first().waitFor();
}

describe('languages of your tickets', () => {
  atNight(
    'are the browser’s and English until the workspace chooses, and no text fetches another',
    async () => {
      const { context, page } = await visitOnline(stage, { locale: 'de-AT' });
      const weights = watchWeights(page);
      await speakEnglish(stage, page);
      await openPage(stage, page, 'ask', 'How can we help?');
      await ask(page, GERMAN);
      await expectAssigned(page, 'P-1001');
      await ask(page, ENGLISH);
      await expectAssigned(page, 'P-1002');
      for (const id of ['P-1001', 'P-1002'])
        expect(await stored(page, id)).toMatchObject({ category: 'Billing Inquiry' });
      await ask(page, FRENCH);
      await eventually(() => stored(page, 'P-1003')).toMatchObject({ reason: 'language' });
      expect([...weights()].sort()).toEqual(['weights.bin', 'weights.de.bin']);

      await settings(page);
      for (const [language, isOn] of [
        ['English', true],
        ['German', true],
        ['French', false],
      ] as const)
        expect(await box(page, language).isChecked()).toBe(isOn);
      const [english, german] = ['weights.bin', 'weights.de.bin'].map(
        (file) => statSync(`models/support/${file}`).size / 1e6,
      ) as [number, number]; // two files, two sizes
      await page.getByText(`German ${german.toFixed(1)} MB`).waitFor();
      await page
        .getByText(`kept on this device: ${(english + german).toFixed(1)} MB now`)
        .waitFor();
      await choose(page, 'English', /read in German now/);
      expect(await box(page, 'German').isDisabled()).toBe(true);
      await openPage(stage, page, 'ask', 'How can we help?');
      await ask(page, ENGLISH);
      await eventually(() => stored(page, 'P-1004')).toMatchObject({ reason: 'language' });

      await settings(page);
      await choose(page, 'French', /read in German and French now/);
      await page.getByRole('button', { name: 'Use the browser’s languages and English' }).click();
      await page.getByText('Tickets are read in English and German now.').first().waitFor();
      expect(await box(page, 'French').isChecked()).toBe(false);
      await context.close();
    },
  );

  it.each(casesByDay(['review', 'rules', 'ask'], 1))(
    'hold for %s, opened before the settings are read',
    async (path) => {
      const { context, page } = await visitOnline(stage, { locale: 'de-AT' });
      await speakEnglish(stage, page);
      await settings(page);
      await choose(page, 'English', /read in German now/);
      // Deletes the caches, so that the page requests all files again.
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
      });
      const weights = watchWeights(page);
      await page.goto(`${stage.appUrl}/?again#/${path}`);
      if (path === 'ask') await page.getByLabel('What happened?').fill(GERMAN);
      await eventually(async () => weights()).toEqual(['weights.de.bin']);
      await openPage(stage, page, 'models', 'Larger model');
      await page.getByText('no larger version in German').waitFor();
      expect(weights()).toEqual(['weights.de.bin']);
      await context.close();
    },
  );

  it('hold for the form’s suggestions, for a batch and for the local route', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    await settings(page);
    await choose(page, 'German', /read in English and German now/);
    await choose(page, 'English', /read in German now/);

    await openPage(stage, page, 'ask', 'How can we help?');
    await page.getByLabel('What happened?').fill(GERMAN);
    await eventually(() => page.getByLabel('Topic').inputValue()).toBe('Billing Inquiry');

    await openPage(stage, page, 'batch', 'Batch');
    await page.locator('.drop input[type=file]').setInputFiles({
      name: 'post.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`text\n"${GERMAN}"\n`),
    });
    await page.getByRole('button', { name: 'Start sorting' }).click();
    await page.getByText('Finished', { exact: true }).waitFor();
    await page.getByText('Billing Inquiry').first().waitFor();

    const predict = (text: string): Promise<{ label: string | null; reason: string | null }> =>
      page.evaluate(async (description) => {
        const response = await fetch('api/predict', {
          method: 'POST',
          body: JSON.stringify({ description }),
        });
        return (await response.json()) as { label: string | null; reason: string | null };
      }, text);
    expect(await predict(GERMAN)).toMatchObject({ label: 'Billing Inquiry' });
    expect(await predict(ENGLISH)).toMatchObject({ label: null, reason: 'language' });
    await context.close();
  });

  atNight('stay as they were where the chosen one cannot be fetched', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    await settings(page);
    await box(page, 'French').waitFor();
    await context.setOffline(true);
    await choose(page, 'French', /English and French could not be loaded/);
    expect(await box(page, 'French').isChecked()).toBe(false);
    await openPage(stage, page, 'ask', 'How can we help?');
    await ask(page, ENGLISH);
    await expectAssigned(page, 'P-1001');
    expect(await statusOf(page, 'P-1001')).toBe('ASSIGNED');
    await context.close();
  });
});
