import { hashEnd, hashStart, hashStep } from './hash.ts';

/** Shortest and longest character n-gram of `<word>`. */
const MIN_GRAM = 3;
const MAX_GRAM = 5;

/** Everything that one word contributes to encoder and lexical head; computed once per distinct word. */
export interface WordFeatures {
  /** Hash of the word as a whole. */
  readonly wordHash: number;
  /** Hashes of its character 3–5-grams with the word's borders marked. */
  readonly gramHashes: readonly number[];
}

const WORD_SALT = 1;
const GRAM_SALT = 2;
const PAIR_SALT = 3;

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
  let hash = hashStart(WORD_SALT);
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return { wordHash: hashEnd(hash), gramHashes };
}

/** Hash of two neighbouring words, from their own hashes. */
export function pairHash(first: number, second: number): number {
  return hashEnd(hashStep(hashStep(hashStart(PAIR_SALT), first), second));
}
