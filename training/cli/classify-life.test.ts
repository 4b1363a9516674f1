import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Triage } from '../../src/core/triage.ts';
import { readCsv } from '../../src/table/csv-reader.ts';
import { jsonLines, presort, presortHere, type TempFolder } from '../../test/fixtures/cli.ts';
import { deskBundle } from '../../test/fixtures/desk-bundle.ts';
import { workbook } from '../../test/fixtures/workbook.ts';

let folder: TempFolder;
let bundle: string;
beforeAll(async () => {
  ({ folder, bundle } = await deskBundle());
}, 240_000);

const classify = async (...args: readonly string[]): Promise<Triage[]> =>
  jsonLines((await presortHere(['classify', '--bundle', bundle, ...args])).stdout) as Triage[]; // shape is asserted below

describe('classify', () => {
  test('one ticket gives the result of the contract', async () => {
    const [result] = await classify('--text', 'I want a refund for the wrong invoice and bill');
    expect(Object.keys(result ?? {})).toEqual([
      'id',
      'category',
      'priority',
      'team',
      'reply',
      'abstained',
      'reason',
      'tier',
      'bundle',
      'ms',
    ]);
    expect(result).toMatchObject({
      id: '1',
      category: { label: 'Billing', source: 'model' },
      team: 'PAYMENTS',
      abstained: false,
      reason: null,
      tier: 'compact',
      bundle: 'tickets@1.0.0',
    });
    expect(result?.category.top).toHaveLength(3);
  });

  test('a rule decides with confidence 1 while top shows the model', async () => {
    const [result] = await classify('--text', 'The server room is on FIRE because of my invoice');
    expect(result).toMatchObject({
      category: { label: 'Bug', confidence: 1, source: 'rule', state: 'accept' },
      priority: { label: 'High', source: 'rule' },
      team: 'FIREFIGHTERS',
    });
    expect(result?.category.top[0]?.label).toBe('Billing');
  });

  test('the same table gives the same results in every form that tables come in', async () => {
    const rows = [
      ['A-1', 'Refund', 'my invoice is wrong, naïve “quotes”'],
      ['A-2', 'Crash', 'blank screen, then an error message'],
    ] as const;
    const csv = `id,subject,description\n${rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`;
    const objects = rows.map(([id, subject, description]) => ({ id, subject, description }));
    const forms: Readonly<Record<string, string | Uint8Array>> = {
      'utf-8.csv': csv,
      'utf-16.csv': Buffer.from(`\ufeff${csv}`, 'utf16le'),
      'no-mark.csv': Buffer.from(csv, 'utf16le'),
      'packed.csv.gz': gzipSync(csv),
      'tabs.tsv': csv.replaceAll('","', '"\t"').replace('id,subject,', 'id\tsubject\t'),
      'book.xlsx': workbook([['id', 'subject', 'description'], ...rows]),
      'list.json': JSON.stringify(objects),
      'lines.jsonl': objects.map((one) => `${JSON.stringify(one)}\n`).join(''),
    };
    const results = new Map<string, string>();
    for (const [name, content] of Object.entries(forms)) {
      const found = await classify('--in', await folder.write(name, content));
      results.set(name, JSON.stringify(found.map((one) => ({ ...one, ms: 0 }))));
    }
    expect(JSON.parse(results.get('utf-8.csv') ?? '')).toMatchObject([
      { id: 'A-1', category: { label: 'Billing' } },
      { id: 'A-2', category: { label: 'Bug' } },
    ]);
    const first = results.get('utf-8.csv');
    expect([...results].filter(([, found]) => found !== first)).toEqual([]);
  });

  test('a table keeps its order, one result for every row, empty and foreign ones too', async () => {
    const file = await folder.write(
      'in.csv',
      'Ticket_ID,Subject,Description\nA-1,Refund,my invoice is wrong\nA-2,,\nA-3,,"Ich kann mich nicht anmelden"\n,Crash,"blank screen,\nthen an error message"\n',
    );
    const results = await classify('--in', file);
    expect(results.map(({ id, reason }) => [id, reason])).toEqual([
      ['A-1', null],
      ['A-2', 'empty'],
      ['A-3', 'language'],
      ['4', null],
    ]);
    expect(results[1]).toMatchObject({
      category: { label: null, state: 'abstain', top: [] },
      abstained: true,
      team: 'MANUAL_REVIEW',
    });
  });

  test.each<[string, string]>([
    ['CSV', 'text\nmy invoice\nmy password\n'],
    ['JSONL of objects', '{"text":"my invoice"}\n{"text":"my password"}\n'],
    ['JSONL of strings', '"my invoice"\n"my password"\n'],
  ])('stdin may hold %s', async (_, input) => {
    const { code, stdout } = await presort(['classify', '--bundle', bundle, '--in', '-'], input);
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { id: '1', category: { top: [{ label: 'Billing' }, {}, {}] } },
      { id: '2', category: { top: [{ label: 'Account' }, {}, {}] } },
    ]);
  });

  test('a bad line is named, counted and still has its result', async () => {
    const { code, stdout, stderr } = await presort(
      ['classify', '--bundle', bundle, '--in', '-'],
      '{"text":"my invoice"}\n{broken\n{"other":1}\n',
    );
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { id: '1' },
      { id: '2', reason: 'empty' },
      { id: '3', reason: 'empty' },
    ]);
    expect(stderr).toContain('line 2: no JSON');
    expect(stderr).toContain('2 bad rows');
  });

  test('CSV output is safe to open in a spreadsheet, JSON output is one array', async () => {
    const file = await folder.write('ids.csv', 'id,text\n=cmd(),my invoice\n2,my password\n');
    const out = folder.at('out.csv');
    expect(
      (
        await presortHere([
          'classify',
          '--bundle',
          bundle,
          '--in',
          file,
          '--format',
          'csv',
          '--out',
          out,
        ])
      ).stdout,
    ).toBe('');
    const [header, ...rows] = readCsv(await readFile(out, 'utf8'));
    const columns = header?.cells ?? [];
    expect(columns.slice(0, 2)).toEqual(['id', 'category']);
    expect(rows.map(({ cells }) => cells[0])).toEqual(["'=cmd()", '2']);
    expect(
      JSON.parse(
        (await presortHere(['classify', '--bundle', bundle, '--in', file, '--format', 'json']))
          .stdout,
      ),
    ).toHaveLength(2);
  });

  test('columns can be named', async () => {
    const file = await folder.write('named.csv', 'what,more\nRefund,my invoice\n');
    expect(await classify('--in', file, '--text-column', 'what,more')).toMatchObject([
      { category: { top: [{ label: 'Billing' }, {}, {}] } },
    ]);
  });

  test('an explanation names words and steps', async () => {
    const [result] = await classify('--text', 'a refund please', '--explain');
    expect(result?.trace?.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(result).toMatchObject({
      explanation: {
        category: expect.arrayContaining([expect.objectContaining({ word: 'refund' })]),
      },
    });
  });

  test('results come while the input is still open', async () => {
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, [
      'training/presort.mjs',
      'classify',
      '--bundle',
      bundle,
      '--in',
      '-',
    ]);
    child.stdin.write('{"text":"my invoice"}\n');
    const first = await new Promise<string>((resolve) =>
      child.stdout.setEncoding('utf8').once('data', resolve),
    );
    expect(jsonLines(first)).toHaveLength(1);
    child.stdin.end('{"text":"my password"}\n');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});
