import { expect, test } from 'vitest';
import { bundleLabel } from './bundle-label.ts';

const LABELS = ['Low', 'Medium', 'High', 'Critical', '2 rooms', 'C++'];

test.each([
  ['High', 'High'],
  ['high ', 'High'],
  ['2 - High', 'High'],
  ['(3) Medium', 'Medium'],
  ['P1: Critical', 'Critical'],
  ['4 low', 'Low'],
  ['[2] High', 'High'],
  ['2 Rooms', '2 rooms'],
  ['3 rooms', undefined],
  ['High-rise', undefined],
  ['365 Low', undefined],
  ['C', undefined],
  ['2', undefined],
  ['', undefined],
])('%j means %j', (written, label) => {
  expect(bundleLabel(LABELS, written)).toBe(label);
});
