import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readGzipCsv } from '../support/read-set.ts';
import { readPairs } from './read-data.ts';

test('research reads its tables as every door does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'presort-sets-'));
  mkdirSync(join(folder, 'pairs'));
  const pairs = 'left\tright\tgroup\nthe 5" lamp\ta lamp\t1\n\tno left\t1\n"two\nlines"\tb\t2\n';
  writeFileSync(join(folder, 'pairs', 'p.tsv.gz'), gzipSync(pairs));
  writeFileSync(join(folder, 't.csv.gz'), gzipSync('text;category\n"a;b";Idea\n'));
  expect(await readPairs(folder, 'p', 9, ['left', 'right', 'group'])).toEqual([
    { left: 'the 5" lamp', right: 'a lamp', group: '1' },
    { left: 'two\nlines', right: 'b', group: '2' },
  ]);
  expect(await readGzipCsv(join(folder, 't.csv.gz'), ['text'])).toEqual([
    { text: 'a;b', category: 'Idea' },
  ]);
  await expect(readGzipCsv(join(folder, 't.csv.gz'), ['body'])).rejects.toMatchObject({
    code: 'csv-missing-column',
  });
  rmSync(folder, { recursive: true });
});
