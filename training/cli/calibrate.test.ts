import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guideRows } from '../../src/train/data/label-guides.ts';
import { presortHere, TempFolder } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

test('tickets for calibration give temperature and thresholds and are not trained on', async () => {
  const rows = (count: number, from: number): string =>
    Array.from({ length: count }, (_, at) =>
      [
        `invoice number ${String(from + at)} shows a wrong charge for plan ${String((from + at) % 7)},Billing`,
        `cannot log in with password ${String(from + at)} on device ${String((from + at) % 5)},Account`,
      ].join('\n'),
    ).join('\n');
  const data = await folder.write('train.csv', `text,category\n${rows(20, 0)}\n`);
  const other = await folder.write(
    'other.csv',
    `text,category\n${rows(12, 500)}\nsomething else entirely,Elsewhere\n`,
  );
  const made = await presortHere([
    'train',
    data,
    '--out',
    folder.at('calibrated'),
    '--mode',
    'head',
    '--calibrate',
    other,
  ]);
  expect(made).toMatchObject({ code: 0 });
  expect(made.stderr).toContain('--calibrate: 24 of 25 tickets are used');
  expect(await readFile(folder.at('calibrated/MODEL_CARD.md'), 'utf8')).toContain(
    '24 further tickets',
  );
  const refused = await presortHere([
    'train',
    data,
    '--out',
    folder.at('refused'),
    '--mode',
    'head',
    '--calibrate',
    data,
  ]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--calibrate');
}, 120_000);

test('tickets without a label are learnt from when they are given, and a fine-tuning refuses them', async () => {
  const data = await folder.write(
    'few.csv',
    `text,category\n${Array.from({ length: 8 }, (_, at) => `invoice ${String(at)} shows a wrong charge,Billing\ncannot log in on device ${String(at)},Account`).join('\n')}\n`,
  );
  const more = await folder.write(
    'more.csv',
    `text\n${Array.from({ length: 30 }, (_, at) => `invoice and receipt ${String(at)} differ\ncannot log in with passkey ${String(at)}`).join('\n')}\ninvoice 1 shows a wrong charge\n`,
  );
  const made = await presortHere([
    'train',
    data,
    '--out',
    folder.at('self-trained'),
    '--unlabelled',
    more,
  ]);
  expect(made).toMatchObject({ code: 0 });
  expect(await readFile(folder.at('self-trained/MODEL_CARD.md'), 'utf8')).toMatch(
    /learnt from \d+ of 60 tickets without a label[^]*--unlabelled more\.csv/,
  );
  const refused = await presortHere([
    'train',
    data,
    '--out',
    folder.at('refused'),
    '--mode',
    'finetune',
    '--unlabelled',
    more,
  ]);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain('--unlabelled goes with --mode head');
}, 120_000);

test('names of labels teach beside few examples; descriptions always do', () => {
  const heads = [
    {
      name: 'category',
      labels: ['card_arrival', 'Refund'],
      descriptions: { Refund: 'Money back.' },
    },
  ];
  const said = (names: boolean): string[] => [
    ...new Set(
      guideRows(heads, names).map(
        ({ text, gold }) => `${String(gold['category'])}: ${text.replace(/\s+/g, ' ')}`,
      ),
    ),
  ];
  expect(said(true)).toEqual(['0: card arrival', '1: Refund Money back.']);
  expect(said(false)).toEqual(['1: Refund Money back.']);
});
