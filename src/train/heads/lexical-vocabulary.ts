import { createHashIndex, cutHash } from '../../compact/hash-index.ts';
import { BLOCKS, forEachHash, type BlockLengths, type LexicalVocabulary } from '../../compact/lexical-features.ts';
import type { WordFeatures } from '../../compact/word-features.ts';

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
  const index = createHashIndex(Uint32Array.from(chosen, ([key]) => key));
  const weights = chosen.map(([, count]) => 1 + Math.log((1 + texts.length) / (1 + count)));
  return { index, weights: levels(weights), blocks: options.blocks };
}

/** The part of a vocabulary at the given places, for pruning after a first fit. */
export function restrictVocabulary({ index, weights, blocks }: LexicalVocabulary, places: readonly number[]): LexicalVocabulary {
  return { index: createHashIndex(Uint32Array.from(places, (place) => index.keys[place] ?? 0)), weights: Uint8Array.from(places, (place) => weights[place] ?? 0), blocks };
}

/** Weights as bytes: only their proportions matter, since every block is brought to its own length. */
function levels(weights: readonly number[]): Uint8Array {
  const highest = weights.reduce((most, weight) => Math.max(most, weight), 1e-9);
  return Uint8Array.from(weights, (weight) => Math.max(1, Math.round((255 * weight) / highest)));
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
