import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import { readCsv } from '../../src/table/csv-reader.ts';
import { TempFolder, presortHere } from '../../test/fixtures/cli.ts';
import type { OutcomeFigures } from './outcome-figures.ts';

let folder: TempFolder;
let version: string;
beforeAll(async () => {
  folder = await TempFolder.create();
  const manifest = JSON.parse(await readFile('models/support/manifest.json', 'utf8')) as {
    version: string;
  }; // our own file
  ({ version } = manifest);
});
afterAll(() => folder.remove());

const BILL = 'Billing Inquiry';
const BUG = 'Bug Report';
const HEADER = [
  ...['id', 'subject', 'description', 'presort_category', 'presort_priority'],
  ...['presort_confidence', 'presort_state', 'presort_bundle', 'presort_choice', 'presort_option'],
  ...['Category', 'Priority'],
];
interface Row {
  readonly suggested?: string;
  readonly confidence?: string;
  readonly state?: string;
  readonly choice?: string;
  readonly option?: string;
  readonly decided?: string;
  readonly bundle?: string;
}
let count = 0;
const row = ({
  suggested = BILL,
  confidence = '0.990',
  state = 'accept',
  choice = suggested,
  option = '',
  decided = BILL,
  bundle = `support@${version}`,
}: Row): string =>
  csvLine([
    ...[`T${++count}`, 'Help', `the words of ticket ${count}`, suggested, 'High', confidence],
    ...[state, bundle, choice, option, decided, 'High'],
  ]);
const times = (n: number, own: Row = {}): string[] => Array.from({ length: n }, () => row(own));
const table = (rows: readonly string[], header = HEADER): Promise<string> =>
  folder.write('solved.csv', [csvLine(header), ...rows].join(''));
const outcome = (path: string, ...args: readonly string[]) =>
  presortHere(['outcome', path, '--bundle', 'support', ...args]);
const figuresOf = async (path: string, ...args: readonly string[]): Promise<OutcomeFigures> => {
  const run = await outcome(path, '--format', 'json', ...args);
  expect(run).toMatchObject({ code: 0 });
  return JSON.parse(run.stdout) as OutcomeFigures; // ours
};

