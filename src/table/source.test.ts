import { expect, test } from 'vitest';
import { withoutEnding } from './source.ts';

test.each([
  ['tickets.csv', 'tickets'],
  ['All tickets.HTML', 'All tickets'],
  ['desk.csv.gz', 'desk'],
  ['march.2025.ods', 'march.2025'],
  ['tickets', 'tickets'],
])('%s is called %s without its ending', (name, bare) => {
  expect(withoutEnding(name)).toBe(bare);
});
