import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../core/errors.ts';
import { faultText } from '../../../table/table-shape.ts';
import { guessEncoding } from '../../../table/text-encoding.ts';
import { inspectFile } from './inspect-file.ts';
import { sourceRows, type SourceRow } from './source-rows.ts';
import type { FilePreview } from '../shared/batch-methods.ts';

const utf16 = (text: string, little = true): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};
const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (char) => char.charCodeAt(0));

async function look(parts: readonly BlobPart[], name = 't.csv'): Promise<FilePreview> {
  return inspectFile(new Blob([...parts]), name);
}

async function readAll(parts: readonly BlobPart[], name = 't.csv'): Promise<SourceRow[]> {
  const blob = new Blob([...parts]);
  const { file, mapping } = await inspectFile(blob, name);
  const rows: SourceRow[] = [];
  for await (const piece of sourceRows(blob, file, mapping)) rows.push(...piece.rows);
  return rows;
}

async function failure(promise: Promise<unknown>): Promise<Pick<EngineError, 'code' | 'details'>> {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof EngineError) return { code: thrown.code, details: thrown.details };
    throw thrown;
  }
  throw new Error('nothing was refused');
}

const TABLE = 'Subject;Beschreibung;Text\nRechnung;"Größe\nfalsch";Der Käufer zahlt fünf\n';

describe('encodings', () => {
  it.each<[string, readonly BlobPart[], string]>([
    ['UTF-8', [TABLE], 'utf-8'],
    ['UTF-8 with a mark', ['\ufeff', TABLE], 'utf-8'],
    ['UTF-16 little endian with a mark', [utf16(`\ufeff${TABLE}`)], 'utf-16le'],
    ['UTF-16 big endian with a mark', [utf16(`\ufeff${TABLE}`, false)], 'utf-16be'],
    ['UTF-16 little endian without a mark', [utf16(TABLE)], 'utf-16le'],
    ['UTF-16 big endian without a mark', [utf16(TABLE, false)], 'utf-16be'],
    ['windows-1252', [latin(TABLE)], 'windows-1252'],
  ])('%s is recognised, and its rows are read with their letters', async (_, parts, encoding) => {
    const preview = await look(parts);
    expect(preview.file).toMatchObject({
      encoding,
      delimiter: ';',
      columns: ['Subject', 'Beschreibung', 'Text'],
    });
    expect((await readAll(parts)).map(({ input }) => input.description)).toEqual([
      'Der Käufer zahlt fünf',
    ]);
  });

  it('a letter that is not UTF-8 far behind the beginning is found in a sample', async () => {
    const rows = 'aaaa,bbbb\n'.repeat(60_000);
    expect((await look([`text,x\n${rows}`, latin('Grüße,y\n'.repeat(30_000))])).file.encoding).toBe(
      'windows-1252',
    );
  });

  it('a letter that no sample has seen is read, since all before it was ASCII', async () => {
    const row = `${'plain ascii '.repeat(99)}plain ascii\n`;
    const parts = [`text\n${row.repeat(4_000)}`, latin('caf\xe9\n'), row.repeat(1_000)];
    const rows = await readAll(parts);
    expect(rows).toHaveLength(5_001);
    expect(rows[4_000]).toMatchObject({
      line: 4_002,
      input: { description: 'café' },
      problem: null,
    });
  });

  it('a byte that is no letter in the encoding that was chosen is named by its row, and all rows are read', async () => {
    const blob = new Blob(['text\nfine\n', latin('caf\xe9\n'), 'fine again\n']);
    const { file, mapping } = await inspectFile(blob, 't.csv', { encoding: 'utf-8' });
    const rows: SourceRow[] = [];
    for await (const piece of sourceRows(blob, file, mapping)) rows.push(...piece.rows);
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, null],
      [3, { kind: 'letters' }],
      [4, null],
    ]);
  });

  it('a zero byte in a text is left out of it', async () => {
    const rows = await readAll(['id,description\n1,"a da\0rk mode"\n']);
    expect(rows.map(({ input }) => input.description)).toEqual(['a dark mode']);
  });

  it('a character cut by the edge of a sample is no fault', () => {
    const euro = new TextEncoder().encode('€€€');
    expect(guessEncoding(euro.subarray(1, 8), [euro.subarray(2)])).toEqual({
      kind: 'text',
      encoding: 'utf-8',
    });
  });
});

