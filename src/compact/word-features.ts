import { hashEnd, hashStart, hashStep, hashText } from './hash.ts';

/** Shortest and longest character n-gram of `<word>`. */
const MIN_GRAM = 3;
const MAX_GRAM = 5;

/**
 * Everything that the encoder and the lexical head need of one word; computed once per distinct
 * word.
 */
export interface WordFeatures {
  /** Hash of the word as a whole. */
  readonly wordHash: number;
  /** Hashes of its character 3–5-grams with the word's borders marked. */
  readonly gramHashes: readonly number[];
}

const WORD_SALT = 1;
const GRAM_SALT = 2;

/** Families of features that consist of whole words. */
export type WordFamily = 3 | 4 | 5 | 6;
/** Two neighbouring words. */
export const NEIGHBOURS: WordFamily = 3;
/** A word among the first of the text. */
export const OPENING: WordFamily = 4;
/** Two neighbouring words among the first of the text. */
export const OPENING_NEIGHBOURS: WordFamily = 5;
/** Two words near each other, in either order. */
export const COMPANY: WordFamily = 6;

/** Hashes of a word and its character n-grams; a word of n letters has about 3n of them. */
export function wordFeatures(word: string): WordFeatures {
  const marked = `<${word}>`;
  const gramHashes: number[] = [];
  for (let start = 0; start + MIN_GRAM <= marked.length; start++) {
    let hash = hashStart(GRAM_SALT);
    for (let length = 1; length <= MAX_GRAM && start + length <= marked.length; length++) {
      hash = hashStep(hash, marked.charCodeAt(start + length - 1));
      if (length >= MIN_GRAM) gramHashes.push(hashEnd(hash));
    }
  }
  return { wordHash: hashOfWord(word), gramHashes };
}

/** Computes only the `wordHash`. */
export function hashOfWord(word: string): number {
  return hashText(word, WORD_SALT);
}

/** Hash of a feature made of one or two words, from their own hashes. */
export function familyHash(family: WordFamily, first: number, second = 0): number {
  return hashEnd(hashStep(hashStep(hashStart(family), first), second));
}
