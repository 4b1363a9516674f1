import { expect, test } from 'vitest';
import type { Rule } from './bundle-data.ts';
import { findShadows } from './rule-shadows.ts';

const PAY = { team: 'PAY' };

test.each<[string, Partial<Rule>, Partial<Rule>]>([
  ['one of its words', { stop: true }, {}],
  ['a phrase with the word', { stop: true }, { when: { phrases: ['my invoice is wrong'] } }],
  ['the same fields without a stop', {}, {}],
  [
    'a language of the bundle',
    { stop: true },
    { when: { keywords: ['INVOICE'], languages: ['en'] } },
  ],
  ['one field', { stop: true }, { when: { keywords: ['invoice'], field: 'subject' } }],
  [
    'the same exception',
    { stop: true, when: { keywords: ['invoice'], unless: ['not urgent'] } },
    { when: { keywords: ['invoice'], unless: ['not'] } },
  ],
  ['the same regex', { stop: true, when: { regex: 'a+' } }, { when: { regex: 'a+' } }],
])('a rule for %s is shadowed', (_what, first, second) => {
  expect(findShadows(pair(first, second), ['en', 'de'])).toEqual([{ rule: 'b', by: 'a' }]);
});

test.each<[string, Partial<Rule>, Partial<Rule>]>([
  ['another word', { stop: true }, { when: { keywords: ['refund', 'invoice'] } }],
  ['part of the word', { stop: true }, { when: { keywords: ['invoices'] } }],
  ['another field to set', {}, { set: { category: 'Billing' } }],
  ['a stop of its own', {}, { stop: true }],
  [
    'a language outside of the bundle',
    { stop: true },
    { when: { keywords: ['invoice'], languages: ['it'] } },
  ],
  ['all fields', { stop: true, when: { keywords: ['invoice'], field: 'subject' } }, {}],
  ['what the first excepts', { stop: true, when: { keywords: ['invoice'], unless: ['old'] } }, {}],
  ['a regex', { stop: true }, { when: { keywords: ['invoice'], regex: 'x' } }],
])('a rule for %s is not', (_what, first, second) => {
  expect(findShadows(pair(first, second), ['en', 'de'])).toEqual([]);
});

function pair(first: Partial<Rule>, second: Partial<Rule>): readonly Rule[] {
  const base = { when: { keywords: ['invoice'] }, set: PAY };
  return [
    { ...base, id: 'a', ...first },
    { ...base, id: 'b', ...second },
  ];
}
