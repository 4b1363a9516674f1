import { createHashIndex, cutHash } from '../../src/compact/hash-index.ts';
import { BLOCKS, forEachHash, type BlockLengths, type LexicalVocabulary } from '../../src/compact/lexical-features.ts';
import type { WordFeatures } from '../../src/compact/word-features.ts';

export interface VocabularyOptions {
  readonly blocks: BlockLengths;
  /** A feature is kept when at least so many texts have it; pairs in company need one more. */
  readonly leastTexts: number;
  /** At most so many features, those of most texts first. */
  readonly most: number;
}

/** Chooses the lexical features of a bundle from its training texts and fixes their inverse document frequencies. */
export function buildVocabulary(texts: readonly (readonly WordFeatures[])[], options: VocabularyOptions): LexicalVocabulary {
  const kept: [key: number, texts: number][] = [];
  const taken = new Set<number>();
  for (const block of BLOCKS) {
    if (!options.blocks[block]) continue;
    const least = options.leastTexts + (block === 'company' ? 1 : 0);
    for (const [key, count] of documentFrequencies(texts, block)) {
      if (count < least || taken.has(key)) continue;
      taken.add(key);
      kept.push([key, count]);
    }
  }
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const chosen = kept.slice(0, options.most).sort((a, b) => a[0] - b[0]);
  return vocabularyOf(chosen.map(([key]) => key), chosen.map(([, count]) => idfLevel(count, texts.length)), options.blocks);
}

/** The part of a vocabulary at the given places, for pruning after a first fit. */
export function restrictVocabulary({ index, idf, blocks }: LexicalVocabulary, places: readonly number[]): LexicalVocabulary {
  return vocabularyOf(places.map((place) => index.keys[place] ?? 0), places.map((place) => idf[place] ?? 0), blocks);
}

function vocabularyOf(keys: readonly number[], idf: readonly number[], blocks: BlockLengths): LexicalVocabulary {
  return { index: createHashIndex(Uint32Array.from(keys)), idf: Uint8Array.from(idf), blocks };
}

function documentFrequencies(texts: readonly (readonly WordFeatures[])[], block: keyof BlockLengths): Map<number, number> {
  const frequencies = new Map<number, number>();
  const seen = new Set<number>();
  for (const words of texts) {
    seen.clear();
    forEachHash(words, block, (hash) => seen.add(cutHash(hash)));
    for (const key of seen) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  }
  return frequencies;
}

/** Smoothed inverse document frequency in sixteenths. */
function idfLevel(count: number, texts: number): number {
  return Math.min(255, Math.round(16 * (1 + Math.log((1 + texts) / (1 + count)))));
}
