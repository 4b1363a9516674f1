import { expect, it } from 'vitest';
import { openStretches } from './stretches.ts';

const opened = openStretches({
  one: { rows: 3, rowBytes: 12 },
  none: { rows: 0, rowBytes: 8 },
  other: { rows: 2, rowBytes: 16 },
});

it('stretches lie behind each other and share no byte', () => {
  const { one, other } = opened!.stretches;
  one.bytes().fill(1);
  other.bytes().fill(2);
  expect(one.bytes().every((byte) => byte === 1)).toBe(true);
  expect(other.row(1) - other.row(0)).toBe(16);
  expect(other.at % 64).toBe(0);
});

it('a row that there is not is refused', () => {
  const { one, none } = opened!.stretches;
  for (const index of [-1, 3, NaN]) expect(() => one.row(index)).toThrow(RangeError);
  expect(() => none.row(0)).toThrow(RangeError);
  expect(none.doubles()).toHaveLength(0);
});

it('more memory than a module may have is refused', () => {
  expect(openStretches({ all: { rows: 2 ** 20, rowBytes: 2 ** 20 } })).toBeNull();
});
