import { describe, expect, it } from 'vitest';
import { embeddingLength } from './embedding-length.ts';

const texts = (count: number, words: number): { length: number }[] =>
  Array.from({ length: count }, () => ({ length: words }));

describe('length of the embedding beside the lexical features', () => {
  it.each([
    ['few short tickets', texts(100, 8), 1.4],
    ['few long tickets', texts(100, 60), 1],
    ['many short tickets', texts(1_000, 8), 1.4],
    ['many tickets of sixteen words', texts(1_000, 16), 1],
    ['many long tickets', texts(1_000, 60), 0.6],
    ['no ticket, but rows of another language', texts(1_000, 0), 1.4],
  ])('%s', (_, rows, length) => {
    expect(embeddingLength(rows, 5)).toBeCloseTo(length, 10);
  });

  it('counts tickets by label', () => {
    expect(embeddingLength(texts(1_000, 60), 77)).toBe(1);
  });
});
