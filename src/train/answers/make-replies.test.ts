import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { makeReplies } from './make-replies.ts';

const answer = (own: Partial<Answer>): Answer => ({
  place: { file: 'macros.csv', line: 2 },
  title: 'Refund',
  text: 'Refunds take ten days to arrive.',
  id: null,
  category: null,
  url: null,
  lang: null,
  asks: [],
  ...own,
});

describe('reply templates out of answers', () => {
  test('equal answers become one, and their titles its questions', () => {
    const { replies, merged, names } = makeReplies(
      [answer({}), answer({ title: 'Money back', text: ' refunds take  ten days to arrive. ' })],
      [],
    );
    expect(merged).toBe(1);
    expect(replies).toEqual([
      {
        id: 'refund',
        title: 'Refund',
        text: 'Refunds take ten days to arrive.',
        asks: ['Money back', 'Refunds take ten days to arrive.'],
      },
    ]);
    expect(names.get('refund')).toContain('Money back');
  });

  test('a category is kept where it is a label, or where a person says which', () => {
    const { replies, unknown } = makeReplies(
      [
        answer({ text: 'one answer here', category: 'billing-inquiry' }),
        answer({ text: 'another answer here', category: 'Payments' }),
        answer({ text: 'the third answer', category: 'Parcels' }),
      ],
      ['Billing Inquiry'],
      new Map([['payments', 'Billing Inquiry']]),
    );
    expect(replies.map(({ category }) => category)).toEqual([
      'Billing Inquiry',
      'Billing Inquiry',
      undefined,
    ]);
    expect([...unknown]).toEqual([['Parcels', 1]]);
    expect(replies.map(({ id }) => id)).toEqual(['refund', 'refund-2', 'refund-3']);
  });

  test('what many answers say stands for none of them, and placeholders are no words', () => {
    const hello = 'Thanks for writing to us about this.';
    const { replies, placeholders } = makeReplies(
      ['Open the settings page.', 'Choose another plan.', 'Ask your bank first.'].map((own) =>
        answer({ text: `Hi {{ticket.requester.first_name}},\n${hello}\n${own}` }),
      ),
      [],
    );
    expect(replies.map(({ asks }) => asks)).toEqual([
      ['Open the settings page.'],
      ['Choose another plan.'],
      ['Ask your bank first.'],
    ]);
    expect(replies[0]?.text).toMatch(/^Hi \{\{first_name\}\},/);
    expect(placeholders).toEqual(['{{first_name}}']);
  });

  test('a very long answer is cut at the end of a sentence', () => {
    const { replies, cut } = makeReplies(
      [answer({ text: 'Nine letters and more. '.repeat(400) })],
      [],
    );
    expect(cut).toBe(1);
    expect(replies[0]?.text.length).toBeLessThanOrEqual(4_000);
    expect(replies[0]?.text).toMatch(/more\.$/);
  });
});
