import { createHashIndex, cutHash, HASH_BITS, type HashIndex } from '../hash-index.ts';

/** Upper bits of a cut hash that name its bucket; a bucket holds about one key. */
const BUCKET_BITS = 16;
const SHIFT = HASH_BITS - BUCKET_BITS;

/**
 * Upper bits of a cut hash that index a bit map of the existing keys; the map is small enough for
 * the fastest cache.
 */
const MAP_BITS = 19;

/**
 * An index with the place where each bucket of keys begins, so that a search takes one or two steps
 * instead of sixteen.
 */
export function createBucketIndex(keys: Uint32Array): HashIndex {
  const Places = keys.length < 2 ** 16 ? Uint16Array : Uint32Array;
  const starts = new Places(2 ** BUCKET_BITS + 1);
  const map = new Uint8Array(2 ** (MAP_BITS - 3));
  for (const key of keys) {
    starts[(key >> SHIFT) + 1]! += 1;
    const bit = key >> (HASH_BITS - MAP_BITS);
    map[bit >> 3]! |= 1 << (bit & 7);
  }
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  return {
    ...createHashIndex(keys),
    find(hash) {
      const wanted = cutHash(hash);
      const bit = wanted >> (HASH_BITS - MAP_BITS);
      if (!(map[bit >> 3]! & (1 << (bit & 7)))) return -1;
      const end = starts[(wanted >> SHIFT) + 1]!;
      for (let at = starts[wanted >> SHIFT]!; at < end; at++) if (keys[at] === wanted) return at;
      return -1;
    },
  };
}
