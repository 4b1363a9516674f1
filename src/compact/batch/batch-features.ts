import { hashEnd, hashStart, hashStep } from '../hash.ts';
import { BLOCKS, OPENING_WORDS, REACH, type LexicalVocabulary } from '../lexical-features.ts';
import {
  COMPANY,
  NEIGHBOURS,
  OPENING,
  OPENING_NEIGHBOURS,
  type WordFeatures,
} from '../word-features.ts';
import { createBucketIndex } from './bucket-index.ts';
import type { ReadWords, WordTable } from './word-table.ts';

/** Weighted features of the last text: the first `count` entries of both lists. */
export interface FeatureList {
  count: number;
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

/** As `LexicalExtractor`, with the same features and bits, but it reuses its lists. */
export interface BatchExtractor {
  /** Largest number of features of a text. */
  readonly most: number;
  /** Stores the n-grams of a word under its number. */
  remember(id: number, word: WordFeatures): void;
  read(words: ReadWords): FeatureList;
}

/** Creates an extractor with counters of its own; calls must not overlap. */
// eslint-disable-next-line max-lines-per-function -- counters and list are made once and cleared after each text; every block is a function of its own that counts into them.
export function createBatchExtractor(
  { index: { keys, size }, weights, blocks }: LexicalVocabulary,
  { hashes, capacity }: WordTable,
): BatchExtractor {
  const { find } = createBucketIndex(keys);
  const counts = new Uint16Array(size);
  const most = BLOCKS.length * size;
  const list = { count: 0, ids: new Int32Array(most), values: new Float64Array(most) };
  const { ids, values } = list;
  /** Places in the vocabulary of each word's known n-grams, in their order. */
  const grams = Array.from<Int32Array>({ length: capacity }).fill(NO_GRAMS);

  const count = (id: number): void => {
    if (id < 0) return;
    if (counts[id] === 0) ids[list.count++] = id;
    counts[id]! += 1;
  };

  const countWords = (words: ReadWords, end: number, isOpening: boolean): void => {
    for (let at = 0; at < end; at++) {
      const own = hashes[words.ids[at]!]!;
      count(find(isOpening ? hashEnd(hashStep(hashStep(OPENING_START, own), 0)) : own));
      if (at + 1 === end) continue;
      const start = isOpening ? OPENING_NEIGHBOURS_START : NEIGHBOURS_START;
      count(find(hashEnd(hashStep(hashStep(start, own), hashes[words.ids[at + 1]!]!))));
    }
  };

  const countCompany = (words: ReadWords): void => {
    for (let at = 0; at < words.count; at++) {
      const own = hashes[words.ids[at]!]!;
      const after = hashStep(COMPANY_START, own);
      const end = Math.min(words.count, at + REACH + 1);
      for (let other = at + 1; other < end; other++) {
        const next = hashes[words.ids[other]!]!;
        if (own < next) count(find(hashEnd(hashStep(after, next))));
        else if (own > next) count(find(hashEnd(hashStep(hashStep(COMPANY_START, next), own))));
      }
    }
  };

  const countGrams = (words: ReadWords): void => {
    for (let at = 0; at < words.count; at++) {
      const own = grams[words.ids[at]!]!;
      for (let gram = 0; gram < own.length; gram++) count(own[gram]!);
    }
  };

  /** Scales the features from `from` on to their block's length. */
  const weigh = (from: number, length: number): void => {
    let squares = 0;
    for (let at = from; at < list.count; at++) {
      const id = ids[at]!;
      const times = counts[id]!;
      const value = (times < LOGS.length ? LOGS[times]! : 1 + Math.log(times)) * weights[id]!;
      counts[id] = 0;
      values[at] = value;
      squares += value * value;
    }
    const factor = squares ? length / Math.sqrt(squares) : 0;
    for (let at = from; at < list.count; at++) values[at]! *= factor;
  };

  const readBlock = (words: ReadWords, block: (typeof BLOCKS)[number]): void => {
    if (block === 'words') countWords(words, words.count, false);
    else if (block === 'grams') countGrams(words);
    else if (block === 'opening') countWords(words, Math.min(OPENING_WORDS, words.count), true);
    else countCompany(words);
  };

  return {
    most,
    remember(id, { gramHashes }) {
      grams[id] = Int32Array.from(gramHashes.map(find).filter((gram) => gram >= 0));
    },
    read(words) {
      list.count = 0;
      for (const block of BLOCKS) {
        if (!blocks[block]) continue;
        const from = list.count;
        readBlock(words, block);
        weigh(from, blocks[block]);
      }
      return list;
    },
  };
}

const NO_GRAMS = new Int32Array();
const [NEIGHBOURS_START, OPENING_START, OPENING_NEIGHBOURS_START, COMPANY_START] = [
  NEIGHBOURS,
  OPENING,
  OPENING_NEIGHBOURS,
  COMPANY,
].map(hashStart) as [number, number, number, number];
/** Table of 1 + log of how often a feature occurs, for the usual counts. */
const LOGS = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(times));
