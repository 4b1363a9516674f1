import { describe, expect, it } from 'vitest';
import { cutIntoPieces, learnPieces } from './pieces.ts';

describe('unigram-LM pieces', () => {
  const words = new Map([
    ['payment', 40],
    ['payments', 20],
    ['repayment', 10],
    ['card', 50],
    ['cards', 25],
    ['discard', 5],
    ['pay', 30],
  ]);
  const pieces = learnPieces(words, 24);

  it('a cut loses no letter, also of a word never seen', () => {
    for (const word of [...words.keys(), 'paycards', 'überall', ''])
      expect(cutIntoPieces(word, pieces).join('')).toBe(`_${word}`);
  });

  it('frequent words stay in fewer pieces than letters, and there are no more pieces than asked for', () => {
    expect(cutIntoPieces('card', pieces).length).toBeLessThan(3);
    expect(pieces.size).toBeLessThanOrEqual(24);
  });
});