describe('refused with what and where', () => {
  it.each<[string, readonly BlobPart[], string, object]>([
    ['an empty file', [], 'csv-empty', {}],
    ['a header without rows', ['a,text\n'], 'csv-empty', {}],
    [
      'half an archive',
      [new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
      'file-damaged',
      { what: 'zip' },
    ],
    [
      'bytes that are no text',
      [new Uint8Array(5_000).map((_, at) => (at * 7) % 256)],
      'file-binary',
      {},
    ],
    [
      '2 GB of zeros',
      Array.from({ length: 32 }, () => new Uint8Array(1024 * 1024)),
      'file-binary',
      {},
    ],
    [
      '10,000 columns',
      [`${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\n1,2\n`],
      'csv-too-wide',
      { columns: 10_000, most: 1_000 },
    ],
  ])('%s', async (_, parts, code, details) => {
    expect(await failure(look(parts))).toMatchObject({ code, details });
  });

  it('a file of more than 2 GB', async () => {
    const big = { size: 2.5 * 1024 ** 3 } as Blob; // the code reads its size only
    expect(await failure(inspectFile(big, 't.csv'))).toMatchObject({
      code: 'file-too-large',
      details: { gigabytes: '2.5' },
    });
  });

  it('a file of lines that are no JSON, and JSON without tickets', async () => {
    expect(await failure(look(['no\nno\n'], 't.jsonl'))).toMatchObject({
      code: 'bad-input',
      details: { line: 1 },
    });
    expect(await failure(look(['{"a":1,\n"b":2}'], 't.json'))).toMatchObject({ code: 'bad-input' });
  });
});

describe('rows', () => {
  it('keep quoted line ends, name their line, and say what is wrong with them', async () => {
    const rows = await readAll(['id,subject,description\n1,a,"one\ntwo"\n2,short\n']);
    expect(rows.map(({ line, input, problem }) => ({ line, input, problem }))).toEqual([
      { line: 2, input: { id: '1', subject: 'a', description: 'one\ntwo' }, problem: null },
      {
        line: 4,
        input: { id: '2', subject: 'short', description: '' },
        problem: { kind: 'width', cells: 2, columns: 3 },
      },
    ]);
  });

  it('a cell of 2 MB is read from its beginning and named', async () => {
    const rows = await readAll([`text\nbefore\n"${'long '.repeat(400_000)}"\nafter\n`]);
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, null],
      [3, { kind: 'long', characters: 2_000_000, read: 20_000 }],
      [4, null],
    ]);
  });

  it('a broken line of JSON is one bad row, and the others are read', async () => {
    const rows = await readAll(
      [
        '{"id":7,"subject":"s","body":"b","category":"Billing"}\n{broken\n"only text"\n\n{"other":"x"}\n{"text":"t"}\n',
      ],
      't.jsonl',
    );
    expect(
      rows.map(({ line, input, problem }) => [
        line,
        input.id,
        input.subject,
        input.description,
        problem,
      ]),
    ).toEqual([
      [1, '7', 's', 'b', null],
      [2, '2', undefined, '', { kind: 'no-json' }],
      [3, '3', undefined, 'only text', null],
      [5, '4', undefined, '', { kind: 'no-text', under: '' }],
      [6, '5', undefined, 't', null],
    ]);
  });

  it('lines that are no ticket are set aside by name, and the rows keep their numbers', async () => {
    const blob = new Blob(['Report,\n,\nsubject,description\na,one\n,\nb,two\nGrand total: 2,\n']);
    const { file, mapping } = await inspectFile(blob, 't.csv');
    const found: [number, string][] = [];
    for await (const { rows, leftOut } of sourceRows(blob, file, mapping)) {
      found.push(...rows.map(({ line, input }): [number, string] => [line, input.id]));
      found.push(
        ...leftOut.map(({ line, fault, text }): [number, string] => [line, faultText(fault, text)]),
      );
    }
    expect(found.sort((a, b) => a[0] - b[0])).toEqual([
      [1, '"Report" stands above the header and is no ticket'],
      [4, '1'],
      [5, 'an empty row'],
      [6, '2'],
      [7, '"Grand total: 2" sums up the table and is no ticket'],
    ]);
  });

  it('a batch from before shapes were stored is numbered as it was, empty rows included', async () => {
    const blob = new Blob(['text,x\na,1\n,\nb,2\n']);
    const { file, mapping } = await inspectFile(blob, 't.csv');
    const { shape: _, ...before } = file;
    const ids: string[] = [];
    for await (const { rows } of sourceRows(blob, before, mapping))
      ids.push(...rows.map(({ input }) => input.id));
    expect(ids).toEqual(['1', '2', '3']);
  });

  it('of two columns of one name the chosen one is read', async () => {
    const blob = new Blob([
      'id,,description,,description\n1,,"you charged me twice",,"internal note"\n',
    ]);
    const { file, mapping } = await inspectFile(blob, 't.csv');
    expect(mapping.description).toEqual(['description']);
    const chosen = { ...mapping, description: ['description (column 5)'] };
    for await (const { rows } of sourceRows(blob, file, chosen))
      for (const { input } of rows) expect(input.description).toBe('internal note');
  });

  it('expected labels come from their columns', async () => {
    const [row] = await readAll(['text,category,priority\nhello, Billing ,High\n']);
    expect(row?.expected).toEqual({ category: 'Billing', priority: 'High' });
  });
});
