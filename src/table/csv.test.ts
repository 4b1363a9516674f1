import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, csvLine, parseCsv } from './csv.ts';
import { findColumn, findTicketColumns, readTicketRow } from './ticket-columns.ts';

const cells = (text: string) => {
  const { columns, rows } = parseCsv(text);
  return [columns, ...rows.map((row) => row.cells)];
};
const failing = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

describe('reading', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['bars', 'a|b\n1|2'],
    ['Windows line ends', 'a,b\r\n1,2\r\n'],
    ['old Mac line ends', 'a,b\r1,2\r'],
    ['a byte order mark', '\ufeffa,b\n1,2'],
    ['blank lines', 'a,b\n\n1,2\n  \n'],
    ['quotes that were not needed', '"a","b"\n"1","2"'],
    ['quotes before a Windows line end', '"a","b"\r\n"1","2"\r\n'],
  ])('%s', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('one column may hold commas in quotes and quotes in quotes', () => {
    expect(cells('text\n"a, ""b"""\n')).toEqual([['text'], ['a, "b"']]);
  });

  test('an empty cell in quotes is a row, an empty line is none', () => {
    expect(cells('text\n""\n\nb\n')).toEqual([['text'], [''], ['b']]);
  });

  test('a quote inside an unquoted cell is a letter', () => {
    expect(cells('a,b\n5" screen,x\n')).toEqual([
      ['a', 'b'],
      ['5" screen', 'x'],
    ]);
  });

  test('rows know their line, also below cells of several lines', () => {
    expect(parseCsv('a\n"x\ny"\n\nz\n').rows).toEqual([
      { line: 2, cells: ['x\ny'] },
      { line: 5, cells: ['z'] },
    ]);
  });

  test('any table survives writing and reading in pieces of any size', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('"', ',', '\n', 'a\r\nb', '" ', 'x"y', ' ', '; ;'),
    );
    const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        // The apostrophe against formulas is a change on purpose; the test leaves such cells out.
        const plain = [
          ['head', ...(rows[0] ?? []).slice(1).map((_, at) => `h${at}`)],
          ...rows.map((row) =>
            row.map((one) => (/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(one) ? 'x' : one)),
          ),
        ];
        const text = plain.map(csvLine).join('');
        const reader = new CsvReader();
        const read = [
          ...Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
            reader.push(text.slice(at * size, at * size + size)),
          ).flat(),
          ...reader.end(),
        ];
        expect(read.map((row) => row.cells)).toEqual(
          plain.map((row) => row.map((one) => one.replace(/\r\n?/g, '\n'))),
        );
      }),
      { numRuns: 500 },
    );
  });
});

test('a row of ten million characters is read in pieces without reading it again with each', () => {
  const reader = new CsvReader();
  const cell = 'x'.repeat(10 * 1024 * 1024);
  const text = `text\n"${cell}"\nnext\n`;
  const startedAt = performance.now();
  const rows = [
    ...Array.from({ length: Math.ceil(text.length / 65_536) }, (_, at) =>
      reader.push(text.slice(at * 65_536, (at + 1) * 65_536)),
    ).flat(),
    ...reader.end(),
  ];
  expect(rows.map((row) => [row.line, row.cells[0]?.length])).toEqual([
    [1, 4],
    [2, cell.length],
    [3, 4],
  ]);
  expect(performance.now() - startedAt).toBeLessThan(3_000); // without the growing step it takes a hundred times the one pass
});

test('a delimiter that is given is not guessed', () => {
  const reader = new CsvReader('|');
  expect(reader.push('a,b|c\n')[0]?.cells).toEqual(['a,b', 'c']);
  expect(reader.delimiter).toBe('|');
});

describe('refused', () => {
  test('a quote that never ends, with the line of its row', () => {
    expect(() => parseCsv('a,b\n1,2\n3,"4\n5,6\n')).toThrow(
      failing('csv-broken-quotes', { line: 3 }),
    );
  });

  test('words behind a closing quote', () => {
    expect(() => parseCsv('a,b\n"1"x,2\n3,4\n')).toThrow(failing('csv-broken-quotes', { line: 2 }));
  });

  test.each(['', '\n\n', 'a,b', 'a,b\n'])('a table without rows: %j', (text) => {
    expect(() => parseCsv(text)).toThrow(failing('csv-empty'));
  });
});

test.each([
  ['=1+1', '"\'=1+1"\n'],
  ['@SUM(A1)', '"\'@SUM(A1)"\n'],
  ['+49 1', '"\'+49 1"\n'],
  ['=cmd\nof two lines', '"\'=cmd\nof two lines"\n'],
  ['\uff1d1+1', '"\'\uff1d1+1"\n'],
  ['-1-1', '"\'-1-1"\n'],
  ['-1.5', '-1.5\n'],
  ['+1e5', '+1e5\n'],
  ['a "b", c', '"a ""b"", c"\n'],
  [-1.5, '-1.5\n'],
  [null, '\n'],
])('%j is written as %j', (cell, line) => {
  expect(csvLine([cell])).toBe(line);
});

describe('columns', () => {
  test.each<[readonly string[], readonly string[], object]>([
    [['text', 'category'], [], { id: -1, subject: -1, description: [0] }],
    [
      ['Ticket_ID', 'Subject', 'Description', 'Category'],
      [],
      { id: 0, subject: 1, description: [2] },
    ],
    [['title', 'body'], [], { subject: 0, description: [1] }],
    [['subject', 'body', 'text'], [], { subject: -1, description: [2] }],
    [['title'], [], { subject: 0, description: [] }],
    [['a', 'b', 'c'], ['c'], { subject: -1, description: [2] }],
    [['a', 'b', 'c'], ['B', 'A', 'c'], { subject: 1, description: [0, 2] }],
  ])('%j asked for %j', (columns, requested, expected) => {
    expect(findTicketColumns(columns, requested)).toMatchObject(expected);
  });

  test('a missing column is named together with those there are', () => {
    expect(() => findTicketColumns(['a', 'b'])).toThrow(
      failing('csv-missing-column', {
        column: 'text, or subject and description',
        columns: 'a | b',
      }),
    );
    expect(() => findTicketColumns(['a', 'b'], ['c'])).toThrow(
      failing('csv-missing-column', { column: 'c' }),
    );
    expect(() => findColumn(['a'], 'label')).toThrow(
      failing('csv-missing-column', { column: 'label' }),
    );
  });

  test('a row becomes a ticket', () => {
    const columns = findTicketColumns(['id', 'subject', 'description']);
    expect(readTicketRow(['7', 'VPN', 'down'], columns, '1')).toEqual({
      id: '7',
      subject: 'VPN',
      description: 'down',
    });
    expect(readTicketRow(['', ''], columns, '1')).toEqual({ id: '1', description: '' });
  });
});
