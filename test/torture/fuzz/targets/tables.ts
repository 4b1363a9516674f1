/** Files of tickets, by every reader of tables: bytes to text to rows to tickets. */
import { gzipSync } from 'fflate';
import fc from 'fast-check';
import { inspectTable } from '../../../../src/table/inspect-table.ts';
import { csvLine } from '../../../../src/table/csv.ts';
import { readCsv } from '../../../../src/table/csv-reader.ts';
import { openTable } from '../../../../src/table/open-table.ts';
import { blobSource } from '../../../../src/table/source.ts';
import { readTicketRow } from '../../../../src/table/ticket-rows.ts';
import { workbook } from '../../../fixtures/workbook.ts';
import { hostileBytes } from '../hostile-bytes.ts';
import { hostileJsonText } from '../hostile-json.ts';
import { hostileText } from '../hostile-text.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';
import { CSV, JSON_BASES } from '../valid-tables.ts';
import { TICKETS } from '../valid-texts.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const CSV_TOKENS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '\\"',
  "'",
  '"\n',
  ',"',
  '",',
  '\n\n',
  'Total',
  '---',
  'sep=;\n',
  '\ufeff',
  '=1+1',
  '"a"b',
  ' ',
];
export function tableTargets(): readonly FuzzTarget[] {
  return [
    table('csv', bytes(hostileText(CSV, CSV_TOKENS))),
    table(
      'json',
      bytes(hostileJsonText(JSON_BASES, ['subject', 'description', 'tickets', 'data'])),
    ),
    table(
      'json-lines',
      bytes(
        fc
          .array(hostileJsonText([...JSON_BASES, 'just a text']), { maxLength: 4 })
          .map((lines) => lines.join('\n')),
      ),
    ),
    table(
      'json-text',
      bytes(
        hostileText(
          JSON_BASES.map((one) => JSON.stringify(one)),
          JSON_TOKENS,
        ),
      ),
    ),
    table(
      'letters',
      hostileBytes(LETTERS, [
        Uint8Array.of(0xff, 0xfe),
        Uint8Array.of(0xef, 0xbb, 0xbf),
        Uint8Array.of(0),
        Uint8Array.of(0xc3),
        Uint8Array.of(0x80, 0x81),
      ]),
    ),
    table(
      'workbook',
      hostileBytes([SHEET], [encode('PK\x03\x04'), encode('PK\x01\x02'), encode('PK\x05\x06')]),
      { unitCases: 40 },
    ),
    table(
      'workbook-xml',
      sheetXml().map((xml) => workbook([['subject']], xml)),
      { unitCases: 40 },
    ),
    table('gzip', hostileBytes(PACKED, [Uint8Array.of(0x1f, 0x8b, 8, 0)]), { unitCases: 40 }),
    csvLineTarget(),
  ];
}

const JSON_TOKENS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u',
  '\n',
  '{"a":',
  '[[',
  '1e999',
  '//',
  'null',
  '"subject":',
];

function bytes(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return text.map(encode);
}

const SHEET = workbook([
  ['id', 'subject', 'description'],
  ['1', 'Card', 'charged twice'],
]);
const PACKED = CSV.map((text) => new Uint8Array(gzipSync(encode(text))));
const LETTERS = [
  encode(CSV[1] ?? ''),
  Uint8Array.from(CSV[1] ?? '', (letter) => letter.charCodeAt(0)),
  new Uint8Array([
    0xff,
    0xfe,
    ...[...(CSV[0] ?? '')].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]),
];
const FILE_NAME = fc.constantFrom('t.csv', 't.json', 't.jsonl', 't.xlsx', 't.csv.gz', 't', 't.txt');

function table(
  kind: string,
  inputs: fc.Arbitrary<Uint8Array<ArrayBuffer>>,
  counts: Partial<FuzzTarget> = {},
): FuzzTarget {
  return fuzzTarget({
    name: `table-${kind}`,
    inputs: fc.tuple(inputs, FILE_NAME),
    sizeOf: ([file]) => file.length,
    attack: ([file, called]) => readAll(file, called),
    ...counts,
  });
}

function csvLineTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'csv-line',
    inputs: fc.array(
      hostileText([...TICKETS, '=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1']),
      { minLength: 2, maxLength: 5 },
    ),
    sizeOf: (cells) => cells.join('').length,
    attack(cells) {
      const line = csvLine(cells);
      const [row, ...more] = readCsv(line);
      holds(
        more.length === 0 && row?.cells.length === cells.length,
        'a line is one row of all its cells',
      );
      for (const cell of row?.cells ?? [])
        holds(!/^[=+\-@＝＋－＠\t\r]/.test(cell) || NUMBER.test(cell), 'no cell is a formula');
    },
  });
}

const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$/i;

/** Reads a file as every door does: first its shape, then row by row as tickets. */
async function readAll(file: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  const open = await openTable(blobSource(new Blob([file]), name));
  const { places, captions, shape } = inspectTable(open);
  holds(new Set(captions).size === captions.length, 'no two columns have one caption');
  let rows = 0;
  for await (const chunk of open.chunks)
    for (const row of chunk.rows) {
      rows += 1;
      const { input } = readTicketRow(row, shape, places, String(rows));
      holds(
        typeof input.description === 'string' && typeof input.id === 'string',
        'a ticket is of texts',
      );
    }
}

function sheetXml(): fc.Arbitrary<string> {
  return hostileText(
    [
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:B2"/>\
<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>subject</t></is></c><c r="B1" t="inlineStr"><is>\
<t>description</t></is></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2" t="str"><v>late &amp; wrong</v>\
</c></row></sheetData></worksheet>',
    ],
    [
      'r="XFD1048576"',
      'r="A1048576"',
      '<c r="ZZZZZZ1">',
      '<row r="999999999">',
      '<row r="-1">',
      't="s"',
      '<v>1e9</v>',
      '<v>-1</v>',
      '</row>',
      '<c>',
      '&lol;',
      '<!DOCTYPE x [<!ENTITY a "b">]>',
      's="99"',
      '<dimension ref="A1:XFD1048576"/>',
      't="d"',
      't="b"',
      't="e"',
      '<is>',
      '<![CDATA[x]]>',
    ],
  );
}
