import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/table/csv-reader.ts';
import { TempFolder, jsonLines, presortHere } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const ROWS = [
  'Ticket ID,Subject,Description,Category',
  'T1,Invoice,I was charged twice for my subscription and want a refund of the second payment,',
  'T2,Hello,Do you also repair washing machines? And my card,',
  'T3,Hello,Do you also repair washing machines? And my card,',
  'T4,Account,can I change the page of my plan so that it shows the error in another colour for the invoice,',
  'T5,Old,the thing was odd,Bug Report',
  'T6,,,',
  'T7,Hello,"Do you also repair 3 washing machines? And my card, thanks",',
  'T8,Automatic reply: Invoice,I am out of the office until Monday with no access to my mail.,',
].join('\n');
const pick = async (...args: readonly string[]) =>
  presortHere(['pick', await folder.write('new.csv', ROWS), '--bundle', 'support', ...args]);

describe('pick', () => {
  test('puts the least sure tickets first, without copies and machine mails', async () => {
    const run = await pick('--format', 'jsonl');
    expect(run.code).toBe(0);
    const picked = jsonLines(run.stdout) as {
      id: string;
      text: string;
      state: string;
      category: object[];
    }[]; // asserted below
    const ids = picked.map(({ id }) => id);
    expect(ids).not.toContain('T1');
    expect(ids).not.toContain('T5');
    expect(ids.filter((id) => ['T2', 'T3', 'T7'].includes(id))).toHaveLength(1);
    expect(ids).not.toContain('T8');
    expect(picked[0]).toMatchObject({
      text: expect.stringContaining('\n'),
      state: expect.stringMatching(/suggest|abstain/),
      category: [{ label: expect.any(String), probability: expect.any(Number) }, {}, {}],
    });
    expect(run.stderr).toMatch(/2 of 4 unsure tickets picked; 1 sure enough, 1 with a category/);
    expect(run.stderr).toMatch(/1 ticket without a text: left out \(line 7\)/);
    expect(run.stderr).toMatch(/1 ticket that a machine wrote .*: left out \(line 9\)/);
    expect(run.stderr).toMatch(/2 tickets that nearly repeat .*: left out \(lines /);
  });

  test('writes a table with an empty category to fill in, which train and pick read back', async () => {
    const out = folder.at('to-label.csv');
    expect(await pick('--n', '2', '--out', out)).toMatchObject({ code: 0, stdout: '' });
    const [header, ...rows] = readCsv(await readFile(out, 'utf8'));
    expect(header?.cells.slice(0, 4)).toEqual(['id', 'text', 'category', 'suggested']);
    expect(rows).toHaveLength(2);
    expect(rows.every(({ cells }) => cells[2] === '')).toBe(true);
    expect(await presortHere(['pick', out, '--bundle', 'support'])).toMatchObject({ code: 0 });
  });

  test('a column that merely holds a type of ticket does not count as labels', async () => {
    const file = await folder.write(
      'types.csv',
      'subject,description,type\na thing,odd since today,Incident\n',
    );
    const { code, stderr } = await presortHere(['pick', file, '--bundle', 'support']);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('0 with a category'),
    });
  });

  test.each<[string, string, string, readonly string[], RegExp]>([
    ['only labelled rows', 'bad-input', 'text,category\na b,X\n', [], /--category-column none/],
    ['no text', 'bad-input', 'text,customer\n,Ann\n" ",Bob\n', [], /--text-column/],
    [
      'a missing column',
      'csv-missing-column',
      'text\na b\n',
      ['--category-column', 'Queue'],
      /"Queue"/,
    ],
    ['no number', 'usage', 'text\na b\n', ['--n', '0'], /--n must be a whole number from 1/],
    ['an unknown format', 'usage', 'text\na b\n', ['--format', 'xml'], /csv, jsonl/],
  ])('refuses %s in one line', async (_, code, content, args, words) => {
    const file = await folder.write('wrong.csv', content);
    const run = await presortHere(['pick', file, '--bundle', 'support', ...args]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(new RegExp(`^presort: ${code}: [^\\n]+\\n$`, 'm'));
    expect(run.stderr).toMatch(words);
  });
});
