import type { Letters } from './letters.ts';

/**
 * Which of many patterns could match a text, by literals that stand in what they match: a text is
 * gone through once, whatever their number.
 */
export interface LiteralFilter {
  /** Goes through a text; `mayMatch` then speaks of it. False where it has a unit that is no letter. */
  read(text: string): boolean;
  /** False: the pattern of that place matches nothing in the text. */
  mayMatch(pattern: number): boolean;
  /** Whether any pattern could match. */
  isAny(): boolean;
}

/** Ways to match a pattern, each with the literals that then stand in the text, all of them. */
export type Needs = readonly (readonly string[])[];

/** Literals have this many characters or more. */
export const MIN_LITERAL = 3;

/**
 * `needs`: of each pattern, spelt in `letters`; null where nothing is known of it, and it could match
 * anything.
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
  /** The text in which a way's literals were counted last, and how many. */
  const countedIn = new Uint32Array(ways.length);
  const counts = new Uint32Array(ways.length);
  const matchedIn = new Uint32Array(needs.length);
  let texts = 0;
  let lastMatch = 0;

  const onFound = (literal: number): void => {
    for (const way of lists[literal] ?? NO_WAYS) {
      const count = (countedIn[way] === texts ? (counts[way] ?? 0) : 0) + 1;
      countedIn[way] = texts;
      counts[way] = count;
      if (count === wanted[way]) matchedIn[patternOf[way] ?? 0] = lastMatch = texts;
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

const NO_WAYS = new Uint32Array();

/** Calls back once with the place of each literal that stands in a text; ends at a unit that is no letter. */
function createSearch(
  literals: readonly string[],
  letters: Letters,
): (text: string, onFound: (literal: number) => void) => boolean {
  const heads = new Int32Array(BUCKETS).fill(-1);
  const next = new Int32Array(literals.length);
  const places = Uint8Array.from(literals, rarestPlace);
  literals.forEach((literal, at) => {
    const bucket = bucketOf(literal, places[at] ?? 0);
    next[at] = heads[bucket] ?? -1;
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
      for (let one = heads[bucket] ?? -1; one >= 0; one = next[one] ?? -1) {
        const start = at + 1 - MIN_LITERAL - (places[one] ?? 0);
        if (foundIn[one] === texts || !standsAt(text, start, literals[one] ?? '')) continue;
        foundIn[one] = texts;
        onFound(one);
      }
    }
    return true;
  };
}

/** Three characters make a bucket's number: each moves those before it up and at last out. */
const SHIFT = 5;
const BUCKETS = 2 ** (SHIFT * MIN_LITERAL);

function bucketOf(text: string, at: number): number {
  let bucket = 0;
  for (let place = at; place < at + MIN_LITERAL; place++)
    bucket = ((bucket << SHIFT) ^ text.charCodeAt(place)) & (BUCKETS - 1);
  return bucket;
}

/** Where those three letters of a literal stand that texts have seldom. */
function rarestPlace(literal: string): number {
  const rarity = (at: number): number =>
    [...literal.slice(at, at + MIN_LITERAL)].reduce((sum, one) => sum + FREQUENT.indexOf(one), 0);
  let best = 0;
  for (let at = 1; at + MIN_LITERAL <= Math.min(literal.length, MAX_PLACE); at++)
    if (rarity(at) > rarity(best)) best = at;
  return best;
}

/** From the most frequent on; a letter that is not here counts as frequent, which costs time alone. */
const FREQUENT = ' etaoinsrhldcumfpgwybvkxjqz';
const MAX_PLACE = 64;
