import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../corpus.ts';
import { readWords } from '../texts.ts';
import { createTextReader } from './read-texts.ts';

const TEXTS = ['pay the bill', '', 'the bill the', 'log in'];
const words = readWords(TEXTS);
const corpus = buildCorpus(words, new Uint32Array(), 8, 16);
const ALL = { texts: 4, tokens: 8, words: 5 };

describe('reading texts', () => {
  it('gives each word once, and the word of each token', () => {
    const pass = createTextReader(corpus, ALL)([2, 1, 0], () => true);
    expect(pass).toMatchObject({ texts: 3, words: 3, tokens: 6 });
    expect([...pass.starts.subarray(0, 4)]).toEqual([0, 3, 3, 6]);
    const spelled = [...pass.wordOf.subarray(0, 6)].map(
      (word) => words.words[pass.wordIds[word] ?? -1],
    );
    expect(spelled).toEqual(['the', 'bill', 'the', 'pay', 'the', 'bill']);
  });

  it('forgets the texts before', () => {
    const read = createTextReader(corpus, ALL);
    read([0, 2], () => true);
    expect(read([3, 0], () => true)).toMatchObject({ texts: 2, words: 5, tokens: 5 });
  });

  it('asks for every token, and leaves the last one to a text that would lose all', () => {
    let asked = 0;
    const pass = createTextReader(corpus, ALL)([0, 3], () => {
      asked++;
      return false;
    });
    expect(asked).toBe(5);
    expect([...pass.starts.subarray(0, 3)]).toEqual([0, 1, 2]);
    expect([...pass.wordIds.subarray(0, 2)].map((id) => words.words[id])).toEqual(['bill', 'in']);
  });
});
