/** What a saved page or a view's export shows in its tables. */
import { expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { blobSource } from './source.ts';
import type { TableChoices } from './table-shape.ts';

async function open(page: string, choices: TableChoices = {}) {
  const { shape, chunks } = await openTable(blobSource(new Blob([page]), 'view.html'), choices);
  const rows: (readonly string[])[] = [];
  const leftOut: string[] = [];
  for await (const chunk of chunks) {
    rows.push(...chunk.rows.map(({ cells }) => cells));
    leftOut.push(...chunk.leftOut.map(({ fault, text }) => `${fault.kind} ${text}`));
  }
  return { shape, rows, leftOut };
}

const HEADER = '<tr><th>ID</th><th>Subject</th><th>Description</th></tr>';
const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
const table = (...rows: readonly string[]): string => `<table>${rows.join('\n')}</table>`;

test.each([
  ['blocks', 'Hello,<div>it flickers</div>since May', 'Hello,\nit flickers\nsince May'],
  [
    'a table',
    '<table><tr><td>Hello</td></tr><tr><td>it flickers</td></tr></table>',
    'Hello\nit flickers',
  ],
  ['lines', '<pre>Hello\nit flickers</pre>', 'Hello\nit flickers'],
  ['styles', '<style>p{color:red}</style><p>It flickers</p>', 'It flickers'],
  ['scripts', '<script>var a = "<b>x</b>";</script>It flickers', 'It flickers'],
  ['hidden marks', '<span style="display:none">Preview</span>It flickers', 'It flickers'],
  ['a quote', 'It flickers<blockquote>Hello</blockquote>', 'It flickers\n> Hello'],
  ['a menu', '<select><option>Low<option selected>High</option></select>', 'High'],
  [
    'an open menu',
    '<select name="p"><option value="1">Low</option><option>High</option></select>',
    'Low',
  ],
  ['a field', '<textarea rows="2">It flickers\nsince May</textarea>', 'It flickers\nsince May'],
  ['blanks', '  It&nbsp;\n flickers ', 'It flickers'],
  [
    'a code host’s time',
    '<relative-time datetime="2026-03-04T10:12:00Z">Mar 4</relative-time>',
    '2026-03-04T10:12:00Z',
  ],
])('a cell with %s has the text that a page shows', async (_, markup, text) => {
  const { rows } = await open(table(HEADER, row('1', 'Lamp', markup), row('2', 'Bill', 'Wrong')));
  expect(rows).toEqual([
    ['1', 'Lamp', text],
    ['2', 'Bill', 'Wrong'],
  ]);
});

test('a cell that spans rows stands in each of them', async () => {
  const page = table(
    HEADER,
    '<tr><td rowspan="2">1</td><td>Lamp</td><td>It flickers</td></tr>',
    row('Bill', 'It is wrong'),
    '<tr><td>2</td><td>Key</td><td rowspan=2>Same for both</td></tr>',
    row('3', 'Door'),
  );
  expect((await open(page)).rows).toEqual([
    ['1', 'Lamp', 'It flickers'],
    ['1', 'Bill', 'It is wrong'],
    ['2', 'Key', 'Same for both'],
    ['3', 'Door', 'Same for both'],
  ]);
});

test('a view that has a table for each group is read as one', async () => {
  const page = `<h2>Open</h2>${table(HEADER, row('1', 'Lamp', 'It flickers'))}
<table><tr><td>Page</td><td>1</td></tr></table>
<h2>Pending</h2>${table(HEADER, row('2', 'Bill', 'It is wrong'), row('3', 'Key', 'It is lost'))}`;
  const { rows, leftOut, shape } = await open(page);
  expect(rows.map(([id]) => id)).toEqual(['1', '2', '3']);
  expect(leftOut).toEqual(['header ID Subject Description']);
  expect(shape.sheets).toBeUndefined();
});

test('tables of different kinds are chosen between like the sheets of a workbook', async () => {
  const page = `${table(HEADER, row('1', 'Lamp', 'It flickers'))}
${table('<tr><th>Macro</th><th>Text</th></tr>', row('Refund', 'We have sent it back'), row('Hello', 'Good day'))}`;
  const first = await open(page);
  expect([first.shape.sheet, first.shape.sheets]).toEqual(['Table 1', ['Table 1', 'Table 2']]);
  expect(first.rows).toEqual([['1', 'Lamp', 'It flickers']]);
  expect((await open(page, { sheet: 'Table 2' })).rows).toHaveLength(2);
});

test('the sheets of a workbook in XML have their names, and comments are no text', async () => {
  const note = '<Comment><ss:Data>Checked</ss:Data></Comment>';
  const cells = (...texts: readonly string[]): string =>
    `<Row>${texts.map((text) => `<Cell><Data>${text}</Data>${note}</Cell>`).join('')}</Row>`;
  const sheet = (name: string, ...rows: readonly string[]): string =>
    `<Worksheet ss:Name="${name}"><Table>${rows.join('')}</Table></Worksheet>`;
  const book = `<?xml version="1.0"?><Workbook>${[
    sheet('Cover', cells('Month', 'Count')),
    sheet('March', cells('id', 'text'), cells('1', 'It &lt;flickers&gt;')),
    sheet('April', cells('no', 'text'), cells('2', 'Wrong')),
  ].join('\n')}</Workbook>`;
  const { shape, rows } = await open(book);
  expect([shape.sheet, shape.sheets]).toEqual(['March', ['March', 'April']]);
  expect(rows).toEqual([['1', 'It <flickers>']]);
  expect((await open(book, { sheet: 'April' })).rows).toEqual([['2', 'Wrong']]);
});

test.each(['1,600 tickets', 'Showing 1 to 50 of 1,600 entries', '1–50 of 1 600', 'Page 1 of 3'])(
  'a line such as "%s" below the table counts its rows',
  async (text) => {
    const page = table(
      HEADER,
      row('1', 'Lamp', 'It flickers'),
      `<tfoot><tr><td colspan="3">${text}</td></tr></tfoot>`,
    );
    expect(await open(page)).toMatchObject({
      rows: [['1', 'Lamp', 'It flickers']],
      leftOut: [`total ${text}`],
    });
  },
);

test('ten thousand tables, each in the one before, are read within a second', async () => {
  const begin = performance.now();
  const { rows } = await open('<table><tr><td>Lamp'.repeat(10_000));
  expect(rows).toHaveLength(1);
  expect(performance.now() - begin).toBeLessThan(1_000);
});
