import { describe, expect, test } from 'vitest';
import { startProcessorClock } from '../../test/fixtures/processor-time.ts';
import type { Rule } from './bundle-data.ts';
import { isSafePattern } from './pattern-cost.ts';
import { readRuleTexts } from './rule-text.ts';
import { applyRules, compileRules, type RuleFacts } from './rules.ts';
import { wordManifest } from '../../test/fixtures/core/word-model.ts';

const IN_SCOPE: RuleFacts['gate'] = { reason: null, language: 'en' };
const factsOf = (description: string, subject = ''): RuleFacts => ({
  texts: readRuleTexts({ subject, description }, ['en']),
  gate: IN_SCOPE,
  bundleLanguages: ['en'],
  now: () => 0,
});

function run(
  when: Rule['when'],
  description: string,
  facts: Partial<RuleFacts> & { subject?: string } = {},
) {
  const rules = compileRules([{ id: 'r', when, set: { priority: 'High' } }], wordManifest.heads);
  return applyRules(rules, { ...factsOf(description, facts.subject), ...facts }, new Set());
}

describe('a rule hits', () => {
  test.each<[string, Rule['when'], string]>([
    ['a keyword in any case', { keywords: ['Outage'] }, 'OUTAGE since noon'],
    [
      'a phrase over punctuation and line breaks',
      { phrases: ["can't log in"] },
      'I can’t\nlog-in, help',
    ],
    [
      'a regular expression',
      { regex: String.raw`\b(?:dou?ble|two)\s+charges?\b` },
      'why two charges',
    ],
    [
      'any one of its triggers',
      { keywords: ['nothing'], phrases: ['data loss'] },
      'there is data loss',
    ],
  ])('on %s', (_, when, text) => {
    expect(run(when, text)).toEqual({ priority: 'High', hits: ['r'] });
  });
});

describe('a rule does not hit', () => {
  test.each<[string, Rule['when'], string]>([
    ['inside a word', { keywords: ['age'] }, 'outage'],
    [
      'where an exception occurs',
      { keywords: ['urgent'], unless: ['not urgent'] },
      'this is not urgent',
    ],
    ['without any trigger', {}, 'anything'],
    [
      'beyond the window of a regular expression',
      { regex: 'needle' },
      `${'hay '.repeat(600)}needle`,
    ],
  ])('%s', (_, when, text) => {
    expect(run(when, text).hits).toEqual([]);
  });

  test('outside its field', () => {
    expect(run({ keywords: ['vpn'], field: 'subject' }, 'vpn').hits).toEqual([]);
    expect(run({ keywords: ['vpn'], field: 'subject' }, 'down', { subject: 'VPN' }).hits).toEqual([
      'r',
    ]);
  });

  test('where an exception stands in the other field', () => {
    expect(
      run(
        { keywords: ['urgent'], field: 'subject', unless: ['not really urgent'] },
        'well, not really urgent',
        { subject: 'Urgent' },
      ).hits,
    ).toEqual([]);
  });
});

describe('languages', () => {
  test('a rule of another language is skipped', () => {
    expect(run({ keywords: ['rechnung'], languages: ['de'] }, 'rechnung').hits).toEqual([]);
  });

  test('a rule for a language that the model does not know still hits', () => {
    expect(
      run({ keywords: ['rechnung'], languages: ['de'] }, 'meine rechnung', {
        gate: { reason: 'language', language: 'de' },
      }).hits,
    ).toEqual(['r']);
  });

  test('a rule without languages keeps to those of the bundle', () => {
    expect(
      run({ keywords: ['konto'] }, 'mein konto', { gate: { reason: 'language', language: 'de' } })
        .hits,
    ).toEqual([]);
  });
});

describe('a ticket without a word', () => {
  const empty: Partial<RuleFacts> = { gate: { reason: 'empty', language: null } };

  test('is still ruled by the number or sign that it is', () => {
    expect(run({ keywords: ['404'] }, '404', empty).hits).toEqual(['r']);
    expect(run({ keywords: ['😡'] }, '😡', empty).hits).toEqual(['r']);
  });

  test('is nobody’s when there is nothing at all', () => {
    expect(run({ regex: '.*' }, ' ', empty).hits).toEqual([]);
  });
});

