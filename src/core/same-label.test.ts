import { expect, test } from 'vitest';
import { isSameLabel } from './same-label.ts';

test.each([
  ['Billing Inquiry', 'billing inquiry'],
  ['Billing Inquiry', '  Billing   Inquiry '],
  ['Billing Inquiry', 'billing-inquiry'],
  ['Billing Inquiry', 'BILLING_INQUIRY'],
  ['Billing Inquiry', '“Billing Inquiry”'],
  ['Billing Inquiry', '(Billing Inquiry):'],
  ['Billing Inquiry', '💳 Billing Inquiry'],
  ['Billing Inquiry', '– Billing Inquiry *'],
  ['Café', 'cafe'],
  ['Ünïcode', 'unicode'],
  ['C++', 'c++'],
  ['1.0', '1.0'],
  ['???', '???'],
  ['サポート', 'サポート'],
])('%s is %s', (a, b) => {
  expect(isSameLabel(a, b)).toBe(true);
});

test.each([
  ['C++', 'C'],
  ['C#', 'C'],
  ['#1', '1'],
  ['1.0', '10'],
  ['1-2', '12'],
  ['< 1 h', '> 1 h'],
  ['50 %', '50'],
  ['Bug', 'Bug Report'],
  ['か', 'が'],
  ['कि', 'क'],
  ['???', '!!!'],
  ['', ''],
  [' ', ''],
])('%s is not %s', (a, b) => {
  expect(isSameLabel(a, b)).toBe(false);
});
