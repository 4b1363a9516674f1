import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test.each([
  ['=1+1', '"\'=1+1"\n'],
  ['@SUM(A1)', '"\'@SUM(A1)"\n'],
  ['+49 1', '"\'+49 1"\n'],
  ['=cmd\nof two lines', '"\'=cmd\nof two lines"\n'],
  ['\uff1d1+1', '"\'\uff1d1+1"\n'],
  ['-1-1', '"\'-1-1"\n'],
  ['-1.5', '-1.5\n'],
  ['+1e5', '+1e5\n'],
  ['a "b", c', '"a ""b"", c"\n'],
  [-1.5, '-1.5\n'],
  [null, '\n'],
])('%j is written as %j', (cell, line) => {
  expect(csvLine([cell])).toBe(line);
});
