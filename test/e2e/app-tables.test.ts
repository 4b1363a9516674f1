/**
 * Rows pasted from a spreadsheet, and workbooks of several sheets: a table like any file, on every
 * page that takes one.
 */
import { casesByDay } from '../setup/nightly.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../fixtures/workbook.ts';
import { useStage } from '../setup/shared-harness.ts';
import { visitOnline, watchErrors } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';

const stage = useStage();

/**
 * Joins cells as a spreadsheet copies them: with tabs, and quotes around cells with line breaks,
 * tabs or quotes.
 */
const ROWS = [
  'Ticket_ID\tSubject\tDescription\tCategory',
  'A-1\tTwice\t"I was charged twice.\nThe invoice says ""paid"", please refund one payment."\tBilling Inquiry',
  'A-2\tCrash\tThe export page crashes with an error message every time.\tBug Report',
  'A-3\t\t"Tab\there"\tBug Report',
].join('\n');

const BOOK = Buffer.from(
  workbookOf({
    Summary: [
      ['Month', 'Tickets'],
      ['March', '3'],
    ],
    Tickets: [
      ['Subject', 'Description'],
      ['Lamp', 'The lamp on the desk stays dark since the update of March.'],
    ],
  }),
);

const PAGE = `<html><body><table>
<tr><th>Nr.</th><th>Anfrage-Text</th><th>Erstellt am</th></tr>
<tr><td>1</td><td>The lamp &amp; the desk stay dark</td><td>2026-03-01</td></tr>
<tr><td>2</td><td>I was charged twice</td><td>neulich</td></tr>
</table></body></html>`;

async function open(path: string, viewport = { width: 1280, height: 800 }) {
  const { context, page } = await visitOnline(stage, { viewport, reducedMotion: 'reduce' });
  const errors = watchErrors(page);
  await page.goto(`${stage.appUrl}/#/${path}`);
  return { page, errors, close: () => context.close() };
}

async function paste(page: Page): Promise<void> {
  await page.getByText('Or paste rows from a spreadsheet').click();
  await page.getByLabel('Rows, with the line').fill(ROWS);
  await page.getByRole('button', { name: 'Read the rows' }).click();
}

const firstRows = (page: Page): Promise<string> =>
  page.getByRole('region', { name: 'First rows' }).innerText();

describe('pasted rows', () => {
  it('are sorted as a batch', async () => {
    const { page, errors, close } = await open('batch');
    await paste(page);
    await page.getByRole('heading', { name: 'Pasted rows.tsv' }).waitFor();
    await page.getByRole('button', { name: 'Start sorting' }).click();
    await page.getByText('Finished', { exact: true }).waitFor();
    await page
      .getByText(/3 rows/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('are imported into the inbox, line breaks and quotes as they stood in the cell', async () => {
    const { page, errors, close } = await open('inbox');
    await page.getByRole('button', { name: 'Import' }).first().click();
    await paste(page);
    await page.getByRole('button', { name: 'Import these tickets' }).click();
    await page.getByText('3 tickets imported', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.goto(`${stage.appUrl}/#/inbox/A-1`);
    await page.getByText('The invoice says "paid", please refund one payment.').first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('a page under the name of a workbook is imported, and what of a row is not read is told', async () => {
    const { page, errors, close } = await open('inbox', { width: 390, height: 844 });
    await page.getByRole('button', { name: 'Import' }).first().click();
    await page.locator('dialog[open] input[type=file]').setInputFiles({
      name: 'desk.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from(PAGE),
    });
    await page.getByRole('button', { name: 'Import these tickets' }).click();
    await page.getByText('2 tickets imported, 1 row with a remark', { exact: true }).waitFor();
    await page.getByText('Line 4: the timestamp is no date; the time of the import').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('are a data set of the Lab', async () => {
    const { page, errors, close } = await open('lab');
    await paste(page);
    await page.getByRole('region', { name: 'First rows' }).waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Pasted rows.tsv').first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

const reachFile = {
  batch: async () => Promise.resolve(),
  lab: async () => Promise.resolve(),
  inbox: (page: Page) => page.getByRole('button', { name: 'Import' }).first().click(),
};

async function bring(
  page: Page,
  path: keyof typeof reachFile,
  name: string,
  file: string | Buffer,
) {
  await reachFile[path](page);
  await page
    .locator(path === 'inbox' ? 'dialog[open] input[type=file]' : 'main input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  await page.getByRole('region', { name: 'First rows' }).waitFor();
}

describe('a file of one column whose name is unknown', () => {
  it.each(casesByDay(['inbox', 'batch', 'lab'] as const, 1))(
    'is said to be taken for the text: %s',
    async (path) => {
      const { page, errors, close } = await open(path);
      await bring(page, path, 'one.csv', 'Worum geht es\nThe lamp stays dark, please help\n');
      await page
        .getByText('No column is called as texts are: “Worum geht es” is taken for the text.')
        .waitFor();
      expect(errors).toEqual([]);
      await close();
    },
  );
});

describe('records in XML', () => {
  it.each(casesByDay(['inbox', 'batch', 'lab'] as const, 1))('are rows: %s', async (path) => {
    const { page, errors, close } = await open(path);
    const records = ['The lamp stays dark', 'I was charged twice']
      .map(
        (text, at) =>
          `<incident><number>INC${at}</number><short_description>${text}</short_description>\
<category>Any</category></incident>`,
      )
      .join('\n');
    await bring(page, path, 'incident.xml', `<?xml version="1.0"?>\n<xml>${records}</xml>`);
    expect(await firstRows(page)).toContain('I was charged twice');
    if (path === 'inbox') {
      await page.getByRole('button', { name: 'Import these tickets' }).click();
      await page.getByText('2 tickets imported', { exact: true }).waitFor();
    }
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a workbook of several sheets', () => {
  it.each(casesByDay(['batch', 'lab', 'inbox'] as const, 1))(
    'is read from the sheet that is chosen: %s',
    async (path) => {
      const { page, errors, close } = await open(path, { width: 390, height: 844 });
      await bring(page, path, 'book.xlsx', BOOK);
      await page.getByLabel('Sheet').waitFor();
      // The sheet with a ticket's text comes first; another is a choice away.
      expect(await firstRows(page)).toContain('The lamp on the desk');
      const rows = page.getByRole('region', { name: 'First rows' });
      await page.getByLabel('Sheet').selectOption('Summary');
      await rows.getByText('March', { exact: true }).waitFor();
      await page.getByLabel('Sheet').selectOption('Tickets');
      await rows.getByText('The lamp on the desk').waitFor();
      expect(await page.getByLabel('Sheet').inputValue()).toBe('Tickets');
      expect(await axeProblemsInBothThemes(page)).toEqual([]);
      if (path === 'inbox') {
        await page.getByRole('button', { name: 'Import these tickets' }).click();
        await page.getByText('1 ticket imported', { exact: true }).waitFor();
      }
      if (path === 'batch') {
        await page.getByRole('button', { name: 'Start sorting' }).click();
        await page.getByText('Finished', { exact: true }).waitFor();
      }
      expect(errors).toEqual([]);
      await close();
    },
  );
});
