import { addAt, itemAt } from '../../core/item-at.ts';
import { cutHash, HASH_BITS, type HashIndex } from '../../compact/hash-index.ts';
import {
  BLOCKS,
  forEachHash,
  type BlockLengths,
  type LexicalVocabulary,
} from '../../compact/lexical-features.ts';
import type { WordFeatures } from '../../compact/word-features.ts';

export interface VocabularyOptions {
  readonly blocks: BlockLengths;
  /**
   * Number of texts that a feature must occur in; the features of block `company` need one more.
   */
  readonly minTexts: number;
  /** Largest number of features; the most frequent ones are kept. */
  readonly most: number;
}

/**
 * Chooses the lexical features of a bundle from its training texts and computes their inverse
 * document frequencies.
 */
export function buildVocabulary(
  texts: readonly (readonly WordFeatures[])[],
  options: VocabularyOptions,
): LexicalVocabulary {
  const kept: [key: number, texts: number][] = [];
  const taken = new Set<number>();
  const frequencies = createFrequencies();
  for (const block of BLOCKS) {
    if (!options.blocks[block]) continue;
    const least = options.minTexts + (block === 'company' ? 1 : 0);
    for (const [key, count] of frequencies(texts, block, least)) {
      if (taken.has(key)) continue;
      taken.add(key);
      kept.push([key, count]);
    }
  }
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const chosen = kept.slice(0, options.most).sort((a, b) => a[0] - b[0]);
  const index = tableIndex(Uint32Array.from(chosen, ([key]) => key));
  const weights = chosen.map(([, count]) => 1 + Math.log((1 + texts.length) / (1 + count)));
  return { index, weights: levels(weights), blocks: options.blocks };
}

/** Returns the part of a vocabulary at the given indices, to drop features after a first fit. */
export function restrictVocabulary(
  { index, weights, blocks }: LexicalVocabulary,
  places: readonly number[],
): LexicalVocabulary {
  return {
    index: tableIndex(Uint32Array.from(places, (place) => itemAt(index.keys, place))),
    weights: Uint8Array.from(places, (place) => itemAt(weights, place)),
    blocks,
  };
}

/**
 * Converts weights into bytes. Only their proportions matter, because each block is scaled to its
 * own length.
 */
function levels(weights: readonly number[]): Uint8Array {
  const highest = weights.reduce((most, weight) => Math.max(most, weight), 1e-9);
  return Uint8Array.from(weights, (weight) => Math.max(1, Math.round((255 * weight) / highest)));
}

/**
 * Creates a counter that is called for each block. It returns the keys that occur in at least
 * `least` texts, with the number of texts.
 */
function createFrequencies(): (
  texts: readonly (readonly WordFeatures[])[],
  block: keyof BlockLengths,
  least: number,
) => (readonly [key: number, texts: number])[] {
  // Each key has two numbers: how many texts have it, and the last such text, counted from 1 over
  // all blocks. They lie side by side, so that one memory access reads both.
  const table = new Uint32Array(2 * 2 ** HASH_BITS);
  let text = 0;
  return (texts, block, least) => {
    const keys: number[] = [];
    for (const words of texts) {
      text++;
      forEachHash(words, block, (hash) => {
        const at = 2 * cutHash(hash);
        if (table[at + 1] === text) return;
        table[at + 1] = text;
        if (!table[at]) keys.push(at / 2);
        addAt(table, at);
      });
    }
    const found: [key: number, texts: number][] = [];
    for (const key of keys) {
      const count = itemAt(table, 2 * key);
      if (count >= least) found.push([key, count]);
      table[2 * key] = 0;
    }
    return found;
  };
}

/**
 * Indexes keys in a full table, so that one access finds a key. The table takes 16 MB, but
 * training looks up a hundred million keys.
 */
function tableIndex(keys: Uint32Array): HashIndex {
  const places = new Int32Array(2 ** HASH_BITS);
  keys.forEach((key, place) => {
    places[key] = place + 1;
  });
  return { keys, size: keys.length, find: (hash) => itemAt(places, cutHash(hash)) - 1 };
}
