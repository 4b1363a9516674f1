/** The kind of thing that an entry of the palette opens. */
export type EntryKind = 'action' | 'page' | 'setting' | 'doc';

/** One line that the palette can find. */
export interface Entry {
  readonly kind: EntryKind;
  /** The text shown. A match in it ranks highest. */
  readonly title: string;
  /** A sentence about it. */
  readonly about?: string;
  /** Other words for it, in any language, with spaces between; never shown. */
  readonly keywords?: string;
}

const IN_TITLE = 4;
const INSIDE_TITLE = 2;
const IN_KEYWORDS = 2;
const IN_ABOUT = 1;
const NEARLY = 0.5;
/** Shorter words must match every letter, because too many of them differ by one letter. */
const MIN_NEARLY = 5;
/** Shorter queries do not match inside a word, because they occur in nearly every word. */
const MIN_INSIDE = 3;

/**
 * The entries in which every word of the query begins a word, stands inside the title, or is one letter
 * away from that; best first, in the order given where they are as good. Case and accents do not
 * count. An empty query finds all.
 */
export function findEntries<E extends Entry>(entries: readonly E[], query: string): readonly E[] {
  const asked = wordsOf(query);
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, asked) }))
    .filter(({ score }) => score > 0 || asked.length === 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** The score of an entry; 0 if it lacks one of the words. */
function scoreOf({ title, about = '', keywords = '' }: Entry, asked: readonly string[]): number {
  const [inTitle, inAbout, others] = [wordsOf(title), wordsOf(about), wordsOf(keywords)];
  const scores = asked.map((word) => {
    const begins = (other: string): boolean => other.startsWith(word);
    if (inTitle.includes(word)) return IN_TITLE + 1;
    if (inTitle.some(begins)) return IN_TITLE;
    // A keyword that equals the word is another name of the entry.
    if (others.includes(word)) return IN_KEYWORDS + 1;
    if (others.some(begins)) return IN_KEYWORDS;
    if (word.length >= MIN_INSIDE && inTitle.some((other) => other.includes(word)))
      return INSIDE_TITLE;
    if (inAbout.some(begins)) return IN_ABOUT;
    const isNear = word.length >= MIN_NEARLY && [...inTitle, ...others].some(nearly(word));
    return isNear ? NEARLY : 0;
  });
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

/** Whether a word's beginning differs from `asked` by one letter or one swap of two letters. */
function nearly(asked: string): (word: string) => boolean {
  return (word) => {
    let at = 0;
    while (at < asked.length && asked[at] === word[at]) at += 1;
    const [rest, other] = [asked.slice(at), word.slice(at)];
    const swapped = `${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`;
    return (
      other.slice(1).startsWith(rest.slice(1)) ||
      other.startsWith(rest.slice(1)) ||
      other.slice(1).startsWith(rest) ||
      other.startsWith(swapped)
    );
  };
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
