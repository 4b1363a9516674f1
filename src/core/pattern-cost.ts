/** Characters that a rule's regular expression is tried on. */
export const MAX_PATTERN_CHARACTERS = 2_000;
/** Longest run of letters and digits that the count assumes; normalised text has single spaces. */
const MAX_WORD_LENGTH = 40;
/** A pattern with more ways could block the page and is refused. */
const MAX_WAYS = 100_000;
/** Browsers throw on a longer source when the pattern is tried. */
const MAX_SOURCE = 10_000;

/**
 * Tells whether a regular expression can run on `MAX_PATTERN_CHARACTERS` characters without
 * blocking the page. JavaScript cannot stop a running match, so the function counts the ways to
 * match at one place beforehand: a sequence multiplies them, an alternation adds them, and a
 * repetition multiplies them once per round, so that nested repetitions exceed every limit. Back
 * references, invalid sources and sources longer than `MAX_SOURCE` are refused.
 */
export function isSafePattern(source: string): boolean {
  if (source.length > MAX_SOURCE) return false;
  try {
    new RegExp(source, 'iu');
  } catch {
    return false;
  }
  const outer: [sum: number, product: number][] = [];
  let [sum, product] = [0, 1];
  for (const [, open, close, bar, atom = '', quantifier, least, comma, most] of source.matchAll(
    PART,
  )) {
    if (/^\\[1-9k]/.test(atom)) return false;
    if (open) {
      outer.push([sum, product]);
      [sum, product] = [0, 1];
    } else if (bar) {
      sum += product;
      product = 1;
    } else {
      const one = close ? sum + product : 1;
      if (close) [sum, product] = outer.pop() ?? [0, 1];
      const from = least ? Number(least) : quantifier === '+' || !quantifier ? 1 : 0;
      const isOpenEnded = comma ? !most : quantifier === '*' || quantifier === '+';
      const to = isOpenEnded ? longestRun(atom) : Number(most || least || 1);
      let ways = 0;
      for (let round = from; round <= to && ways <= MAX_WAYS; round++) ways += one ** round;
      product *= ways;
    }
  }
  return sum + product <= MAX_WAYS;
}

/**
 * Spaces stand alone and word characters form words; any other atom, such as a group, can repeat to
 * the end of the text.
 */
function longestRun(atom: string): number {
  if (atom === ' ' || atom === '\\s') return 1;
  return /^(?:\\[wdS]|\[[\w'\\-]+\]|\w)$/.test(atom) ? MAX_WORD_LENGTH : MAX_PATTERN_CHARACTERS;
}

// Start of a group, its end, a bar, or one character, escape or class; then how often.
const PART =
  /(?:(\((?:\?(?:[:=!]|<[=!]|<\w+>))?)|(\))|(\|)|(\\(?:[pPu]\{\w[^}]*\}|.)|\[(?:\\.|[^\\\]])*\]|[^]))(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})?\??/g;
