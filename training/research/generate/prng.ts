/** A small seeded generator of pseudo-random numbers (sfc32): same seed, same numbers, on every machine. */
export interface Prng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in [low, high], both included. */
  int(low: number, high: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One key, with probability in proportion to its weight; weights are ≥ 0 and not all 0. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** Up to `count` different elements, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** Two numbers in, one independent stream out: `stream` separates rows or purposes under one seed. */
export function createPrng(seed: number, stream = 0): Prng {
  let a = scramble(seed ^ 0x9e3779b9);
  let b = scramble(stream ^ 0x243f6a88);
  let c = scramble(a ^ (b >>> 3) ^ 0xb7e15162);
  let counter = 1;

  function next32(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next32();

  const next = (): number => next32() / 4_294_967_296;
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('pick from an empty list');
    return list[int(0, list.length - 1)] as T; // the index is in range by construction
  };
  return {
    next,
    int,
    pick,
    chance: (p) => next() < p,
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const keys = Object.keys(weights) as K[]; // Object.keys loses the key type
      const total = keys.reduce((sum, key) => sum + weights[key], 0);
      let rest = next() * total;
      for (const key of keys) {
        rest -= weights[key];
        if (rest < 0) return key;
      }
      return pick(keys.filter((key) => weights[key] > 0));
    },
    sample<T>(list: readonly T[], count: number): T[] {
      const pool = [...list];
      const taken: T[] = [];
      while (taken.length < count && pool.length > 0)
        taken.push(...pool.splice(int(0, pool.length - 1), 1));
      return taken;
    },
  };
}

/** Spreads neighbouring seeds far apart (the finaliser of MurmurHash3). */
function scramble(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
