/**
 * Trains on odd tickets and sorts odd tickets: every number is finite, and a log in the text does
 * not hide the sentence beside it.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TempFolder, jsonLines, presort, presortHere } from '../../test/fixtures/cli.ts';
import { openNodeEngine } from './open-node-engine.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

test('10,000 words, one repeated character and other scripts are trained on', async () => {
  const odd = [
    'z'.repeat(20_000),
    'refund '.repeat(10_000),
    '😀'.repeat(300),
    'パスワードを忘れました',
    'لا أستطيع تسجيل الدخول',
    'Не могу войти',
  ];
  const rows = odd.flatMap((text, at) => [
    [text, at % 2 ? 'Access' : 'Money'],
    [
      `${at % 2 ? 'my password does not work' : 'the refund never came'} case ${'abcdef'[at] ?? ''}`,
      at % 2 ? 'Access' : 'Money',
    ],
  ]);
  const data = await folder.write(
    'odd.csv',
    `text,category\n${rows.map((cells) => cells.join(',')).join('\n')}\n`,
  );
  const trained = await presortHere(['train', data, '--out', folder.at('odd'), '--mode', 'head']);
  expect({ code: trained.code, stderr: trained.code === 0 ? '' : trained.stderr }).toEqual({
    code: 0,
    stderr: '',
  });
  // JSON writes NaN as null.
  for (const file of ['metrics.json', 'manifest.json', 'parity.json'])
    expect(nullsIn(JSON.parse(await readFile(folder.at(`odd/${file}`), 'utf8')))).toEqual(
      // A threshold that is not advised and a value that was not given are null on purpose.
      file === 'metrics.json'
        ? [
            '.heads.category.preselection.right',
            '.heads.category.preselection.moreTickets',
            '.heads.category.preselection.lower',
            '.outOfScope',
          ]
        : [],
    );
  const { code, stdout } = await presort(
    ['classify', '--bundle', folder.at('odd'), '--in', '-'],
    odd.map((text) => JSON.stringify({ text })).join('\n'),
  );
  expect(code).toBe(0);
  expect(jsonLines(stdout)).toHaveLength(odd.length);
  expect(stdout).not.toMatch(/NaN|Infinity|"(?:confidence|probability)":null/);
}, 120_000);

/** Paths of all nulls in a value. */
function nullsIn(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => nullsIn(inner, `${path}.${key}`))
    : [];
}

test('a sentence beside a long log is what the ticket is sorted by', async () => {
  const engine = await openNodeEngine('support');
  const log = Array.from(
    { length: 100 },
    (_, at) =>
      `2024-03-04T10:${10 + (at % 50)}:12.${100 + at}Z INFO [worker-${at % 8}] o.e.s.Handler - request id=${(at * 7919).toString(16)} took ${at} ms`,
  ).join('\n');
  const labels = [
    `${log}\nThe export crashes, please fix.`,
    `The export crashes with this log:\n${log}`,
    `${log}\nYou charged my card twice, please refund.`,
  ].map(async (description) => (await engine.triage({ description })).category.label);
  expect(await Promise.all(labels)).toEqual(['Bug Report', 'Bug Report', 'Billing Inquiry']);
});
