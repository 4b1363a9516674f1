import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startProcessorClock } from '../../test/fixtures/processor-time.ts';
import { csvLine } from './csv.ts';
import { CsvReader } from './csv-reader.ts';
import { PLAIN_CSV } from './row-parser.ts';
import { guessDialect } from './dialect.ts';

const parse = (text: string) => {
  const dialect = guessDialect(text, true);
  const reader = new CsvReader(dialect, 1 + dialect.skippedLines);
  return [
    ...reader.push(text.slice(dialect.skippedCharacters).replace(/^\ufeff/, '')),
    ...reader.end(),
  ];
};
const cells = (text: string) => parse(text).map((row) => row.cells);

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
    expect(parse('a\n"x\ny"\n\nz\n')).toEqual([
      { line: 1, cells: ['a'] },
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
        // Leaves out cells that start like a formula, because the export adds an apostrophe to them
        // on purpose.
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
  const computedMs = startProcessorClock();
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
  expect(computedMs()).toBeLessThan(3_000); // without growing steps: a hundred times as long
});

describe('quotes as programs write them', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'a blank between delimiter and quote',
      'id, text\n1, "a, b"\n2, "c"\n',
      [
        ['id', 'text'],
        ['1', 'a, b'],
        ['2', 'c'],
      ],
    ],
    [
      'a backslash before a quote',
      '"id","text"\n"1","press \\"OK\\", then"\n"2","C:\\\\temp\\\\"\n',
      [
        ['id', 'text'],
        ['1', 'press "OK", then'],
        ['2', 'C:\\temp\\'],
      ],
    ],
    [
      'a path that ends with a backslash',
      '"id","text"\n"1","C:\\temp\\"\n"2","b"\n',
      [
        ['id', 'text'],
        ['1', 'C:\\temp\\'],
        ['2', 'b'],
      ],
    ],
    [
      'quotes that nobody doubled',
      'id,text\n1,"he said "hi" to me"\n2,b\n',
      [
        ['id', 'text'],
        ['1', 'he said "hi" to me'],
        ['2', 'b'],
      ],
    ],
    [
      'one column with commas',
      'text\nfirst, second\n"third, ""fourth"""\n',
      [['text'], ['first, second'], ['third, "fourth"']],
    ],
    [
      'CR CR LF',
      'id,text\r\r\n1,"a\r\r\nb"\r\r\n',
      [
        ['id', 'text'],
        ['1', 'a\nb'],
      ],
    ],
    [
      'a hint for spreadsheets',
      'sep=;\r\nid;text, all\r\n1;a,b\r\n',
      [
        ['id', 'text, all'],
        ['1', 'a,b'],
      ],
    ],
    [
      'a quoted hint',
      '"sep=|"\nid|text\n1|a\n',
      [
        ['id', 'text'],
        ['1', 'a'],
      ],
    ],
    [
      'a title of one cell',
      'Report of March\n\nid;text\n1;a, b\n2;c\n3;d\n4;e\n5;f\n',
      [
        ['Report of March'],
        ['id', 'text'],
        ['1', 'a, b'],
        ['2', 'c'],
        ['3', 'd'],
        ['4', 'e'],
        ['5', 'f'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe('a quote that never ends costs its own line', () => {
  test('to the end of the file', () => {
    expect(parse('a,b\n1,2\n3,"4\n5,6\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: ['3', '"4'], isBroken: true },
      { line: 4, cells: ['5', '6'] },
    ]);
  });

  test('also where a later cell closes it, since its row would have another width', () => {
    const reader = new CsvReader();
    reader.width = 2;
    const rows = [...reader.push('1,"lost\n2,"kept, whole"\n3,plain\n'), ...reader.end()];
    expect(rows).toEqual([
      { line: 1, cells: ['1', '"lost'], isBroken: true },
      { line: 2, cells: ['2', 'kept, whole'] },
      { line: 3, cells: ['3', 'plain'] },
    ]);
  });

  test('a hundred of them in a large file take no hundred passes', () => {
    const text = `a,b\n${'1,"never\n'.repeat(100)}${'2,plain text without any quote\n'.repeat(200_000)}`;
    const computedMs = startProcessorClock();
    const reader = new CsvReader();
    const rows = [...reader.push(text), ...reader.end()];
    expect(rows).toHaveLength(200_101);
    expect(rows.filter(({ isBroken }) => isBroken)).toHaveLength(100);
    expect(computedMs()).toBeLessThan(5_000);
  });
});

test('a delimiter that is given is not guessed', () => {
  expect(guessDialect('a,b|c\n', true, '|').delimiter).toBe('|');
  expect(new CsvReader({ ...PLAIN_CSV, delimiter: '|' }).push('a,b|c\n')[0]?.cells).toEqual([
    'a,b',
    'c',
  ]);
});
