import { expect, it } from 'vitest';
import { packPieces } from './wordpiece-session.ts';

const START = 101;
const END = 102;

it('rows are filled up to the longest, and the mask marks what is text', () => {
  const { ids, mask, rows, length } = packPieces(
    [
      [START, 7, END],
      [START, END],
    ],
    8,
    false,
  );
  expect([rows, length]).toEqual([2, 3]);
  expect([...ids]).toEqual([START, 7, END, START, END, 0]);
  expect([...mask]).toEqual([1, 1, 1, 1, 1, 0]);
});

it('a text that is too long loses its end, not the mark of the end', () => {
  const { ids, length } = packPieces([[START, 1, 2, 3, 4, END]], 4, false);
  expect(length).toBe(4);
  expect([...ids]).toEqual([START, 1, 2, END]);
});

it('where shapes cost, rows and lengths are round, and no row is without a piece', () => {
  const texts = Array.from({ length: 5 }, (_, at) => Array.from({ length: 3 + at * 4 }, () => 9));
  const { ids, mask, rows, length } = packPieces(texts, 128, true);
  expect([rows, length, ids.length]).toEqual([16, 32, 512]);
  for (let row = 0; row < rows; row++)
    expect(mask.subarray(row * length, (row + 1) * length).some((value) => value === 1)).toBe(true);
});
