import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import type { Triage } from '../../src/core/triage.ts';
import { TempFolder, jsonLines, presortHere } from '../../test/fixtures/cli.ts';

// A desk without labelled tickets: names and descriptions of the labels are all there is.
const DESCRIPTIONS = {
  'Billing Inquiry': 'charge, payment, refund, invoice, price of a plan',
  'Account Access': 'login, password, locked profile, two-step code',
  Delivery_Problem: 'parcel late, lost in the post or damaged on arrival',
};
const TICKETS = [
  ['my card payment was taken twice, please refund me', 'Billing Inquiry'],
  ['the invoice shows the wrong price', 'Billing Inquiry'],
  ['I forgot my password and cannot login', 'Account Access'],
  ['my profile is locked', 'Account Access'],
  ['the parcel arrived damaged', 'Delivery_Problem'],
  ['my delivery is late', 'Delivery_Problem'],
] as const;

let folder: TempFolder;
let labels: string;
let empty: string;

beforeAll(async () => {
  folder = await TempFolder.create();
  labels = await folder.write('labels.json', JSON.stringify(DESCRIPTIONS));
  empty = await folder.write('empty.csv', 'text,category\n');
});

afterAll(() => folder.remove());

async function firstChoices(bundle: string): Promise<(string | undefined)[]> {
  const file = await folder.write(
    'in.csv',
    ['text\n', ...TICKETS.map(([text]) => csvLine([text]))].join(''),
  );
  const { stdout } = await presortHere(['classify', '--bundle', bundle, '--in', file]);
  return (jsonLines(stdout) as Triage[]).map(({ category }) => category.top[0]?.label); // shape is the contract's
}

describe('train --labels', () => {
  test('names and descriptions alone sort plain tickets, and nothing is preselected unmeasured', async () => {
    const bundle = folder.at('from-names');
    expect(await presortHere(['train', empty, '--labels', labels, '--out', bundle])).toMatchObject({
      code: 0,
    });
    const right = (await firstChoices(bundle)).filter((label, at) => label === TICKETS[at]?.[1]);
    expect(right.length).toBeGreaterThanOrEqual(5);
    const {
      heads: [head],
    } = JSON.parse(await readFile(`${bundle}/manifest.json`, 'utf8')) as {
      heads: { descriptions: unknown; thresholds: { accept: number } }[];
    }; // written by the command above
    expect(head?.descriptions).toEqual(DESCRIPTIONS);
    expect(head?.thresholds.accept).toBe(1);
  }, 120_000);

  test('a label without a single example is learnt from its description, beside labels with tickets', async () => {
    const data = await folder.write(
      'some.csv',
      [
        'text,category\n',
        ...Array.from({ length: 6 }, (_, at) => [
          csvLine([`please refund payment number ${at} on my card`, 'Billing Inquiry']),
          csvLine([`password reset number ${at} does not let me login`, 'Account Access']),
        ]).flat(),
      ].join(''),
    );
    const bundle = folder.at('mixed');
    expect(await presortHere(['train', data, '--labels', labels, '--out', bundle])).toMatchObject({
      code: 0,
    });
    expect((await firstChoices(bundle)).slice(4)).toEqual(['Delivery_Problem', 'Delivery_Problem']);
  }, 120_000);

  test.each([
    ['not JSON', '{', /not JSON|JSON/],
    ['a list', '["a"]', /labels/],
    ['a number for a description', '{"Billing":3}', /"Billing"/],
  ])('refuses %s with the reason', async (_, content, word) => {
    const run = await presortHere([
      'train',
      empty,
      '--labels',
      await folder.write('wrong.json', content),
      '--out',
      folder.at('no'),
    ]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(word);
  });

  test.each([
    [
      'a mistyped label, by file, line and what the table has',
      '{\n  "Bug": "errors",\n  "Biling": "invoices"\n}',
      /names\.json, line 3: "Biling" is no category of the table; the nearest is "Billing"\. It has Access, Billing, Bug;/,
    ],
    [
      'a label in another case',
      '{"category": {"Bug": "errors",\n"billing": "invoices"}}',
      /names\.json, line 2: "billing" .*nearest is "Billing"/,
    ],
    [
      'a head that the table does not have',
      '{"categry": {"Bug": "errors"}}',
      /names\.json, line 1: the table has no column for the head "categry"; it has category/,
    ],
  ])('refuses %s', async (_, content, words) => {
    const data = await folder.write(
      'three.csv',
      'text,category\na b,Bug\nc d,Bug\ne f,Billing\ng h,Billing\ni j,Access\nk l,Access\n',
    );
    const file = await folder.write('names.json', content);
    const run = await presortHere(
      ['train', data, '--out', folder.at('no')].concat('--labels', file),
    );
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toMatch(words);
  });

  test('without descriptions, a table without rows is still refused', async () => {
    expect(await presortHere(['train', empty, '--out', folder.at('no')])).toMatchObject({
      code: 2,
    });
  });
});
