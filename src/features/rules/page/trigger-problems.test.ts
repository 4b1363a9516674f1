import { describe, expect, test } from 'vitest';
import { regexProblem, triggerHint, wordsProblem } from './trigger-problems.ts';

describe('a rule that could never hit is refused', () => {
  test.each<[string, Parameters<typeof wordsProblem>[0], RegExp]>([
    ['no letter', { keywords: ['!!'] }, /^“!!” has no letter/],
    ['an exception without any', { keywords: ['crash'], unless: ['…'] }, /^“…” has no letter/],
    ['quotes alone', { keywords: ['“”'] }, /can never hit/],
    ['its own exception', { keywords: ['urgent'], unless: ['URGENT'] }, /exception “URGENT”/],
    [
      'exceptions in each of its words',
      { keywords: ['C++'], phrases: ['not now'], unless: ['c++', 'now'] },
      /wherever “C\+\+” stands/,
    ],
  ])('%s', (_, when, problem) => {
    expect(wordsProblem(when)).toMatch(problem);
  });

  test.each([
    String.raw`refund^`,
    String.raw`$refund`,
    String.raw`ab{2001}`,
    String.raw`.{3000,}x`,
  ])('the pattern %j', (source) => {
    expect(regexProblem(source)).toMatch(/can never hit/);
  });
});

describe('what can hit is taken', () => {
  test.each<Parameters<typeof wordsProblem>[0]>([
    { keywords: ['C++'], unless: ['C'] },
    { keywords: ['urgent', 'asap'], unless: ['urgent'] },
    { keywords: ['urgent'], regex: 'now', unless: ['urgent'] },
    { keywords: ['😡'] },
    { keywords: ['1'] },
  ])('%j', (when) => {
    expect(wordsProblem(when)).toBe('');
  });

  test.each([
    String.raw`^refund`,
    String.raw`refund$`,
    String.raw`(?:a|^b)`,
    String.raw`\$5`,
    String.raw`[^a]b`,
    String.raw`a|^b`,
    String.raw`a{20}`,
    String.raw`x{2000}`,
    String.raw`(?=.*$)a`,
  ])('the pattern %j', (source) => {
    expect(regexProblem(source)).toBe('');
  });
});

describe('a hint', () => {
  test.each<[string, Parameters<typeof triggerHint>[0], RegExp]>([
    ['on a placeholder', { keywords: ['numref'] }, /what the customer wrote/],
    ['on words that are cut off', { phrases: ['Best regards'] }, /signature/],
    ['on a pattern that hits all', { regex: 'x*' }, /every ticket/],
    ['on a language that the model does not know', { keywords: ['返金'] }, /name it .*\(zh\)/],
  ])('%s', (_, when, hint) => {
    expect(triggerHint(when, ['en'])).toMatch(hint);
  });

  test.each<Parameters<typeof triggerHint>[0]>([
    { keywords: ['refund'] },
    { keywords: ['返金'], languages: ['ja'] },
    { phrases: ['thank you for nothing'] },
    { regex: 'x+' },
  ])('is not given for %j', (when) => {
    expect(triggerHint(when, ['en'])).toBe('');
  });
});
