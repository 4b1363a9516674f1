/** Zip archives: workbooks of several programs, archives with one table, and other documents. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook, workbookOf } from '../../test/fixtures/workbook.ts';
import { EngineError } from '../core/errors.ts';
import { inspectTable } from './inspect-table.ts';
import { openTable } from './open-table.ts';
import { blobSource } from './source.ts';
import { readTicketRow } from './ticket-rows.ts';

const CSV = 'id,subject,description\n7,Lamp,"It flickers, badly"\n8,Bill,It is wrong\n';
const TWO = ['2 · 7 · Lamp · It flickers, badly', '3 · 8 · Bill · It is wrong'];
const zip = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

/** Tickets as line, id, subject and text; or why the file is refused. */
async function read(bytes: Uint8Array<ArrayBuffer>, name = 't.zip') {
  try {
    const table = await openTable(blobSource(new Blob([bytes]), name));
    const { places } = inspectTable(table);
    const tickets: string[] = [];
    let readBytes = 0;
    for await (const chunk of table.chunks) {
      ({ readBytes } = chunk);
      for (const row of chunk.rows) {
        const { line, input } = readTicketRow(row, table.shape, places, '-');
        tickets.push([line, input.id, input.subject, input.description].join(' · '));
      }
    }
    expect(readBytes).toBeLessThanOrEqual(bytes.length);
    return tickets;
  } catch (thrown) {
    return thrown instanceof EngineError ? { code: thrown.code, ...thrown.details } : thrown;
  }
}

describe('an archive', () => {
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['one table', zip({ 'tickets.csv': CSV })],
    ['one table among what systems add', zip({ '__MACOSX/._t.csv': 'x', 't/t.csv': CSV })],
    ['one table and a note', zip({ 'README.txt': 'Please read', 'logo.png': 'x', 't.csv': CSV })],
  ])('with %s is read', async (_, bytes) => {
    expect(await read(bytes)).toEqual(TWO);
  });

  test.each<[string, Uint8Array<ArrayBuffer>, object]>([
    [
      'several tables',
      zip({ 'a.csv': CSV, 'b.json': '[]' }),
      { code: 'bad-input', why: 'zip-several-tables', fields: 'a.csv, b.json' },
    ],
    [
      'no table',
      zip({ 'a.png': 'x' }),
      { code: 'bad-input', why: 'zip-no-table', fields: 'a.png' },
    ],
    ['a document', zip({ 'word/document.xml': '<w/>' }), { code: 'file-binary', what: 'document' }],
    [
      'a Numbers file',
      zip({ 'Index/Document.iwa': 'x' }),
      { code: 'file-binary', what: 'numbers' },
    ],
    [
      'a binary workbook',
      zip({ 'xl/workbook.bin': 'x' }),
      { code: 'file-binary', what: 'binary-workbook' },
    ],
    ['its end missing', zip({ 'a.csv': CSV }).slice(0, -30), { code: 'file-damaged', what: 'zip' }],
    [
      "a workbook's end missing",
      workbook([['id', 'text']]).slice(0, -30),
      { code: 'file-damaged', what: 'xlsx' },
    ],
  ])('with %s says so', async (_, bytes, details) => {
    expect(await read(bytes)).toMatchObject(details);
  });
});

test.each<[string, readonly number[], string]>([
  ['SQLite', [...strToU8('SQLite format 3\0')], 'database'],
  ['Parquet', [...strToU8('PAR1'), 0x15, 0], 'database'],
  ['bzip2', [...strToU8('BZh91AY')], 'archive'],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd, 4], 'archive'],
  ['an Excel workbook of 1995', [9, 8, 16, 0, 0, 6, 5, 0], 'old-spreadsheet'],
])('%s is called what it is', async (_, bytes, what) => {
  expect(await read(Uint8Array.from(bytes))).toMatchObject({ code: 'file-binary', what });
});

const cell = (text: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;
const ods = (tables: string): Uint8Array<ArrayBuffer> =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?>\n<office:document-content><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });

test('a workbook of OpenDocument is read as people see it', async () => {
  const names = row(['id', 'created', 'subject', 'description'].map((name) => cell(name)).join(''));
  const blanks = '<table:table-cell table:number-columns-repeated="16000"/>';
  const date =
    '<table:table-cell office:value-type="date" office:date-value="2025-03-04"><text:p>4 Mar</text:p></table:table-cell>';
  const note = '<office:annotation><text:p>do not show</text:p></office:annotation>';
  const bytes = ods(
    `<table:table table:name="Cover">${row(cell('Tickets of March') + blanks)}</table:table>
<table:table table:name="Tickets">${names}
${row('<table:table-cell/>', ' table:number-rows-repeated="2"')}
${row(cell('7') + date + cell('Lamp') + `<table:table-cell>${note}<text:p>It <text:span>flickers</text:span>,</text:p><text:p>badly<text:s text:c="2"/>&amp; often</text:p></table:table-cell>${blanks}`)}
${row(cell('8', ' table:number-columns-repeated="2"') + '<table:table-cell/>' + cell('It is wrong'))}
${row(blanks, ' table:number-rows-repeated="1048000"')}</table:table>`,
  );
  expect(await read(bytes, 't.ods')).toEqual([
    '4 · 7 · Lamp · It flickers,\nbadly  & often',
    '5 · 8 ·  · It is wrong',
  ]);
  const { shape, head } = await openTable(blobSource(new Blob([bytes]), 't.ods'));
  expect([shape.sheet, shape.sheets]).toEqual(['Tickets', ['Cover', 'Tickets']]);
  expect(head.rows[0]?.cells[1]).toBe('2025-03-04');
});

test('a sheet that nobody sees is read after those that are shown', async () => {
  const names = ['id', 'text'];
  const book = workbookOf(
    { Old: [names, ['1', 'It was dark']], Tickets: [names, ['2', 'It flickers']] },
    undefined,
    ['Old'],
  );
  expect(await read(book, 't.xlsx')).toEqual(['2 · 2 ·  · It flickers']);
});

test('cells without places stand one behind the other', async () => {
  const inline = (text: string, place = ''): string =>
    `<c${place} t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>${
    inline('id') + inline('subject') + inline('text')
  }</row><row>${inline('1') + inline('It flickers', ' r="C2"')}</row></sheetData></worksheet>`;
  expect(await read(workbook([['x']], sheet), 't.xlsx')).toEqual(['2 · 1 ·  · It flickers']);
});
