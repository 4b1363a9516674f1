import { openHashIndex, type HashIndex } from './hash-index.ts';
import type { WeightsFile } from './weights-file.ts';
import { pairHash, type WordFeatures } from './word-features.ts';

/** Weighted features of one text: parallel lists of feature numbers and TF-IDF values. */
export interface SparseFeatures {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** The features that a bundle knows, each with its inverse document frequency. */
export interface LexicalVocabulary {
  readonly index: HashIndex;
  /** Inverse document frequency in sixteenths, one byte a feature. */
  readonly idf: Uint8Array | Uint16Array;
}

/** Turns words into TF-IDF features: words and neighbouring pairs in one block, character n-grams in another, each of unit length. */
export type LexicalExtractor = (words: readonly WordFeatures[]) => SparseFeatures;

/** Reads the lexical vocabulary, or null when the bundle has none. Throws `bundle-weights` when it does not fit. */
export function readLexicalVocabulary(file: WeightsFile): LexicalVocabulary | null {
  if (!file.has('lexical')) return null;
  return { index: openHashIndex(file.integers('lexical')), idf: file.integers('lexical.idf') };
}

/** An extractor with its own counters; one call at a time. */
export function createLexicalExtractor({ index, idf }: LexicalVocabulary): LexicalExtractor {
  const counts = new Uint16Array(index.size);
  const seen = new Map<WordFeatures, readonly number[]>();

  function gramIds(word: WordFeatures): readonly number[] {
    let ids = seen.get(word);
    if (!ids) {
      ids = word.gramHashes.map(index.find).filter((id) => id >= 0);
      if (seen.size >= SEEN_LIMIT) seen.clear();
      seen.set(word, ids);
    }
    return ids;
  }

  return (words) => {
    const ids: number[] = [];
    const values: number[] = [];
    const count = (id: number): void => {
      if (id < 0) return;
      if (!counts[id]) ids.push(id);
      counts[id] = (counts[id] ?? 0) + 1;
    };
    const closeBlock = (from: number): void => {
      let squares = 0;
      for (let at = from; at < ids.length; at++) {
        const id = ids[at] ?? 0;
        const value = (1 + Math.log(counts[id] ?? 1)) * (idf[id] ?? 0);
        counts[id] = 0;
        values.push(value);
        squares += value * value;
      }
      const factor = squares ? 1 / Math.sqrt(squares) : 0;
      for (let at = from; at < values.length; at++) values[at] = (values[at] ?? 0) * factor;
    };
    words.forEach((word, at) => {
      count(index.find(word.wordHash));
      const next = words[at + 1];
      if (next) count(index.find(pairHash(word.wordHash, next.wordHash)));
    });
    closeBlock(0);
    const border = ids.length;
    for (const word of words) for (const id of gramIds(word)) count(id);
    closeBlock(border);
    return { ids, values };
  };
}

/** Words whose n-gram numbers are kept; the encoder hands out the same objects while its own cache lives. */
const SEEN_LIMIT = 3_000;
