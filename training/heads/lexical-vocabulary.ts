import { createHashIndex, cutHash } from '../../src/compact/hash-index.ts';
import type { LexicalVocabulary } from '../../src/compact/lexical-features.ts';
import { pairHash, type WordFeatures } from '../../src/compact/word-features.ts';

export interface VocabularyOptions {
  /** A feature is kept when at least so many texts have it. */
  readonly leastTexts: number;
  /** At most so many features, those of most texts first. */
  readonly most: number;
}

/** Chooses the lexical features of a bundle from its training texts and fixes their inverse document frequencies. */
export function buildVocabulary(texts: readonly (readonly WordFeatures[])[], options: VocabularyOptions): LexicalVocabulary {
  const frequencies = documentFrequencies(texts);
  const kept = [...frequencies].filter(([, count]) => count >= options.leastTexts);
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const chosen = kept.slice(0, options.most).sort((a, b) => a[0] - b[0]);
  return vocabularyOf(chosen.map(([key]) => key), chosen.map(([, count]) => idfLevel(count, texts.length)));
}

/** The part of a vocabulary at the given places, for pruning after a first fit. */
export function restrictVocabulary(vocabulary: LexicalVocabulary, places: readonly number[]): LexicalVocabulary {
  return vocabularyOf(places.map((place) => vocabulary.index.keys[place] ?? 0), places.map((place) => vocabulary.idf[place] ?? 0));
}

function vocabularyOf(keys: readonly number[], idf: readonly number[]): LexicalVocabulary {
  return { index: createHashIndex(Uint32Array.from(keys)), idf: Uint8Array.from(idf) };
}

function documentFrequencies(texts: readonly (readonly WordFeatures[])[]): Map<number, number> {
  const frequencies = new Map<number, number>();
  const lastText = new Map<number, number>();
  texts.forEach((words, text) => {
    const count = (hash: number): void => {
      const key = cutHash(hash);
      if (lastText.get(key) === text) return;
      lastText.set(key, text);
      frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
    };
    words.forEach((word, at) => {
      count(word.wordHash);
      const next = words[at + 1];
      if (next) count(pairHash(word.wordHash, next.wordHash));
      word.gramHashes.forEach(count);
    });
  });
  return frequencies;
}

/** Smoothed inverse document frequency in sixteenths. */
function idfLevel(count: number, texts: number): number {
  return Math.min(255, Math.round(16 * (1 + Math.log((1 + texts) / (1 + count)))));
}
