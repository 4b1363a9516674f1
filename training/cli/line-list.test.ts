import { expect, test } from 'vitest';
import { counted, lineList } from './line-list.ts';

test.each([
  [[], ''],
  [[4], 'line 4'],
  [[5, 2, 3, 4, 9, 9], 'lines 2–5, 9'],
  [Array.from({ length: 50 }, (_, at) => 2 * at + 2), / 38, 40 and 30 more$/],
])('lines %j', (lines, words) => {
  if (typeof words === 'string') expect(lineList(lines)).toBe(words);
  else expect(lineList(lines)).toMatch(words);
});

test('a count agrees with its noun and verb', () => {
  expect(counted(1, 'row', 'has', 'have')).toBe('1 row has');
  expect(counted(2, 'row', 'has', 'have')).toBe('2 rows have');
  expect(counted(0, 'row')).toBe('0 rows');
});
