import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import { readCsv } from '../../src/table/csv-reader.ts';
import { TempFolder, presortHere, type CliRun } from '../../test/fixtures/cli.ts';

const BILL = 'Please refund the second charge on my invoice, I paid twice';
const CRASH = 'The app crashes with <b>an error</b> when I open the calendar';
let folder: TempFolder;
let run: CliRun;
beforeAll(async () => {
  folder = await TempFolder.create();
  const rows = [
    ...Array.from({ length: 6 }, (_, at) => [`B${at}`, `${BILL} ${at}`, 'Billing Inquiry']),
    ['W1', BILL, 'Feature Request'],
    ['W2', `${BILL} again`, 'Feature Request'],
    ['W3', CRASH, 'Account Management'],
  ];
  const file = await folder.write(
    'held-back.csv',
    [csvLine(['id', 'text', 'category']), ...rows.map(csvLine)].join(''),
  );
  run = await presortHere([
    ...['evaluate', file, '--bundle', 'support', '--tier', 'compact'],
    ...['--report', folder.at('report')],
  ]);
});
afterAll(() => folder.remove());

test("the owner's page shows the tickets that were taken for something else, as text", async () => {
  expect(run.code).toBe(0);
  const page = await readFile(folder.at('report/index.html'), 'utf8');
  expect(page).toContain('Feature Request taken for Billing Inquiry: 2');
  expect(page).toContain('I paid twice again');
  expect(page).toContain('&#60;b&#62;an error');
  expect(page).not.toContain('I paid twice 3');
  expect(page).not.toContain('<b>an error');
});

test('a table holds each of them whole', async () => {
  const [header, ...rows] = readCsv(await readFile(folder.at('report/mistakes.csv'), 'utf8'));
  expect(header?.cells[4]).toBe('label');
  expect(rows.map(({ cells }) => [cells[1], cells[4], cells[5]])).toEqual([
    ['W1', 'Feature Request', 'Billing Inquiry'],
    ['W2', 'Feature Request', 'Billing Inquiry'],
    ['W3', 'Account Management', expect.stringMatching(/Bug|Technical/)],
  ]);
});

test('the figures are told in words: what will be preselected, what not, what to do next', async () => {
  const page = await readFile(folder.at('report/index.html'), 'utf8');
  for (const words of ['What will be preselected', 'What to do next'])
    expect(page).toContain(words);
  expect(run.stderr).toMatch(/category: \d+ % of tickets will be preselected/);
  expect(run.stderr).toMatch(/promise of 98\.0 % is not kept here/);
  expect(run.stderr).toMatch(/2 of 2 of "Feature Request" for "Billing Inquiry"/);
  expect(run.stderr).toMatch(/Label more tickets of .*Bug Report \(0\)/);
});

test("the desk's own names of category and priority are taken, and said", async () => {
  const file = await folder.write(
    'jira.csv',
    `Summary,Issue Type,Urgency\n${`"${BILL}",Billing Inquiry,High\n`.repeat(3)}`,
  );
  const desk = await presortHere(['evaluate', file, '--bundle', 'support', '--tier', 'compact']);
  expect(desk.code).toBe(0);
  expect(JSON.parse(desk.stdout)).toMatchObject({ n: 3 });
  expect(desk.stderr).toContain('the category is taken from "Issue Type"');
  expect(desk.stderr).toContain('the priority is taken from "Urgency"');
});
