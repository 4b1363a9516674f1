/** Files that are not tables of lines: what is read of some, and the name of each refused kind. */
import { describe, expect, test } from 'vitest';
import { workbook, workbookOf } from '../../test/fixtures/workbook.ts';
import { EngineError } from '../core/errors.ts';
import { inspectTable } from './inspect-table.ts';
import { openTable } from './open-table.ts';
import { blobSource } from './source.ts';
import { readTicketRow } from './ticket-rows.ts';

/**
 * Tickets as line, id, subject and text, and the lines that were left out; or the reason why the
 * file is refused.
 */
async function read(content: BlobPart, name = 't.csv') {
  try {
    const table = await openTable(blobSource(new Blob([content]), name));
    const { places } = inspectTable(table);
    const tickets: string[] = [];
    const leftOut: string[] = [];
    for await (const chunk of table.chunks) {
      for (const row of chunk.rows) {
        const { line, input } = readTicketRow(row, table.shape, places, '-');
        tickets.push([line, input.id, input.subject, input.description].join(' · '));
      }
      leftOut.push(...chunk.leftOut.map(({ line, fault }) => `${line} ${fault.kind}`));
    }
    return { tickets, leftOut };
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.details : thrown;
  }
}

const only = async (...file: Parameters<typeof read>) =>
  ((await read(...file)) as { tickets: string[] }).tickets;

describe('a table in markup', () => {
  test('of a page is read, cells over several columns and tables around it too', async () => {
    const page = `<html><head><title>T</title></head><body><table><tr><td>Menu
<table border=1>
<tr><th colspan=2>Ticket</th><th>Text</th></tr>
<tr><td>Id</td><td>Subject</td><td>Description</td></tr>
<tr><td>1</td><td>Lamp</td><td>It <b>flickers</b>,<br>badly &amp; often</td></tr>
<tr><td>2</td><td>Bill</td><td><p>It is wrong</p></td></tr>
</table></td></tr></table></body></html>`;
    expect(await only(page, 't.xls')).toEqual([
      '5 · 1 · Lamp · It flickers,\nbadly & often',
      '6 · 2 · Bill · It is wrong',
    ]);
  });

  test('of a view has the headings of its groups left out by name, and no long text', async () => {
    const page = `<table><thead><tr><th></th><th>ID</th><th>Subject</th><th>Description</th></tr></thead>
<tr><th colspan="4">Status: Open</th></tr>
<tr><td></td><td>#1</td><td>Lamp</td><td>It flickers</td></tr>
<tr><td colspan="4">It has done so since we moved the desk to the window last week</td></tr>
<tfoot><tr><td colspan="4">1 ticket</td></tr></tfoot></table>`;
    expect(await read(page, 't.html')).toEqual({
      tickets: ['3 · #1 · Lamp · It flickers', '4 · - ·  · '],
      leftOut: ['2 group', '5 total'],
    });
  });

  test('of one line has its rows told apart by their number', async () => {
    const rows = ['ID', '1', '2'].map((id) => `<tr><td>${id}</td><td>Text ${id}</td></tr>`);
    const page = `<table>${rows.join('').replace('Text ID', 'Text')}</table>`;
    expect(await only(page, 't.html')).toEqual(['2 · 1 ·  · Text 1', '3 · 2 ·  · Text 2']);
  });

  test('has times with the year that only the markup says', async () => {
    const page = `<table><tr><th>ID</th><th>Requested</th><th>Text</th></tr>
<tr><td>1</td><td><time datetime="2025-03-04T10:12:00Z">Mar 4</time></td>
<td>It flickers <time>now</time></td></tr></table>`;
    const table = await openTable(blobSource(new Blob([page]), 't.html'));
    expect(table.head.rows[0]?.cells).toEqual(['1', '2025-03-04T10:12:00Z', 'It flickers now']);
  });

  test('of a workbook in XML is read, with the cells that it leaves out', async () => {
    const cell = (text: string, index = '') =>
      `<Cell${index}><Data ss:Type="String">${text}</Data></Cell>`;
    const book = `<?xml version="1.0"?>\n<Workbook><Worksheet ss:Name="T"><Table>
<Row>${['id', 'subject', 'text'].map((name) => cell(name)).join('')}</Row>
<Row>${cell('1')}${cell('It flickers &lt;badly&gt;', ' ss:Index="3"')}</Row>
</Table></Worksheet></Workbook>`;
    expect(await only(book, 't.xls')).toEqual(['4 · 1 ·  · It flickers <badly>']);
  });
});

