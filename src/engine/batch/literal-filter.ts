/**
 * Which of many patterns could match a text, by literals of which one must stand in it: a text is
 * gone through once, whatever their number.
 */
export interface LiteralFilter {
  /** Goes through a text in small letters; `mayMatch` then speaks of it. */
  read(text: string): void;
  /** False: the pattern of that place matches nothing in the text. */
  mayMatch(pattern: number): boolean;
  /** Whether any pattern could match. */
  readonly isAny: boolean;
}

/** Literals have this many characters or more. */
export const MIN_LITERAL = 3;

/**
 * `required`: for each pattern the literals of which each of its matches holds one; null where
 * nothing is known of it, and it could match anything.
 */
export function createLiteralFilter(
  required: readonly (readonly string[] | null)[],
): LiteralFilter {
  const patternsOf = new Map<string, number[]>();
  required.forEach((literals, pattern) => {
    for (const literal of literals ?? [])
      patternsOf.set(literal, [...(patternsOf.get(literal) ?? []), pattern]);
  });
  const literals = [...patternsOf.keys()];
  const owners = [...patternsOf.values()];
  const isOpen = required.includes(null);
  const heads = new Int32Array(BUCKETS).fill(-1);
  const next = new Int32Array(literals.length);
  const offsets = literals.map(rarestPlace);
  literals.forEach((literal, at) => {
    const bucket = bucketOf(literal, offsets[at]!);
    next[at] = heads[bucket]!;
    heads[bucket] = at;
  });
  const foundIn = new Uint32Array(literals.length);
  const matchedIn = new Uint32Array(required.length);
  let texts = 0;
  let isAny = isOpen;

  const find = (text: string, first: number, at: number): void => {
    for (let one = first; one >= 0; one = next[one]!) {
      if (foundIn[one] === texts || !text.startsWith(literals[one]!, at - offsets[one]!)) continue;
      foundIn[one] = texts;
      isAny = true;
      for (const owner of owners[one]!) matchedIn[owner] = texts;
    }
  };

  return {
    read(text) {
      texts++;
      isAny = isOpen;
      let two = 0;
      for (let at = 0; at < text.length; at++) {
        two = ((two << SHIFT) ^ text.charCodeAt(at)) & MASK;
        const first = heads[two]!;
        if (first >= 0) find(text, first, at - 2);
      }
    },
    mayMatch: (pattern) => required[pattern] === null || matchedIn[pattern] === texts,
    get isAny() {
      return isAny;
    },
  };
}

/** Three characters are in a bucket's number: each moves the ones before it up and, last, out. */
const SHIFT = 5;
const BUCKETS = 2 ** (3 * SHIFT);
const MASK = BUCKETS - 1;

function bucketOf(text: string, at: number): number {
  let bucket = 0;
  for (let place = at; place < at + MIN_LITERAL; place++)
    bucket = ((bucket << SHIFT) ^ text.charCodeAt(place)) & MASK;
  return bucket;
}

/** Where those three letters of a literal stand that texts have seldom. */
function rarestPlace(literal: string): number {
  const rarity = (at: number): number =>
    [...literal.slice(at, at + MIN_LITERAL)].reduce((sum, one) => sum + FREQUENT.indexOf(one), 0);
  let best = 0;
  for (let at = 1; at + MIN_LITERAL <= literal.length; at++)
    if (rarity(at) > rarity(best)) best = at;
  return best;
}

/** From the most frequent on; a letter that is not here counts as frequent, which costs time alone. */
const FREQUENT = ' etaoinsrhldcumfpgwybvkxjqz';
