import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook } from '../../test/fixtures/workbook.ts';
import { EngineError } from '../core/errors.ts';
import { inspectTable } from './inspect-table.ts';
import { openTable } from './open-table.ts';
import { blobSource } from './source.ts';
import type { TableChoices } from './table-shape.ts';
import { readTicketRow } from './ticket-rows.ts';

const NAMES = ['Ticket ID', 'Subject', 'Description', 'Category'] as const;
const TICKETS = [
  ['7', 'Rückfrage', 'You charged me twice,\nplease "refund" one; thanks', 'Billing'],
  ['8', 'Größe', 'Bitte ein dunkles Design | für abends', 'Idea'],
  ['9', 'Login', '=cannot log in', 'N/A'],
] as const;
const OBJECTS = TICKETS.map((cells) =>
  Object.fromEntries(NAMES.map((name, at) => [name, cells[at]])),
);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const table = (delimiter: string): string =>
  [NAMES, ...TICKETS].map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('');
const CSV = table(',');

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}
const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (char) => char.charCodeAt(0));

/** The archive with another size in the list at its end: that of its first part once it is unpacked. */
function sayingItUnpacksTo(
  size: number,
  archive: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(archive.buffer);
  let entry = 0;
  while (view.getUint32(entry, true) !== ENTRY_OF_LIST) entry += 1;
  view.setUint32(entry + 24, size, true);
  return archive;
}
const ENTRY_OF_LIST = 0x02014b50;

async function read(
  content: BlobPart,
  name: string,
  choices: TableChoices = {},
): Promise<{ id: string; subject?: string; description: string; category: string }[]> {
  const opened = await openTable(blobSource(new Blob([content]), name), choices);
  const { places } = inspectTable(opened);
  const found = [];
  for await (const { rows } of opened.chunks)
    for (const row of rows) {
      const { input, category, problem } = readTicketRow(row, opened.shape, places, '?');
      expect(problem).toBeNull();
      found.push({
        ...input,
        category: category.kind === 'label' ? category.label : category.kind,
      });
    }
  return found;
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return 'no failure';
  } catch (thrown) {
    return thrown instanceof EngineError ? { code: thrown.code, ...thrown.details } : thrown;
  }
}

const EXPECTED = TICKETS.map(([id, subject, description, category]) => ({
  id,
  subject,
  description,
  category: category === 'N/A' ? 'none' : category,
}));

