import { expect, test } from 'vitest';
import { meaningOf } from './meanings.ts';

const withTop = (probability: number, reason: 'out-of-scope' | 'language') =>
  meaningOf({
    category: {
      label: null,
      confidence: 0,
      state: 'abstain',
      source: 'model',
      top: [{ label: 'Billing Inquiry', probability }],
    },
    reason,
  });

test('a name that looks like no ticket means what the model is very sure of, and else nothing', () => {
  expect(withTop(0.96, 'out-of-scope')).toEqual({ label: 'Billing Inquiry', confidence: 0.96 });
  expect(withTop(0.94, 'out-of-scope')).toBeNull();
});

test('a name in another language means nothing, however sure the model is', () => {
  expect(withTop(0.99, 'language')).toBeNull();
});
