import { expect, it } from 'vitest';
import { PAGES } from '../../src/shell/page-list.ts';
import { EMPTY, FULL } from '../e2e/every-page-stops.ts';

it('test/e2e/app-every-page.test.ts stops at every page of the list', () => {
  const stops = [...EMPTY, ...FULL].map(({ path }) => path?.split('/')[0]);
  expect(PAGES.filter(({ name }) => !stops.includes(name))).toEqual([]);
});
