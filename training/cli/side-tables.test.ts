import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Manifest } from '../../src/core/manifest.ts';
import type { Triage } from '../../src/core/triage.ts';
import { jsonLines, presort, TempFolder } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const LEVELS = ['Low', 'Medium', 'High', 'Critical'] as const;
const HOW = ['a small question', 'some trouble', 'a serious matter', 'a disaster for everybody'];

/** Writes a number as a word, because normalisation makes all digits alike. */
const word = (value: number): string =>
  [...String(value)].map((digit) => 'bcdfghjklm'[Number(digit)] ?? '').join('a');

/** Tickets of two categories and four priorities, each with a word of its own. */
function tickets(count: number, from: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const level = at % 4;
    const [matter, category] =
      at % 8 < 4
        ? ['the invoice shows a wrong charge', 'Billing']
        : ['the password opens no account', 'Account'];
    return `"${matter} in case ${word(from + at)}, ${HOW[level] ?? ''}",${category},${LEVELS[level] ?? ''}`;
  });
  return `text,category,priority\n${rows.join('\n')}\n`;
}

const outside = (count: number, from: number): string =>
  `text\n${Array.from({ length: count }, (_, at) => `the parcel with shoes for ${word(from + at)} was left at the garden gate`).join('\n')}\n`;

test('every row teaches when tickets that calibrate and tickets that measure are given beside the table', async () => {
  const file = (name: string, content: string): Promise<string> => folder.write(name, content);
  const out = folder.at('made');
  const made = await presort([
    'train',
    await file('train.csv', tickets(64, 0)),
    ...['--out', out, '--mode', 'head'],
    ...['--calibrate', await file('calibrate.csv', tickets(40, 1_000))],
    ...['--measure', await file('measure.csv', tickets(24, 2_000))],
    ...['--extra', await file('extra.csv', tickets(16, 3_000)), '--extra-weight', '0.5'],
    ...['--oos', await file('oos.csv', outside(60, 0))],
    ...['--oos-calibrate', await file('oos-calibrate.csv', outside(20, 1_000))],
    ...['--oos-measure', await file('oos-measure.csv', outside(10, 2_000))],
  ]);
  expect(made).toMatchObject({ code: 0 });
  const metrics = JSON.parse(await readFile(`${out}/metrics.json`, 'utf8')) as {
    readonly protocol: string;
    readonly heads: Readonly<Record<string, { readonly n: number; readonly accuracy: number }>>;
    readonly outOfScope: { readonly texts: number; readonly heldBack: number };
  };
  expect(metrics.protocol).toBe(
    '64 tickets and 16 further ones, which count less, trained. 40 tickets that nothing was trained on chose temperature and thresholds, with 20 out-of-scope texts for the scope gate. 24 tickets that were used for nothing else measured it.',
  );
  expect(metrics.heads).toMatchObject({
    category: { n: 24, accuracy: 1 },
    priority: { n: 24, accuracy: 1 },
  });
  expect(metrics.outOfScope).toMatchObject({ texts: 10, heldBack: 1 });

  const manifest = JSON.parse(await readFile(`${out}/manifest.json`, 'utf8')) as Manifest;
  expect(manifest.scope.score).toBe('inside');
  expect(manifest.heads.map(({ name }) => name)).toEqual(['category', 'priority']);
  expect(manifest.provenance.command).toContain('--extra-weight 0.5');

  const asked = await presort(
    ['classify', '--bundle', out, '--in', '-', '--format', 'jsonl'],
    `${JSON.stringify({ text: 'the invoice shows a wrong charge in case zebra' })}\n${JSON.stringify({ text: 'the parcel with shoes for zebra was left at the garden gate' })}\n`,
  );
  const [inside, stray] = jsonLines(asked.stdout) as readonly Triage[];
  expect(inside).toMatchObject({ abstained: false, category: { label: 'Billing' } });
  expect(stray).toMatchObject({ abstained: true, reason: 'out-of-scope' });
}, 120_000);

test('a table for calibration without a known label is refused by its flag', async () => {
  const refused = await presort([
    'train',
    await folder.write('some.csv', tickets(16, 0)),
    ...['--out', folder.at('refused'), '--mode', 'head'],
    ...['--measure', await folder.write('strange.csv', 'text,category\nhello there,Elsewhere\n')],
  ]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(
    /presort: bad-input: --measure: no ticket of .* has a known label/,
  );
});
