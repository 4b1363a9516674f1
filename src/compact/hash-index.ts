import { damagedWeights } from './weights-file.ts';

/** Hashes are cut to this many bits before they are looked up. */
export const HASH_BITS = 22;

/** A sorted list of hashes that finds the place of a hash. */
export interface HashIndex {
  /** The cut hashes, ascending. */
  readonly keys: Uint32Array;
  readonly size: number;
  /** Place of a 32-bit hash, or −1 when it is not in the list. */
  find(hash: number): number;
}

/** Cuts a 32-bit hash to the bits that are stored. */
export function cutHash(hash: number): number {
  return hash >>> (32 - HASH_BITS);
}

/**
 * Reads a list stored as differences between ascending neighbours, seven bits a byte, low bits
 * first. Throws `bundle-weights` when it is cut off.
 */
export function openHashIndex(gaps: Uint8Array | Uint16Array): HashIndex {
  // The loop uses plain indices: it runs before the browser has compiled it, and iterators would
  // cost several times as much then.
  const keys = new Uint32Array(gaps.length);
  let count = 0;
  let key = -1;
  let gap = 0;
  let shift = 0;
  for (let at = 0; at < gaps.length; at++) {
    const byte = gaps[at]!;
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    keys[count++] = key += gap + 1;
    gap = shift = 0;
  }
  if (shift) throw damagedWeights('index');
  return createHashIndex(keys.subarray(0, count));
}

/** Creates an index of cut hashes that are ascending and distinct. */
export function createHashIndex(keys: Uint32Array): HashIndex {
  return {
    keys,
    size: keys.length,
    find(hash) {
      const wanted = cutHash(hash);
      let low = 0;
      let high = keys.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const key = keys[middle]!;
        if (key === wanted) return middle;
        if (key < wanted) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
  };
}