describe('outcome', () => {
  test('refuses decisions of which none is a label, and names their words', async () => {
    const path = await table([
      ...times(15, { decided: 'Finance' }),
      ...times(9, { decided: 'Engineering' }),
    ]);
    expect(await outcome(path)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/"Category".*"Finance" 15, "Engineering" 9.*--same/) as string,
    });
    const some = await table([...times(15, { decided: 'Finance' }), row({})]);
    expect(await outcome(some)).toMatchObject({ code: 0 });
  });

  test('tells right, taken, undone and corrected by label and confidence', async () => {
    const path = await table([
      ...times(2),
      row({ choice: BUG, decided: BUG }),
      row({ decided: BUG, confidence: '0.910' }),
      row({ suggested: BUG, state: 'suggest', confidence: '0.520', choice: '', decided: BUG }),
      row({ suggested: '', state: 'abstain', confidence: '', choice: BUG, decided: BUG }),
      row({ suggested: '', state: 'loading', confidence: '', bundle: '', decided: BILL }),
      row({ suggested: BUG, decided: `${BILL}; ${BUG}` }),
      row({ decided: 'n/a' }),
    ]);
    const figures = await figuresOf(path);
    expect(figures).toMatchObject({
      tickets: 8,
      withoutSuggestion: { abstain: 1, loading: 1 },
      all: { suggested: 6, preselected: 5, taken: 4, undone: 1, right: 4, corrected: 2 },
      priority: { tickets: 8, right: 8 },
    });
    expect(figures.byLabel.find(({ label }) => label === BUG)).toMatchObject({
      suggested: 2,
      right: 2,
    });
    expect(figures.byConfidence.find(({ from }) => from === 0.9)).toMatchObject({
      suggested: 1,
      right: 0,
    });
    expect((await outcome(path)).stderr).toMatch(
      /1 row without a decision of the desk is left out \(line 10\)/,
    );
  });

  test('a broken promise gives thresholds that bundle set takes, and corrections that train takes', async () => {
    const path = await table([...times(300), ...times(60, { confidence: '0.920', decided: BUG })]);
    const [levels, rows] = [folder.at('levels.json'), folder.at('rows.csv')];
    const run = await outcome(path, '--out-thresholds', levels, '--out-corrections', rows);
    expect(run.stdout).toMatch(/Promise of 98\.0 %: it does not hold here: 300 of 360/);
    const [header, ...corrections] = readCsv(await readFile(rows, 'utf8'));
    expect(header?.cells).toEqual(['id', 'subject', 'description', 'category', 'priority', 'was']);
    expect(corrections).toHaveLength(60);
    expect(corrections[0]?.cells.slice(1)).toEqual([
      'Help',
      expect.stringContaining('the words of'),
      BUG,
      'High',
      BILL,
    ]);
    const set = await presortHere([
      ...['bundle', 'set', 'support', '--out', folder.at('own'), '--thresholds', levels],
    ]);
    expect(set).toMatchObject({ code: 0 });
    const after = await figuresOf(path);
    expect(after.thresholds).toMatchObject({
      wasGives: { right: 300 },
      nowGives: { preselected: 300, right: 300 },
    });
  });

  test('a promise that holds says with which certainty', async () => {
    const { stdout } = await outcome(await table(times(200)));
    expect(stdout).toMatch(/it holds here: 200 of 200 .* at least 98\.9 %/);
  });

  test('a row for each comment counts its ticket once', async () => {
    const tickets = times(60);
    const again = tickets.flatMap((line) => [line, line.replace('the words', 'Agent: we look')]);
    const run = await outcome(await table(again), '--format', 'json');
    expect(JSON.parse(run.stdout)).toMatchObject({ tickets: 60, all: { suggested: 60 } });
    expect(run.stderr).toMatch(
      /60 rows have the id of a ticket that is counted already.* \(lines 3, 5, .*41 and 40 more\)/,
    );
  });

  test('a ticket that came another way counts as no abstention, and its line is named', async () => {
    const empty = { suggested: '', confidence: '', state: '', choice: '', bundle: '' };
    const blank = (decided: string): string => row({ ...empty, decided }).replace('High', '');
    const rows = [row({}), blank(BUG), blank(BUG), row({}), blank('')];
    const run = await outcome(await table(rows), '--format', 'json');
    expect(JSON.parse(run.stdout)).toMatchObject({ tickets: 2, withoutSuggestion: {} });
    expect(run.stderr).toMatch(/3 rows have no posted field and did not come.*\(lines 3–4, 6\)/);
    const none = await outcome(await table([blank(BUG)]));
    expect(none).toMatchObject({ code: 2, stderr: expect.stringMatching(/posted anything/) });
  });

  test('what the table does not say is not counted as none', async () => {
    const columns = ['id', 'text', 'presort_category', 'presort_confidence', 'Category'];
    const lines = ['99', '94', 'sure'].map((sure, at) => csvLine([`${at}`, 'x', BILL, sure, BILL]));
    const run = await outcome(await table(lines, columns));
    expect(run.stdout).toMatch(/^all +3 +\? +\? +\? +0 +3/m);
    expect(run.stdout).toMatch(/cannot be told, since the table does not say which/);
    expect(run.stderr).toMatch(/no column for the posted choice/);
    expect(run.stderr).toMatch(/read as percent/);
    expect(run.stderr).toMatch(/1 suggestion has no confidence.*\(line 4\)/);
    const figures = await figuresOf(await table(lines, columns));
    expect(figures.missing).toEqual(expect.arrayContaining(['state', 'choice']));
    expect(figures.byConfidence.filter(({ suggested }) => suggested > 0)).toHaveLength(2);
  });

  test('options of the site and words of the desk stand for labels', async () => {
    const path = await table([
      row({ option: 'Payments', decided: 'payments' }),
      row({ option: 'Payments', decided: 'billing  inquiry' }),
      row({ suggested: BUG, choice: BUG, option: 'Faults', decided: 'Engineering' }),
      row({ suggested: BUG, choice: BUG, option: 'Faults', decided: 'Delivery' }),
    ]);
    const same = await folder.write('same.json', JSON.stringify({ Engineering: BUG }));
    const run = await outcome(path, '--same', same, '--format', 'json');
    expect(JSON.parse(run.stdout)).toMatchObject({ all: { right: 3, corrected: 1 } });
    expect(run.stderr).toContain('"Delivery" 1');
  });

  test('reads other prefixes, nested names, commas and percents, and leaves out other bundles', async () => {
    const named = HEADER.map((name) => name.replace(/^presort_(.*)/, 'contact[presort_$1]'));
    const path = await table(
      [
        row({ confidence: '0,991' }),
        row({ confidence: '95 %' }),
        row({ bundle: 'other@1.0.0', decided: BUG }),
        row({ bundle: `support@0.0.1`, decided: BUG }),
      ],
      named,
    );
    for (const args of [[], ['--prefix', 'contact[presort_*]']]) {
      const figures = await figuresOf(path, ...args);
      expect(figures).toMatchObject({ tickets: 2, all: { right: 2 } });
      expect(figures.byConfidence.map(({ suggested }) => suggested)).toEqual([1, 1, 0, 0, 0, 0]);
    }
  });

  test.each<[string, string, readonly string[], RegExp]>([
    ['csv-missing-column', 'text,category\na,b\n', [], /no column "presort_category"/],
    ['csv-missing-column', 'presort_category\nBug Report\n', [], /no column "category"/],
    ['bad-input', 'presort_category,category\nBug Report,-\n', [], /no row with a decision/],
    [
      'bad-input',
      'presort_category,presort_bundle,category\nA,other@1,B\n',
      [],
      /the widget used other@1/,
    ],
    [
      'bad-input',
      'presort_category,category\nBug Report,x\n',
      ['--out-corrections', 'x.csv'],
      /--text-column/,
    ],
    ['csv-missing-column', 'presort_category,category\nA,B\n', ['--category-column', 'Q'], /"Q"/],
    ['csv-empty', '', [], /no rows/],
  ])('refuses with %s %j', async (code, content, args, words) => {
    const run = await outcome(await folder.write('wrong.csv', content), ...args);
    expect(run.code).toBe(2);
    expect(run.stderr.trim().split('\n').at(-1)).toMatch(new RegExp(`^presort: ${code}: `));
    expect(run.stderr).toMatch(words);
  });
});
