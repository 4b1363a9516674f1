import { describe, expect, test } from 'vitest';
import { matchKnownIssue, parseKnownIssues } from './known-issues.ts';

const NOW = Date.parse('2026-05-01T12:00:00Z');
const file = {
  issues: [
    {
      id: 'cards',
      phrases: ['card payment', 'payment failed'],
      text: 'Card payments fail since 10:20.',
      from: '2026-05-01T10:20:00Z',
      until: '2026-05-01T18:00:00Z',
    },
    { id: 'login', phrases: ['sign in'], text: 'Sign-in is slow.' },
  ],
};

describe('known issues', () => {
  test('a phrase is found as whole words, whatever case and punctuation', () => {
    const issues = parseKnownIssues(file) ?? [];
    expect(matchKnownIssue(issues, 'My CARD-PAYMENT, again!', NOW)?.id).toBe('cards');
    expect(matchKnownIssue(issues, 'discard payments', NOW)).toBeNull();
    expect(matchKnownIssue(issues, 'I cannot sign in', NOW)?.id).toBe('login');
  });

  test('an entry counts from its beginning until its end', () => {
    const issues = parseKnownIssues(file) ?? [];
    expect(matchKnownIssue(issues, 'card payment', Date.parse('2026-05-01T10:19:59Z'))).toBeNull();
    expect(matchKnownIssue(issues, 'card payment', Date.parse('2026-05-01T18:00:00Z'))).toBeNull();
  });

  test.each([[null], ['text'], [{}], [{ issues: 'x' }], [42]])('%j is no list', (value) => {
    expect(parseKnownIssues(value)).toBeNull();
  });

  test('an entry that is not whole is left out, the others stay', () => {
    const parsed = parseKnownIssues([
      { phrases: ['a'] },
      { text: 'x', phrases: [] },
      { text: 'x', phrases: ['...'] },
      { text: 'x', phrases: ['a'], until: 'soon' },
      { text: 'ok', phrases: ['a', 3] },
    ]);
    expect(parsed?.map(({ text }) => text)).toEqual(['ok']);
  });
});