describe('what is no table', () => {
  test.each([
    ['is-xml', '<?xml version="1.0"?>\n<unload><sys_id>1</sys_id></unload>'],
    ['is-html', '<!DOCTYPE html><html><body><p>Please log in</p></body></html>'],
    ['is-sql', '-- a dump\nSET NAMES utf8;\nINSERT INTO `t` VALUES (1,"It flickers"),\n(2,"x");\n'],
    ['is-sql', 'CREATE TABLE tickets (id int);\n'],
    ['is-yaml', '- id: 1\n  subject: Lamp\n  text: It flickers\n- id: 2\n  subject: Bill\n'],
    ['is-mail', 'From: a@x.test\nTo: d@x.test\nSubject: Lamp\n\nIt flickers.\n'],
    [
      'is-mail',
      'From a@x.test Mon May 4\nReceived: by x\n\tfor y\nFrom: a@x.test\nSubject: L\n\nHi\n',
    ],
    ['is-rtf', '{\\rtf1\\ansi It flickers}'],
    ['is-arff', "% tickets\n@relation t\n@attribute text string\n@data\n'It flickers'\n"],
    ['is-fasttext', '__label__Lamp it flickers badly\n__label__Bill they charged me twice\n'],
    ['is-records', '****** 1. row ******\n  id: 1\ntext: It flickers\n****** 2. row ******\n'],
    ['is-records', '-[ RECORD 1 ]-----\nid   | 1\ntext | It flickers\n'],
    ['is-records', 'Ticket ID: 1\nText: It flickers\n\nTicket ID: 2\nText: It is dark\n'],
  ])('%s: %j', async (why, text) => {
    expect(await read(text)).toMatchObject({ why });
  });

  test('is not what sentences look like', async () => {
    for (const text of [
      '<b>Help</b>\n<p>it flickers</p>\n',
      'Set it back please, it flickers.\nInsert into what slot?\nPlease help me.\n',
      'Hello: it flickers\nSubject: none that I know of\nIt is wrong\n',
      '- it flickers: badly\n- it is wrong\n- help\n',
      'Hello: it flickers\n\nPlease: send one\n',
    ])
      expect(await read(text, 't.txt')).toHaveProperty('tickets');
  });

  test('is a workbook with a password, which is told from an old one', async () => {
    const name = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]);
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const bytes = (inner: number[]) => new Uint8Array([...ole, ...Array(504).fill(0), ...inner]);
    expect(await read(bytes(name), 't.xlsx')).toEqual({ why: 'workbook-locked' });
    expect(await read(bytes([]), 't.xls')).toEqual({ what: 'old-spreadsheet' });
  });
});

describe('a report', () => {
  test('with thirty lines of titles has its tickets below them', async () => {
    const titles = Array.from({ length: 30 }, (_, at) => `Filter ${at}: value ${at}\n`).join('');
    const text = `${titles}id,subject,text\n1,Lamp,It flickers\n2,Bill,It is wrong\n`;
    expect(await only(text)).toEqual([
      '32 · 1 · Lamp · It flickers',
      '33 · 2 · Bill · It is wrong',
    ]);
  });

  test('in groups has their headings left out by name', async () => {
    const rows = [
      ['Board', '', ''],
      ['Open', '', ''],
      ['Name', 'Message', 'Status'],
      ['Lamp', 'It flickers', 'x'],
      ['', '', ''],
      ['Done', '', ''],
      ['Name', 'Message', 'Status'],
      ['Bill', '', ''],
    ];
    const leftOut = ['1 title', '2 title', '5 blank', '6 group', '7 header'];
    const csv = rows.map((row) => `${row.join(',')}\n`).join('');
    for (const [content, name] of [
      [csv, 't.csv'],
      [workbook(rows), 't.xlsx'],
    ] as const)
      expect(await read(content, name)).toEqual({
        tickets: ['4 · - ·  · It flickers', '8 · - ·  · '],
        leftOut,
      });
  });

  test('of R has the names of its rows in a column of their own', async () => {
    const text = '"subject","text"\n"1","Lamp","It flickers"\n"2","Bill","It is wrong"\n';
    expect(await only(text)).toEqual(['2 · - · Lamp · It flickers', '3 · - · Bill · It is wrong']);
    const comma = 'id,text\n1,It flickers, badly\n2,It is wrong, really\n';
    expect((await only(comma)).map((ticket) => ticket.split(' · ')[1])).toEqual(['1', '2']);
    const odd = 'subject,text\nLamp,It flickers\nBill,It is wrong, badly\n';
    expect(await only(odd)).toEqual(['2 · - · Lamp · It flickers', '3 · - · Bill · It is wrong']);
  });

  test('whose first sheet is a cover is read from the sheet with tickets', async () => {
    const book = workbookOf({
      Cover: [['Tickets of March'], ['Do not share']],
      Data: [
        ['id', 'text'],
        ['1', 'It flickers'],
      ],
    });
    expect(await only(book, 't.xlsx')).toEqual(['2 · 1 ·  · It flickers']);
  });

  test('keeps numbers of more than fifteen digits apart in a workbook', async () => {
    const [one, two] = ['12345678901234567890', '12345678901234567891'];
    const row = (at: number, id: string, text: string) =>
      `<row r="${at}"><c r="A${at}"><v>${id}</v></c><c r="B${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const names =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>text</t></is></c></row>';
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<sheetData>${names}${row(2, one, 'It flickers')}${row(3, two, 'It is wrong')}</sheetData></worksheet>`;
    expect(await only(workbook([['x']], sheet), 't.xlsx')).toEqual([
      `2 · ${one} ·  · It flickers`,
      `3 · ${two} ·  · It is wrong`,
    ]);
  });
});
