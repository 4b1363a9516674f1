/** Characters that a rule's regular expression is tried on. */
export const PATTERN_WINDOW = 2_000;
/** Longest run of characters without white space in normalised text that a pattern has to reckon with. */
const LONGEST_WORD = 40;
/** Above this a pattern could hold up the page, and is refused. */
const MAX_COST = 100_000;

/**
 * Whether a regular expression can be tried on `PATTERN_WINDOW` characters without holding anything up.
 * JavaScript cannot stop a running match, so the ways to match at one place are counted beforehand:
 * a sequence multiplies them, an alternation adds them, a repetition multiplies them once per round.
 * Nested unbounded repetitions come out infinite. Back references are refused, their cost cannot be bounded.
 * A source that is no regular expression is unsafe too.
 */
export function isSafePattern(source: string): boolean {
  try {
    new RegExp(source, 'iu');
  } catch {
    return false;
  }
  if (/\\[1-9k]/.test(source.replace(/\\\\/g, ''))) return false;
  return new PatternCost(source).read() <= MAX_COST;
}

/** Reads a pattern that is known to be valid, so nothing below checks its syntax. */
class PatternCost {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): number {
    let alternatives = 0;
    let sequence = 1;
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at++;
        alternatives += sequence;
        sequence = 1;
      } else sequence *= this.#item();
    }
    return alternatives + sequence;
  }

  #item(): number {
    const start = this.#at;
    const one = this.#atom();
    const atom = this.#source.slice(start, this.#at);
    QUANTIFIER.lastIndex = this.#at;
    const quantifier = QUANTIFIER.exec(this.#source);
    if (quantifier === null) return one;
    this.#at = QUANTIFIER.lastIndex;
    const [least, most] = rounds(quantifier, atom);
    let ways = 0;
    for (let round = least; round <= most && ways <= MAX_COST; round++) ways += one ** round;
    return ways;
  }

  /** Ways to match one group, class, escape or character. */
  #atom(): number {
    if (this.#source[this.#at] === '(') {
      GROUP_START.lastIndex = this.#at;
      GROUP_START.exec(this.#source);
      this.#at = GROUP_START.lastIndex;
      const ways = this.read();
      this.#at++;
      return ways;
    }
    SINGLE.lastIndex = this.#at;
    SINGLE.exec(this.#source);
    this.#at = Math.max(SINGLE.lastIndex, this.#at + 1);
    return 1;
  }
}

function rounds(quantifier: RegExpExecArray, atom: string): readonly [least: number, most: number] {
  const [text, least, comma, most] = quantifier;
  if (least !== undefined) return [Number(least), most ? Number(most) : comma ? longestRun(atom) : Number(least)];
  return text.startsWith('?') ? [0, 1] : [text.startsWith('+') ? 1 : 0, longestRun(atom)];
}

/** Normalised text has single spaces; word characters come in words; anything else can run to the end. A repeated group counts as endless. */
function longestRun(atom: string): number {
  if (atom === ' ' || atom === '\\s') return 1;
  return /^(?:\\[wdS]|\[[a-z0-9_'\\wd-]+\]|[a-z0-9])$/i.test(atom) ? LONGEST_WORD : PATTERN_WINDOW;
}

const QUANTIFIER = /(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/y;
const GROUP_START = /\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/y;
const SINGLE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|.)|\[(?:\\.|[^\\\]])*\]|[^]/yiu;
