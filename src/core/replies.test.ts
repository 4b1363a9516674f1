import { describe, expect, test } from 'vitest';
import { assignTeam } from './assign.ts';
import { createReplyIndex, fillPlaceholders, suggestReply } from './replies.ts';
import { wordBundle, wordModel } from '../../test/fixtures/core/word-model.ts';

const embed = (text: string) => wordModel.run(text).embedding;
const index = createReplyIndex(wordBundle.replies, embed);

describe('replies', () => {
  test('the most similar template of the category is offered', () => {
    expect(suggestReply(index, 'Billing', embed('charged on my invoice'), 0.5)).toEqual({
      id: 'double',
      title: 'Charged twice',
      text: 'We check order order number.',
      url: '/help/double',
      score: 1,
    });
  });

  test('templates of other categories are never offered', () => {
    expect(index.rank('Access', embed('refund invoice')).map(({ reply }) => reply.id)).toEqual([
      'reset',
    ]);
  });

  test('below the floor nothing is offered', () => {
    expect(suggestReply(index, 'Billing', embed('password'), 0.5)).toBe(null);
    expect(suggestReply(index, 'Nowhere', embed('password'), -1)).toBe(null);
  });

  describe('a template without a category', () => {
    const own = createReplyIndex(
      [
        { id: 'refund', category: 'Billing', title: 'refund', text: 'Ten days.' },
        { id: 'login', title: 'password login', text: 'Use the link.', floor: 0.9 },
      ],
      embed,
    );

    test('is offered whatever the category, also where there is none', () => {
      for (const category of ['Billing', 'Access', null])
        expect(suggestReply(own, category, embed('password login'), 0.5)?.id).toBe('login');
      expect(own.rank(null, embed('refund')).map(({ reply }) => reply.id)).toEqual(['login']);
    });

    test('keeps to its own floor, and makes way for one that reaches its', () => {
      expect(suggestReply(own, null, embed('password invoice'), 0.1)).toBe(null);
      expect(suggestReply(own, 'Billing', embed('password login refund'), 0.1)?.id).toBe('refund');
    });
  });

  test('embeddings are made once, and only for a category that was asked for', () => {
    const asked: string[] = [];
    const lazy = createReplyIndex(wordBundle.replies, (text) => (asked.push(text), embed(text)));
    expect(asked).toEqual([]);
    lazy.rank('Access', embed('password'));
    lazy.rank('Access', embed('login'));
    expect(asked).toEqual(['Password']);
  });
});

describe('placeholders', () => {
  test.each([
    ['Hello {{name}}', { name: 'Ann' }, 'Hello Ann'],
    ['Hello {{ name | there }}', {}, 'Hello there'],
    ['about {{order_number}}', {}, 'about order number'],
    ['Hello {{name|there}}', { name: '  ' }, 'Hello there'],
    ['{{a}} {{a}}', { a: '{{b}}', b: 'no' }, '{{b}} {{b}}'],
    ['{{a}}', { a: '<script>$&' }, '<script>$&'],
    ['{{constructor}}', {}, 'constructor'],
    ['{{not closed', {}, '{{not closed'],
  ])('%j with %j is %j', (template, facts, expected) => {
    expect(fillPlaceholders(template, facts)).toBe(expected);
  });
});

describe('teams', () => {
  const { teams } = wordBundle;

  test.each([
    [{ category: 'Billing', priority: null }, 'PAYMENTS'],
    [{ category: 'Bug', priority: 'High' }, 'HOT_FIX'],
    [{ category: 'Bug', priority: 'Low' }, 'GENERAL'],
    [{ category: 'Bug', priority: null }, 'GENERAL'],
    [{ category: null, priority: 'High' }, 'MANUAL_REVIEW'],
    [{ category: null, priority: null, ruleTeam: 'SECURITY' }, 'SECURITY'],
  ])('%j goes to %s', (facts, team) => {
    expect(assignTeam(facts, teams)).toBe(team);
  });
});