describe('one table in every form gives the same tickets', () => {
  test.each<[string, BlobPart, string]>([
    ['CSV', CSV, 't.csv'],
    ['CSV with a mark', `\ufeff${CSV}`, 't.csv'],
    ['CSV with semicolons', table(';'), 't.csv'],
    ['CSV with bars', table('|'), 't.txt'],
    ['TSV, as a spreadsheet copies it', table('\t'), 'pasted'],
    ['CSV after a hint and title lines', `sep=;\nTickets of March\n${table(';')}`, 't.csv'],
    ['CSV with a total below', `${CSV}"Total: 3 tickets",,,\n`, 't.csv'],
    ['UTF-16 with a mark', utf16(`\ufeff${CSV}`, true), 't.csv'],
    ['UTF-16 without a mark', utf16(CSV, false), 't.csv'],
    ['windows-1252', latin(CSV), 't.csv'],
    ['gzip', gzipSync(strToU8(CSV)) as Uint8Array<ArrayBuffer>, 't.csv.gz'],
    ['gzip under another name', gzipSync(strToU8(CSV)) as Uint8Array<ArrayBuffer>, 't.csv'],
    ['an Excel workbook', workbook([NAMES, ...TICKETS]), 't.xlsx'],
    [
      'an Excel workbook with a title and a total',
      workbook([['Tickets', '', '', ''], NAMES, ...TICKETS, ['3 records', '', '', '']]),
      't.xlsx',
    ],
    ['a JSON list', JSON.stringify(OBJECTS, null, 2), 't.json'],
    ['JSON lines', OBJECTS.map((one) => `${JSON.stringify(one)}\n`).join(''), 't.jsonl'],
    [
      'JSON lines under another name',
      OBJECTS.map((one) => JSON.stringify(one)).join('\n'),
      't.txt',
    ],
    ['JSON with the list under "data"', JSON.stringify({ count: 3, data: OBJECTS }), 't.json'],
    ['JSON with the list under "tickets"', JSON.stringify({ tickets: OBJECTS }), 't.json'],
    [
      'JSON with the list one level deeper',
      JSON.stringify({ result: { total: 3, records: OBJECTS } }, null, 1),
      't.json',
    ],
    ['JSON rows of cells', JSON.stringify([NAMES, ...TICKETS]), 't.json'],
    ['JSON columns and rows', JSON.stringify({ columns: NAMES, data: TICKETS }), 't.json'],
    [
      'JSON records by column',
      JSON.stringify(
        Object.fromEntries(NAMES.map((name, at) => [name, TICKETS.map((row) => row[at])])),
      ),
      't.json',
    ],
    [
      'JSON records by column and row number',
      JSON.stringify(
        Object.fromEntries(
          NAMES.map((name, at) => [
            name,
            Object.fromEntries(TICKETS.map((row, line) => [line, row[at]])),
          ]),
        ),
      ),
      't.json',
    ],
    [
      'JSON with objects and lists of one as values',
      JSON.stringify(OBJECTS.map((one) => ({ ...one, Category: [{ name: one['Category'] }] }))),
      't.json',
    ],
  ])('%s', async (_, content, name) => {
    expect(await read(content, name)).toEqual(EXPECTED);
  });

  test.each([
    ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет'],
    ['gbk', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
  ] as const)('%s, where it is chosen', async (encoding, bytes, text) => {
    const content = new Uint8Array([...strToU8('text\n'), ...bytes, 10]);
    expect(await read(content, 't.csv', { encoding })).toMatchObject([{ description: text }]);
  });
});

describe('what people say comes before what is guessed', () => {
  test('the line of the header, and that there is none', async () => {
    const text = 'a,b\nid,text\n1,hello there\n';
    const lineOf = async (choices: TableChoices): Promise<number | null> =>
      (await openTable(blobSource(new Blob([text]), 't.csv'), choices)).shape.headerLine;
    expect(await lineOf({})).toBe(2);
    expect(await lineOf({ headerLine: 1 })).toBe(1);
    expect(await lineOf({ headerLine: null })).toBeNull();
  });

  test('a table without a header keeps its first row', async () => {
    expect(
      await read('1,"my card was charged twice, help"\n2,the app crashes all day\n', 't.csv'),
    ).toMatchObject([
      { id: '1', description: 'my card was charged twice, help' },
      { id: '2', description: 'the app crashes all day' },
    ]);
  });
});

describe('one bad row costs itself', () => {
  test('in a JSON list, which may even be cut off', async () => {
    const opened = await openTable(
      blobSource(new Blob(['[{"text":"a"},\n{"text":,},\n{"text":"b"},\n{"text":"c']), 't.json'),
    );
    const seen: unknown[] = [];
    for await (const { rows } of opened.chunks)
      seen.push(...rows.map(({ line, cells, fault }) => [line, cells[0], fault?.kind]));
    expect(seen).toEqual([
      [1, 'a', undefined],
      [2, undefined, 'no-json'],
      [3, 'b', undefined],
      [4, undefined, 'no-json'],
    ]);
  });
});

describe('refused with the true cause', () => {
  test.each<[string, BlobPart, string, object]>([
    ['nothing', '', 't.csv', { code: 'csv-empty' }],
    [
      'broken gzip',
      gzipSync(strToU8(CSV)).slice(0, 60) as Uint8Array<ArrayBuffer>,
      't.csv.gz',
      { code: 'file-damaged', what: 'gzip' },
    ],
    ['a name that promises gzip', CSV, 't.csv.gz', { code: 'file-damaged', what: 'gzip' }],
    [
      'a zip archive of something else',
      zipSync({ 'a.png': strToU8('a') }) as Uint8Array<ArrayBuffer>,
      't.xlsx',
      { code: 'bad-input', why: 'zip-no-table' },
    ],
    [
      'half a workbook',
      workbook([NAMES]).slice(0, 900),
      't.xlsx',
      { code: 'file-damaged', what: 'xlsx' },
    ],
    [
      'a workbook that unpacks to more than memory holds',
      sayingItUnpacksTo(300 * 1024 * 1024, workbook([NAMES])),
      't.xlsx',
      { code: 'file-too-large' },
    ],
    ['a PDF', '%PDF-1.7', 't.csv', { code: 'file-binary', what: 'pdf' }],
    ['an object without tickets', '{"a": 1,\n"b": 2}', 't.json', { code: 'bad-input' }],
    ['a list of numbers', '[1, 2]', 't.json', { code: 'bad-input' }],
    ['lines that are no JSON', 'no\nno\n', 't.jsonl', { code: 'bad-input', line: 1 }],
  ])('%s', async (_, content, name, expected) => {
    expect(await failure(read(content, name))).toMatchObject(expected);
  });
});

describe('a line break in a cell is the same in every form', () => {
  const [first, second] = ['It broke again', 'Please call me'];
  const head = 'id,description,category';
  const object = (text: string): string =>
    JSON.stringify({ id: '7', description: text, category: 'Idea' });
  test.each<[string, BlobPart, string]>([
    ['CSV', `${head}\r\n7,"${first}\r\n${second}",Idea\r\n`, 't.csv'],
    ['CSV out of a workbook', `${head}\n7,"${first}_x000D_\n${second}",Idea\n`, 't.csv'],
    ['JSON', `[${object(`${first}\r\n${second}`)}]`, 't.json'],
    ['JSON lines', object(`${first}\r${second}`), 't.jsonl'],
    ['Excel', workbook([head.split(','), ['7', `${first}_x000D_\n${second}`, 'Idea']]), 't.xlsx'],
  ])('%s', async (_, content, name) => {
    expect(await read(content, name)).toEqual([
      { id: '7', description: `${first}\n${second}`, category: 'Idea' },
    ]);
  });
});
