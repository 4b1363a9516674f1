import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { presortHere } from '../fixtures/cli.ts';
import { labCsv } from '../fixtures/lab-tickets.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, visitOnline, watchErrors } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { readStored } from './database.ts';
import { saved, SLOW, useLabFolder } from './lab-fixtures.ts';

const stage = useStage();
const folder = useLabFolder();
const FILES = {
  'desk/macros.csv': [
    'Title,Folder,Content',
    'Charged twice,Payments,One of the two payments is a reservation and disappears within a week.',
    'Reset the password,Account Management,Use the link on the login page to set another password.',
    'Blank page,Bug Report,"<p>Update the app, <b>then</b> sign in again.</p>"',
    'Nothing,Payments,',
  ].join('\n'),
  'desk/hours.md': '# Opening hours\n\nWe answer from nine to five on workdays.\n',
  'desk/Konto/ueberweisung.html':
    '<html lang="de"><h1>Wie bezahle ich per Überweisung?</h1><p>Wählen Sie an der Kasse die Überweisung.</p></html>',
  'asked.csv': [
    'question,expected',
    'you took the money two times,Charged twice',
    'i forgot my password,Reset the password',
    'the screen stays white,Blank page',
    'how late can i call,Opening hours',
    'nobody knows,No such answer',
  ].join('\n'),
};
beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(folder.at(name)), { recursive: true });
    writeFileSync(folder.at(name), content);
  }
  writeFileSync(folder.at('tickets.csv'), labCsv());
});

/** Opens the Lab's answers and gives it the folder. */
async function bring(page: Page): Promise<void> {
  await page.goto(`${stage.appUrl}/#/lab`);
  await page.getByRole('button', { name: 'Bring answers' }).click();
  await page.getByLabel('Choose a folder').setInputFiles(folder.at('desk'));
  await page.getByRole('heading', { name: '5 answers read from “desk”' }).waitFor(SLOW);
}

async function build(page: Page): Promise<void> {
  await page.getByLabel('Choose a table').setInputFiles(folder.at('asked.csv'));
  await page.getByRole('button', { name: 'Build 5 answers' }).click();
  await page.getByRole('heading', { name: '5 answers are ready' }).waitFor(SLOW);
}

async function download(page: Page): Promise<string> {
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download replies.json' }).click();
  return (await saved(file)).toString();
}

async function offered(page: Page, text: string): Promise<string> {
  await page.getByLabel('What a customer writes').fill(text);
  await page.getByRole('button', { name: 'Find the answer' }).click();
  return (await page.locator('article strong').textContent(SLOW)) ?? '';
}

describe("a desk's own answers in the Lab", () => {
  it('are what the command makes of the same files, are measured, and answer tickets once they are used', async () => {
    const { context, page } = await visitOnline(stage, { acceptDownloads: true });
    const errors = watchErrors(page);
    await bring(page);
    await page.getByText('1 left out').click();
    await page.getByText('macros.csv, line 5: the row has no answer').waitFor();
    expect(await page.getByLabel('Language of “Wie bezahle').inputValue()).toBe('de');
    expect(await axeProblemsInBothThemes(page)).toEqual([]);
    await build(page);
    await page.getByText('Measured on 4 questions').waitFor();
    await page.getByRole('row', { name: /^words \(BM25\)/ }).waitFor();
    expect(await axeProblemsInBothThemes(page)).toEqual([]);
    const out = folder.at('replies.json');
    const made = await presortHere(
      ['replies', 'build', folder.at('desk'), '--out', out].concat(
        '--questions',
        folder.at('asked.csv'),
      ),
    );
    expect(made).toMatchObject({ code: 0 });
    expect(await download(page)).toBe(readFileSync(out, 'utf8'));

    const twice = 'You took the money two times, is one of the payments a reservation?';
    expect(await offered(page, twice)).toBe('Charged twice');
    await page.getByRole('button', { name: 'Use them in this workspace' }).click();
    await page.getByText('In use in this workspace.').waitFor(SLOW);
    await page.goto(`${stage.appUrl}/#/ask`);
    await ask(page, twice);
    await expect
      .poll(
        async () =>
          (
            await readStored<{ triage: { bundle: string; reply: { title: string } | null } }>(
              page,
              'triages',
              'P-1001',
            )
          )?.triage,
        { timeout: 30_000 },
      )
      .toMatchObject({ bundle: 'support-answers@1.0.1', reply: { title: 'Charged twice' } });
    expect(errors.filter((text) => !/404/.test(text))).toEqual([]);
    await context.close();
  }, 120_000);

  it('take the categories that a person gives them, and go into the bundle of the next training', async () => {
    const { context, page } = await visitOnline(stage, { acceptDownloads: true });
    await bring(page);
    await page.getByText('Columns of macros.csv').click();
    const column = page.getByRole('combobox', { name: 'Category', exact: true });
    await column.selectOption('none');
    await page.getByLabel('Category for “Payments”').waitFor({ state: 'detached' });
    await column.selectOption('Folder');
    await page.getByLabel('Category for “Payments”').selectOption('Billing Inquiry');
    await page.getByLabel('Category of “Blank page”').selectOption('any category');
    await page.getByLabel('Take “Wie bezahle').uncheck();
    await page.getByRole('button', { name: 'Build 4 answers' }).click();
    await page.getByRole('heading', { name: '4 answers are ready' }).waitFor(SLOW);
    const replies = JSON.parse(await download(page)) as { title: string; category?: string }[]; // ours
    expect(replies.map(({ title, category }) => [title, category])).toEqual([
      ['Opening hours', undefined],
      ['Charged twice', 'Billing Inquiry'],
      ['Reset the password', 'Account Management'],
      ['Blank page', undefined],
    ]);
    await page.reload();
    await page.getByRole('button', { name: 'Data', exact: true }).click();
    await page.locator('input[type=file]').first().setInputFiles(folder.at('tickets.csv'));
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Go on to training' }).click(SLOW);
    await page.getByText('4 answers of your own go into the bundle').waitFor();
    await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('button', { name: 'Go on to publishing' }).click(SLOW);
    await page
      .getByRole('region', { name: /^Publish “/ })
      .getByRole('button', { name: 'Publish' })
      .click();
    const zip = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the bundle' }).click(SLOW);
    const files = unzipSync(new Uint8Array(await saved(zip)));
    const inBundle = JSON.parse(
      new TextDecoder().decode(files['tickets/replies.json']),
    ) as typeof replies; // ours
    expect(inBundle.map(({ title }) => title)).toEqual(replies.map(({ title }) => title));
    expect(inBundle.every((reply) => !('floor' in reply))).toBe(true);
    await context.close();
  }, 180_000);
});
