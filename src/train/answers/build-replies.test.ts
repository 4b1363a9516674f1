import { describe, expect, test } from 'vitest';
import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { Embedding } from '../../core/labels.ts';
import { buildReplies, type AnswerReader } from './build-replies.ts';

/** Makes two texts similar when they share their first letter. */
const reader = (
  languages: readonly string[],
  floor: number,
  category: string | null = null,
): AnswerReader => ({
  languages,
  categoryOf: () => category,
  embed(text): Embedding {
    const at = (text.charCodeAt(0) - 97) / 10;
    const [x, y] = [Math.cos(at * floor), Math.sin(at * floor)];
    return Float32Array.of(x, y) as Embedding; // unit length
  },
});
const reply = (id: string, lang?: string): ReplyTemplate => ({
  id,
  title: id,
  text: id,
  ...(lang !== undefined && { lang }),
});
const MADE = [reply('a'), reply('c'), reply('e', 'de'), reply('g', 'de')];

describe('replies with floors', () => {
  test('each language has the floor of its own encoder, and questions measure within it', () => {
    const { replies, floors, measures } = buildReplies(
      MADE,
      [
        { text: 'b', reply: 'a' },
        { text: 'g', reply: 'g' },
      ],
      [reader(['en'], 1), reader(['de'], 3)],
    );
    expect(Object.keys(floors)).toEqual(['en', 'de']);
    expect(floors['en']).not.toBe(floors['de']);
    expect(replies.map(({ id, floor }) => [id, floor])).toEqual([
      ['a', floors['en']],
      ['c', floors['en']],
      ['e', floors['de']],
      ['g', floors['de']],
    ]);
    expect(measures).toMatchObject({
      questions: 2,
      byMeaning: { recallAt3: 1 },
      withinCategory: null,
    });
  });

  test('within the category that the model gives fewer answers stand before the right one', () => {
    const made = [
      { ...reply('b'), category: 'Bug' },
      { ...reply('d'), category: 'Billing' },
    ];
    const questions = [{ text: 'a', reply: 'd' }];
    const within = (category: string) =>
      buildReplies(made, questions, [reader(['en'], 1, category)]).measures;
    expect(within('Billing')).toMatchObject({
      byMeaning: { recallAt1: 0, mrr: 0.5 },
      withinCategory: { recallAt1: 1, mrr: 1 },
    });
    expect(within('Bug')).toMatchObject({ withinCategory: { recallAt3: 0, mrr: 0 } });
  });

  test('an answer in a language that none reads is kept with the first, and the share ends at 1', () => {
    const shares: number[] = [];
    const { replies, floors, measures } = buildReplies(
      [reply('a'), reply('b', 'nl')],
      [],
      [reader(['en', 'fr'], 1)],
      (share) => shares.push(share),
    );
    expect(replies[1]).toMatchObject({ lang: 'nl', floor: floors['en'] });
    expect(measures).toBeNull();
    expect(shares.at(-1)).toBe(1);
  });
});
