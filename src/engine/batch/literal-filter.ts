import type { Letters } from './letters.ts';

/**
 * Tells which of many patterns could match a text, by literals that every match contains. It reads
 * a text once, however many patterns there are.
 */
export interface LiteralFilter {
  /**
   * Reads a text, to which `mayMatch` then refers. Returns false where a unit of the text is not in
   * the letters.
   */
  read(text: string): boolean;
  /** Returns false when the pattern with this index cannot match the text. */
  mayMatch(pattern: number): boolean;
  /** Whether any pattern could match. */
  isAny(): boolean;
}

/**
 * Alternatives of a pattern. Each one lists literals that a text must all contain to match that
 * way.
 */
export type Needs = readonly (readonly string[])[];

/** Minimum length of a literal, in characters. */
export const MIN_LITERAL = 3;

/**
 * `needs` holds the literals of each pattern, spelt in `letters`; null for a pattern without known
 * literals, which always counts as a possible match.
 */
export function createLiteralFilter(
  needs: readonly (Needs | null)[],
  letters: Letters,
): LiteralFilter {
  const ways = needs.flatMap((own, pattern) =>
    (own ?? []).map((literals) => ({ pattern, literals: [...new Set(literals)] })),
  );
  const waysOf = new Map<string, number[]>();
  ways.forEach(({ literals }, way) => {
    for (const literal of literals) waysOf.set(literal, [...(waysOf.get(literal) ?? []), way]);
  });
  const search = createSearch([...waysOf.keys()], letters);
  const lists = [...waysOf.values()].map((list) => Uint32Array.from(list));
  const wanted = Uint32Array.from(ways, ({ literals }) => literals.length);
  const patternOf = Uint32Array.from(ways, ({ pattern }) => pattern);
  const isOpen = needs.includes(null);
  /** For each alternative, the last text in which literals were counted, and their number. */
  const countedIn = new Uint32Array(ways.length);
  const counts = new Uint32Array(ways.length);
  const matchedIn = new Uint32Array(needs.length);
  let texts = 0;
  let lastMatch = 0;

  const onFound = (literal: number): void => {
    for (const way of lists[literal]!) {
      const count = (countedIn[way] === texts ? counts[way]! : 0) + 1;
      countedIn[way] = texts;
      counts[way] = count;
      if (count === wanted[way]) matchedIn[patternOf[way]!] = lastMatch = texts;
    }
  };

  return {
    read(text) {
      texts++;
      return search(text, onFound);
    },
    mayMatch: (pattern) => needs[pattern] === null || matchedIn[pattern] === texts,
    isAny: () => isOpen || lastMatch === texts,
  };
}

/**
 * Calls back with the index of each literal in a text, and stops at a unit that is not in the
 * letters.
 */
function createSearch(
  literals: readonly string[],
  letters: Letters,
): (text: string, onFound: (literal: number) => void) => boolean {
  const heads = new Int32Array(BUCKETS).fill(-1);
  const next = new Int32Array(literals.length);
  const places = Uint8Array.from(literals, rarestPlace);
  literals.forEach((literal, at) => {
    const bucket = bucketOf(literal, places[at]!);
    next[at] = heads[bucket]!;
    heads[bucket] = at;
  });
  const foundIn = new Uint32Array(literals.length);
  let texts = 0;
  const standsAt = (text: string, start: number, literal: string): boolean => {
    if (start < 0 || start + literal.length > text.length) return false;
    for (let at = 0; at < literal.length; at++)
      if (letters[text.charCodeAt(start + at)] !== literal.charCodeAt(at)) return false;
    return true;
  };
  return (text, onFound) => {
    texts++;
    let bucket = 0;
    for (let at = 0; at < text.length; at++) {
      const letter = letters[text.charCodeAt(at)] ?? 0;
      if (letter === 0) return false;
      bucket = ((bucket << SHIFT) ^ letter) & (BUCKETS - 1);
      for (let one = heads[bucket]!; one >= 0; one = next[one]!) {
        const start = at + 1 - MIN_LITERAL - places[one]!;
        if (foundIn[one] === texts || !standsAt(text, start, literals[one] ?? '')) continue;
        foundIn[one] = texts;
        onFound(one);
      }
    }
    return true;
  };
}

/**
 * A bucket's number is made from three characters: each new one shifts the others, and the oldest
 * drops out.
 */
const SHIFT = 5;
const BUCKETS = 2 ** (SHIFT * MIN_LITERAL);

function bucketOf(text: string, at: number): number {
  let bucket = 0;
  for (let place = at; place < at + MIN_LITERAL; place++)
    bucket = ((bucket << SHIFT) ^ text.charCodeAt(place)) & (BUCKETS - 1);
  return bucket;
}

/** Finds the three neighbouring letters of a literal that are rarest in texts. */
function rarestPlace(literal: string): number {
  const rarity = (at: number): number =>
    [...literal.slice(at, at + MIN_LITERAL)].reduce((sum, one) => sum + FREQUENT.indexOf(one), 0);
  let best = 0;
  for (let at = 1; at + MIN_LITERAL <= Math.min(literal.length, MAX_PLACE); at++)
    if (rarity(at) > rarity(best)) best = at;
  return best;
}

/**
 * Letters by frequency, the most frequent first. A missing letter counts as frequent, which only
 * costs time.
 */
const FREQUENT = ' etaoinsrhldcumfpgwybvkxjqz';
const MAX_PLACE = 64;
