import { expect, it } from 'vitest';
import { measureWalks } from '../../config/walk-imports.ts';

it('what passes many files is followed in few, and seldom back up', () => {
  expect(measureWalks().filter(({ isShort }) => !isShort)).toEqual([]);
});
