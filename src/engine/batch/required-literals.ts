import { LETTERS, spellIn } from './letters.ts';
import { MIN_LITERAL } from './literal-filter.ts';

/** Facts about one part of a pattern. */
interface Known {
  /** All texts that the part matches, in small letters; null where there are too many. */
  readonly exact: readonly string[] | null;
  /** Texts of which one begins every match of the part. */
  readonly starts: readonly string[];
  /** Literals of which every match contains at least one; null where none is known. */
  readonly required: readonly string[] | null;
}

/**
 * Literals of which at least one stands in every text that a regular expression matches, case
 * ignored, spelt in `LETTERS` as the text; null where it has none. No literal has an
 * apostrophe or a line break.
 */
export function requiredLiterals(source: string): readonly string[] | null {
  const { exact, required } = new Reader(source).alternatives();
  return better(required, exact);
}

const UNKNOWN: Known = { exact: null, starts: [''], required: null };
const NOTHING = known(['']);
/** Maximum length of a list of texts; longer lists are dropped. */
const MAX_EXACT = 48;

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Known {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    if (parts.length === 1 && parts[0]) return parts[0];
    const exact = parts.flatMap((part) => part.exact ?? []);
    const starts = parts.flatMap((part) => part.starts);
    const needs = parts.map((part) => better(part.required, part.exact));
    return {
      exact: parts.every((part) => part.exact) && exact.length <= MAX_EXACT ? exact : null,
      starts: starts.length <= MAX_EXACT ? starts : [''],
      required: needs.every((need) => need !== null)
        ? [...new Set(needs.flatMap((need) => need ?? []))]
        : null,
    };
  }

  #sequence(): Known {
    let open: readonly string[] = [''];
    let required: readonly string[] | null = null;
    let starts: readonly string[] | null = null;
    while (this.#at < this.#source.length && !/[|)]/.test(this.#peek())) {
      for (const item of this.#quantified()) {
        const joined = item.exact && join(open, item.exact);
        if (joined) {
          open = joined;
          continue;
        }
        open = join(open, item.starts) ?? open;
        starts ??= open;
        required = better(better(required, open), better(item.required, item.exact));
        open = [''];
      }
    }
    return {
      exact: starts ? null : open,
      starts: starts ?? open,
      required: better(required, open),
    };
  }

  /** Parses an item with its quantifier. */
  #quantified(): readonly Known[] {
    const item = this.#item();
    const [, sign = '', count = ''] = QUANTIFIER.exec(this.#source.slice(this.#at)) ?? [];
    if (sign === '') return [item];
    this.#at += sign.length;
    if (sign.startsWith('?')) return [item.exact ? known(['', ...item.exact]) : UNKNOWN];
    const least = sign.startsWith('+') ? 1 : Number(count);
    return [...Array.from({ length: Math.min(least, MIN_LITERAL) }, () => item), UNKNOWN];
  }

  #item(): Known {
    const character = this.#peek();
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#class();
    if (this.#take('\\')) return this.#escape();
    this.#at++;
    if (character === '^' || character === '$') return NOTHING;
    return character === '.' ? UNKNOWN : literal(character);
  }

  #group(): Known {
    const isLook = /^\?<?[=!]/.test(this.#source.slice(this.#at));
    const head = /^\?(?:<?[=!:]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += head.length;
    const inner = this.alternatives();
    this.#take(')');
    // A lookaround matches text outside the match, so its literals do not count.
    return isLook ? NOTHING : inner;
  }

  #class(): Known {
    const [whole = ''] = /^(?:\\.|[^\]\\])*\]/s.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += whole.length;
    const characters = [...whole.slice(0, -1)];
    if (/^\^|\\|.-./s.test(whole.slice(0, -1)) || characters.length > MAX_CLASS) return UNKNOWN;
    const each = characters.map((one) => literal(one).exact);
    return each.every((one) => one !== null) ? known(each.flatMap((one) => one ?? [])) : UNKNOWN;
  }

  #escape(): Known {
    const [whole = ''] =
      /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|c[A-Za-z]|\d+|.)/s.exec(
        this.#source.slice(this.#at),
      ) ?? [];
    this.#at += whole.length;
    if (whole === 'b' || whole === 'B') return NOTHING;
    if (whole === 'd') return literal('0');
    return /^\w/.test(whole) ? UNKNOWN : literal(whole);
  }

  #peek(): string {
    return String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
  }

  #take(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
}

const QUANTIFIER = /^((?:[*+?]|\{(\d+)(?:,\d*)?\})\??)/;
const MAX_CLASS = 6;

function literal(character: string): Known {
  if (FAR.test(character)) return known([]);
  const letter = QUOTES.test(character) ? null : spellIn(character, LETTERS);
  return letter === null ? UNKNOWN : known([letter]);
}

function known(exact: readonly string[]): Known {
  return { exact, starts: exact, required: null };
}

/**
 * Joins every text of the first list with every text of the second; null where there are too many.
 */
function join(first: readonly string[], second: readonly string[]): readonly string[] | null {
  return first.length * second.length <= MAX_EXACT
    ? first.flatMap((start) => second.map((end) => start + end))
    : null;
}

/** Letters of other scripts, none of them another case of a Latin one: no text that is read has them. */
const FAR = /[\u0370-\u1c7f\u3000-\ua63f\uac00-\ud7ff\uf900-\ufaff]/;
const QUOTES = /['\u2018\u2019\n\r\t]/;

/** Chooses the list of literals that fewer texts contain. */
function better(
  one: readonly string[] | null,
  other: readonly string[] | null,
): readonly string[] | null {
  return worth(one) >= worth(other) ? useful(one) : useful(other);
}

function worth(literals: readonly string[] | null): number {
  if (!useful(literals)) return -1;
  if (literals?.length === 0) return Infinity;
  const shortest = Math.min(...(literals ?? []).map(({ length }) => length));
  return Math.min(shortest, MAX_WORTH) - (literals ?? []).length / MAX_LITERALS;
}

function useful(literals: readonly string[] | null): readonly string[] | null {
  return literals?.every(({ length }) => length >= MIN_LITERAL) ? literals : null;
}

const MAX_WORTH = 6;
const MAX_LITERALS = 400;