test('a rule for a part of a language or a neighbour is tried', () => {
  const gate: RuleFacts['gate'] = { reason: 'language', language: 'ru' };
  expect(
    run({ keywords: ['рахунок'], languages: ['uk-UA'] }, 'мій рахунок', { gate }).hits,
  ).toEqual(['r']);
});

describe('order', () => {
  const facts = factsOf('refund urgent');
  const first: Rule = {
    id: '1',
    when: { keywords: ['refund'] },
    set: { category: 'Billing', team: 'A' },
  };
  const second: Rule = {
    id: '2',
    when: { keywords: ['urgent'] },
    set: { category: 'Bug', priority: 'High' },
  };

  test('of each field the first rule wins, later rules may set other fields', () => {
    expect(applyRules(compileRules([first, second], []), facts, new Set())).toEqual({
      category: 'Billing',
      team: 'A',
      priority: 'High',
      hits: ['1', '2'],
    });
  });

  test('stop ends the search', () => {
    expect(
      applyRules(compileRules([{ ...first, stop: true }, second], []), facts, new Set()).hits,
    ).toEqual(['1']);
  });
});

test('a regular expression that takes too long is not tried again', () => {
  const rules = compileRules([{ id: 'slow', when: { regex: 'refund' }, set: { team: 'A' } }], []);
  const overran = new Set<string>();
  let clock = 0;
  const facts: RuleFacts = { ...factsOf('refund'), now: () => (clock += 100) };
  expect(applyRules(rules, facts, overran).hits).toEqual(['slow']);
  expect(applyRules(rules, facts, overran).hits).toEqual([]);
});

describe('refused', () => {
  test.each<[string, Rule]>([
    ['a broken regular expression', { id: 'r', when: { regex: '(' }, set: {} }],
    ['a dangerous regular expression', { id: 'r', when: { regex: '(a+)+$' }, set: {} }],
    ['a keyword without letters', { id: 'r', when: { keywords: ['!!'] }, set: {} }],
    [
      'a label that the head does not have',
      { id: 'r', when: { keywords: ['a'] }, set: { category: 'Nonsense' } },
    ],
  ])('%s', (_, rule) => {
    expect(() => compileRules([rule], wordManifest.heads)).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });
});

describe('patterns', () => {
  test.each([
    ['refund|chargeback'],
    [String.raw`\b(?:can(?:no|')?t|unable to)\s+(?:log|sign)\s*in\b`],
    [String.raw`error\s*\d{3,5}`],
    ['out.{0,30}memory'],
    [String.raw`\w+@\w+`],
    ['^urgent.*'],
    [String.raw`(?<year>\d{4})-\d\d`],
    ['(?=.*refund).{0,10}late'],
    [String.raw`[(+*]\(\+`],
    ['a{3}b{2,}'],
    [String.raw`\p{Lu}{3,}`],
  ])('%j is safe', (source) => {
    expect(isSafePattern(source)).toBe(true);
  });

  test.each([
    ['(a+)+'],
    ['(a|a)*b'],
    ['(.*)*x'],
    ['.*.*.*x'],
    [String.raw`(\w+\s?)*$`],
    ['(a|aa)+$'],
    ['([a-z]+)*'],
    [String.raw`(x+x+)+y`],
    ['(?:(?:a{0,20}){0,20}){0,20}'],
    [String.raw`(a)\1`],
    [String.raw`(?<n>a)\k<n>`],
    ['['],
    ['a**'],
  ])('%j is refused', (source) => {
    expect(isSafePattern(source)).toBe(false);
  });

  test('a source so long that browsers take it and throw when it is tried is refused', () => {
    expect(isSafePattern('error-'.repeat(50_000))).toBe(false);
    expect(isSafePattern('error|'.repeat(1_000))).toBe(true);
  });

  test('a safe pattern is quick on the worst text of a whole window', () => {
    const source = String.raw`(?:a|b)?.*\w\d{1,3}x`;
    expect(isSafePattern(source)).toBe(true);
    const computedMs = startProcessorClock();
    new RegExp(source, 'iu').test('a1'.repeat(1000));
    expect(computedMs()).toBeLessThan(1000);
  });
});
