import { expect, it } from 'vitest';
import { ROWS } from '../../test/fixtures/batch-rows.ts';
import { packRows, unpackRows } from './batch-rows.ts';

it('rows of a batch are the same after packing and unpacking', () => {
  expect(unpackRows(packRows('b', 0, ROWS))).toEqual(ROWS);
});
