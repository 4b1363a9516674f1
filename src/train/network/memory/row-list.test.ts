import { expect, it } from 'vitest';
import { ShapeError } from './matrix.ts';
import { RowList } from './row-list.ts';

const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });

it('a list of rows is the same to everybody who opens it', () => {
  const block = { at: 16, size: 4 };
  const own = new RowList(memory, block);
  for (const row of [7, 5, 9]) own.add(row);
  const other = new RowList(memory, block);
  expect([...other.rows()]).toEqual([7, 5, 9]);
  expect(() => other.add(1)).toThrow(ShapeError);
  other.clear();
  expect([...own.rows()]).toEqual([]);
});
