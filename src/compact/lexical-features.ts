import { openHashIndex, type HashIndex } from './hash-index.ts';
import type { WeightsFile } from './weights-file.ts';
import {
  COMPANY,
  familyHash,
  NEIGHBOURS,
  OPENING,
  OPENING_NEIGHBOURS,
  type WordFeatures,
} from './word-features.ts';

/** Weighted features of one text: parallel lists of feature numbers and TF-IDF values. */
export interface SparseFeatures {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** Length of each block of features after scaling; 0 leaves the block out. */
export interface BlockLengths {
  /** Words and neighbouring pairs. */
  readonly words: number;
  /** Character n-grams. */
  readonly grams: number;
  /**
   * Words and neighbouring pairs among the first eight words, because a subject line tells most.
   */
  readonly opening: number;
  /** Unordered pairs of words at most four apart. */
  readonly company: number;
}

/** The features that a bundle knows, with their weights. */
export interface LexicalVocabulary {
  readonly index: HashIndex;
  /**
   * Weight of each feature, in any unit: rare features and those that separate labels weigh more.
   */
  readonly weights: Uint8Array | Uint16Array;
  readonly blocks: BlockLengths;
}

/** Turns words into weighted features and scales each block to its length. */
export type LexicalExtractor = (words: readonly WordFeatures[]) => SparseFeatures;

/**
 * Reads the lexical vocabulary; null when the bundle has none. Throws `bundle-weights` when it does
 * not fit.
 */
export function readLexicalVocabulary(file: WeightsFile): LexicalVocabulary | null {
  if (!file.has('lexical')) return null;
  const blocks = {
    words: file.config('words'),
    grams: file.config('grams'),
    opening: file.config('opening'),
    company: file.config('company'),
  };
  // A list with too few weights gives scores that are not finite, which the head refuses.
  return {
    index: openHashIndex(file.integers('lexical')),
    weights: file.integers('lexical.weights'),
    blocks,
  };
}

/** Calls `add` with the hash of every feature of one block, once for each occurrence. */
export function forEachHash(
  words: readonly WordFeatures[],
  block: keyof BlockLengths,
  add: (hash: number) => void,
): void {
  if (block === 'grams') {
    for (const word of words) word.gramHashes.forEach(add);
    return;
  }
  const opening = block === 'opening';
  const end = opening ? Math.min(OPENING_WORDS, words.length) : words.length;
  for (let at = 0; at < end; at++) {
    const own = words[at]!.wordHash;
    if (block === 'company') {
      for (let other = at + 1; other <= at + REACH && other < end; other++) {
        const next = words[other]!.wordHash;
        if (own !== next)
          add(own < next ? familyHash(COMPANY, own, next) : familyHash(COMPANY, next, own));
      }
      continue;
    }
    add(opening ? familyHash(OPENING, own) : own);
    if (at + 1 < end)
      add(familyHash(opening ? OPENING_NEIGHBOURS : NEIGHBOURS, own, words[at + 1]!.wordHash));
  }
}

/** Creates an extractor with counters of its own; calls must not overlap. */
export function createLexicalExtractor({
  index,
  weights,
  blocks,
}: LexicalVocabulary): LexicalExtractor {
  const counts = new Uint16Array(index.size);
  const gramIds = new WeakMap<WordFeatures, readonly number[]>();

  function idsOfGrams(word: WordFeatures): readonly number[] {
    let ids = gramIds.get(word);
    if (!ids) gramIds.set(word, (ids = word.gramHashes.map(index.find).filter((id) => id >= 0)));
    return ids;
  }

  return (words) => {
    const ids: number[] = [];
    const values: number[] = [];
    const count = (id: number): void => {
      if (id < 0) return;
      if (!counts[id]) ids.push(id);
      counts[id]! += 1;
    };
    const countHash = (hash: number): void => count(index.find(hash));
    for (const block of BLOCKS) {
      if (!blocks[block]) continue;
      const from = ids.length;
      if (block === 'grams') for (const word of words) idsOfGrams(word).forEach(count);
      else forEachHash(words, block, countHash);
      let squares = 0;
      for (let at = from; at < ids.length; at++) {
        const id = ids[at]!;
        const value = (1 + Math.log(counts[id]!)) * weights[id]!;
        counts[id] = 0;
        values.push(value);
        squares += value * value;
      }
      const factor = squares ? blocks[block] / Math.sqrt(squares) : 0;
      for (let at = from; at < values.length; at++) values[at]! *= factor;
    }
    return { ids, values };
  };
}

export const BLOCKS = [
  'words',
  'grams',
  'opening',
  'company',
] as const satisfies readonly (keyof BlockLengths)[];
/** Number of words that form the opening. */
export const OPENING_WORDS = 8;
/** Largest distance between two words of a pair in `company`. */
export const REACH = 4;
