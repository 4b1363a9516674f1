import { BLOCKS, forEachHash, type LexicalVocabulary } from '../lexical-features.ts';
import type { WordFeatures } from '../word-features.ts';
import { createBucketIndex } from './bucket-index.ts';

/** What is kept of a word for its features. */
export interface LexicalWord extends WordFeatures {
  /** Places of those of its n-grams that are in the vocabulary, in their order. */
  readonly gramIds: Int32Array;
}

/** Weighted features of the text read last: the first `count` of both lists. */
export interface FeatureList {
  count: number;
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

/** As `LexicalExtractor`, feature by feature and bit by bit, into lists that are used again. */
export interface BatchExtractor {
  remember(word: WordFeatures): LexicalWord;
  read(words: readonly LexicalWord[]): FeatureList;
}

/** An extractor with its own counters; one call at a time. */
export function createBatchExtractor({
  index: { keys, size },
  weights,
  blocks,
}: LexicalVocabulary): BatchExtractor {
  const index = createBucketIndex(keys);
  const counts = new Uint16Array(size);
  const list = {
    count: 0,
    ids: new Int32Array(BLOCKS.length * size),
    values: new Float64Array(BLOCKS.length * size),
  };
  const { ids, values } = list;

  const count = (id: number): void => {
    if (id < 0) return;
    if (counts[id] === 0) ids[list.count++] = id;
    counts[id]! += 1;
  };
  const countHash = (hash: number): void => {
    count(index.find(hash));
  };

  /** Brings the features from `from` on to their block's length. */
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

  return {
    remember: ({ wordHash, gramHashes }) => ({
      wordHash,
      gramHashes: [], // found once, here
      gramIds: Int32Array.from(gramHashes.map(index.find).filter((id) => id >= 0)),
    }),
    read(words) {
      list.count = 0;
      for (const block of BLOCKS) {
        if (!blocks[block]) continue;
        const from = list.count;
        if (block === 'grams')
          for (const { gramIds } of words)
            for (let at = 0; at < gramIds.length; at++) count(gramIds[at]!);
        else forEachHash(words, block, countHash);
        weigh(from, blocks[block]);
      }
      return list;
    },
  };
}

/** 1 + log of how often a feature occurs, for the usual numbers. */
const LOGS = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(times));
