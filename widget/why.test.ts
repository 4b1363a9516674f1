import { describe, expect, test } from 'vitest';
import { confidenceWord } from './confidence-words.ts';
import { markWords } from './why.ts';

describe('the marked words', () => {
  test('the segments are the text again, in order', () => {
    const text = 'refund my double invoice now';
    const segments = markWords(text, [
      { start: 0, end: 6, weight: 2 },
      { start: 17, end: 24, weight: 1 },
      { start: 7, end: 9, weight: -3 },
    ]);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.filter(({ weight }) => weight > 0)).toEqual([
      { text: 'refund', weight: 1 },
      { text: 'invoice', weight: 0.5 },
    ]);
  });

  test('words that speak against the label, and faint ones, stay plain', () => {
    expect(markWords('a b', [{ start: 0, end: 1, weight: -1 }])).toEqual([
      { text: 'a b', weight: 0 },
    ]);
    expect(
      markWords('aa bb', [
        { start: 0, end: 2, weight: 1 },
        { start: 3, end: 5, weight: 0.01 },
      ]).filter(({ weight }) => weight > 0),
    ).toHaveLength(1);
  });

  test('customers read words', () => {
    expect([0.97, 0.6, 0.3, 0.05].map(confidenceWord)).toEqual([
      'likely',
      'likely',
      'maybe',
      'unlikely',
    ]);
  });
});
