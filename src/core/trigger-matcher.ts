import { SPACELESS } from './fold-text.ts';

/** A compiled keyword or phrase that is searched in a folded text. */
export interface Matcher {
  /**
   * Matches the words and the characters between them. It holds no class of letters, which would be
   * slow to compile for each trigger.
   */
  readonly core: RegExp;
  /** Kinds of text that must not stand directly before and after a match. */
  readonly before: keyof typeof BEFORE | null;
  readonly after: keyof typeof AFTER | null;
}

/** Tells whether a folded text holds the match as whole words. */
export function occurs({ core, before, after }: Matcher, text: string): boolean {
  core.lastIndex = 0;
  for (let found = core.exec(text); found; found = core.exec(text)) {
    const end = found.index + found[0].length;
    const isWhole =
      !(before && BEFORE[before](text.slice(Math.max(0, found.index - EDGE), found.index))) &&
      !(after && AFTER[after].test(text.slice(end, end + EDGE)));
    if (isWhole) return true;
    core.lastIndex = found.index + 1;
  }
  return false;
}

/** Compiles a folded keyword or phrase; null where it holds nothing to search for. */
export function matcherOf(folded: string, hasUmlauts: boolean): Matcher | null {
  const [, web = '', text = ''] = /^((?:https?:\/\/)?(?:www\.)?)(.*?)\/?$/.exec(folded) ?? [];
  const parts = text.match(PARTS) ?? [];
  const first = parts.findIndex(isWord);
  if (first < 0) {
    const symbols = text.match(SYMBOLS)?.join('') ?? '';
    return symbols ? { core: new RegExp(escape(symbols), 'gu'), before: null, after: null } : null;
  }
  const isAddress = web !== '' || ADDRESS.test(text);
  const last = parts.findLastIndex(isWord);
  const [signBefore, before] = startOf(parts[first - 1] ?? '', parts[first] ?? '', text, isAddress);
  const [signAfter, after] = endOf(parts[last] ?? '', parts[last + 1] ?? '', isAddress);
  const words = parts
    .slice(first, last + 1)
    .map((part, at) =>
      isWord(part)
        ? spell(part, hasUmlauts)
        : between(parts[first + at - 1] ?? '', part, parts[first + at + 1] ?? '', isAddress),
    );
  const source = [web && '(?:https?:\\/\\/)?(?:www\\.)?', signBefore, ...words, signAfter].join('');
  return {
    core: new RegExp(source, 'gu'),
    before: web ? 'web' : before,
    after,
  };
}

/**
 * The signs before the first word that belong to the trigger, and what must not stand before them.
 */
function startOf(
  gap: string,
  word: string,
  text: string,
  isAddress: boolean,
): [source: string, before: Matcher['before']] {
  const sign = /[#@./\\-]+$/.exec(gap)?.[0] ?? '';
  const symbols = (gap.match(SYMBOLS) ?? []).map((symbol) => `${escape(symbol)}\\s*`).join('');
  const isDigit = /^\p{N}/u.test(word);
  if (sign) {
    const before = { '#': 'hash', '-': 'dash', '.': isDigit ? 'dot' : null } as const;
    const kind = Object.entries(before).find(([first]) => sign.startsWith(first));
    return [symbols + escape(sign), symbols ? null : (kind?.[1] ?? null)];
  }
  if (symbols || isSpaceless(word)) return [symbols, null];
  if (isAddress) return ['', /^[^\s]+@/.test(text) ? 'mail' : 'address'];
  return ['', isDigit ? 'digit' : 'letter'];
}

/** The signs after the last word that belong to the trigger, and what must not stand after them. */
function endOf(
  word: string,
  gap: string,
  isAddress: boolean,
): [source: string, after: Matcher['after']] {
  const sign = /^(?:\++|#+)/.exec(gap)?.[0] ?? '';
  if (sign) return [escape(sign), sign.startsWith('+') ? 'plus' : 'hash'];
  const symbols = gap.match(SYMBOLS) ?? [];
  if (symbols.length > 0) return [symbols.map((symbol) => `\\s*${escape(symbol)}`).join(''), null];
  if (isSpaceless([...word].at(-1) ?? '')) return ['', null];
  if (isAddress) return ['', 'address'];
  if (/\p{N}$/u.test(word)) return ['', 'digit'];
  return ['', PRONOUNS.test(word) ? 'pronoun' : 'letter'];
}

/**
 * Pattern for the text between two words: a space matches most punctuation, but signs with a
 * meaning must occur.
 */
function between(before: string, gap: string, after: string, isAddress: boolean): string {
  const isOpen = isSpaceless([...before].at(-1) ?? '') || isSpaceless(after);
  const space = SPACE + (isOpen ? '*' : '+');
  const isSpaced = /\s/.test(gap);
  if (isAddress && !isSpaced) return escape(gap);
  const tail = /^(?:\++|#+)/.exec(gap)?.[0] ?? '';
  const rest = gap.slice(tail.length);
  const end = tail ? escape(tail) : `(?![+#]${SPACE})`;
  // People also type "l'abonnement" as "l abonnement", but "we'll" does not equal "we ll".
  if (rest === "'" && ELIDED.test(before)) return "[' ]";
  if (rest === '' || rest === "'") return escape(tail + rest);
  const symbols = rest.match(SYMBOLS);
  if (symbols) return `${end}${SPACE}*?${symbols.map(escape).join(`${SPACE}*?`)}${SPACE}*`;
  if (isSpaced) return end + space + escape(/(?<=\s)[#@./\\-]+$/.exec(rest)?.[0] ?? '');
  if (rest === '/') return `${end} ?\\/ ?`;
  const isNumber = /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
  return isNumber || /[.@\\/]/.test(rest) ? escape(tail + rest) : end + space;
}

/** Pattern for the letters of a word; umlauts match all spellings that people type. */
function spell(word: string, hasUmlauts: boolean): string {
  return hasUmlauts
    ? word.replace(TWO_WAYS, (letters) => WAYS.find((way) => way.includes(letters)) ?? letters)
    : word;
}

/**
 * The longest run of letters that every hit of a folded keyword or phrase holds, so that texts
 * without it are skipped quickly. Empty where all its letters have other spellings or are not
 * ASCII.
 */
export function probeOf(folded: string): string {
  return probesOf(folded).reduce((longest, one) => (one.length > longest.length ? one : longest));
}

/** All runs of letters that every hit holds. */
export function probesOf(folded: string): readonly string[] {
  return folded.replace(/^(?:https?:\/\/)?(?:www\.)?/, '').split(/[^a-z\d]+|[ao]e|ue|aa/);
}

function isWord(part: string): boolean {
  return IS_WORD.test(part);
}

function isSpaceless(letter: string): boolean {
  return IS_SPACELESS.test(letter);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const ANY = '\\p{L}\\p{N}\\p{M}_';
/** A letter, digit or mark that continues a word. */
const WORD = `(?:(?![${SPACELESS}])[${ANY}])`;
/** Signs that continue a name: "C" is neither "C++" nor "C#". */
const SIGN = `[+#](?![${ANY}])`;
/**
 * Characters between words: ASCII punctuation and symbols. A folded text has no other characters
 * besides letters, digits and marks.
 */
const SPACE = '[\\0-/:-@[-^`{-\\xbf\\u2000-\\u2bff\\u{1f000}-\\u{1faff}]';
/** Number of characters beside a match that decide whether it is a whole word. */
const EDGE = 16;
const IS_WORD = new RegExp(`^[${ANY}]`, 'u');
const IS_SPACELESS = new RegExp(`^[${SPACELESS}]`, 'u');
const PARTS = new RegExp(`[${ANY}]+|[^${ANY}]+`, 'gu');
const SYMBOLS = /[\p{Sc}\p{So}&%§]/gu;
const ADDRESS = /@|\\|:\/\/|\p{L}\.\p{L}|^[/.]/u;
const TWO_WAYS = /[äöüåøæ]|ae|oe|ue|aa/g;
const WAYS = ['(?:ae|ä|æ)', '(?:oe|ö|ø)', '(?:ue|ü)', '(?:aa|å)'];
/** Short words that lose their vowel before another word: l'adresse, qu'une, dell'account. */
const ELISIONS =
  '[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|quest|quell|dov|com|(?:d|n|s|c)?[ae]ll|dall|sull';
const ELIDED = new RegExp(`^(?:${ELISIONS})$`);
const CONTRACTIONS = 't|ll|re|ve|d|m';
/** Words after which "'s" continues the word: "it's" is not "it". */
const PRONOUNS = /^(?:it|s?he|that|there|here|what|who|where|when|how|let)$/;

const ends = (source: string): ((text: string) => boolean) => {
  const pattern = new RegExp(`(?:${source})$`, 'u');
  return (text) => pattern.test(text);
};
const begins = (source: string): RegExp => new RegExp(`^(?:${source})`, 'u');
const IN_WORD = ends(`${WORD}|(?:^|[\\s("])\\.`);
const APOSTROPHE = ends(`${WORD}'`);
const ELISION = ends(`(?:^|[^${ANY}])(?:${ELISIONS})'`);

const BEFORE = {
  hash: ends(`[${ANY}#]`),
  dash: ends(`[${ANY}-]`),
  dot: ends('\\p{N}'),
  web: ends(`${WORD}|[.@-]`),
  mail: ends(`${WORD}|[.+-]`),
  address: ends(`${WORD}|-`),
  digit: ends(`${WORD}|\\p{N}[.,:/-]|#`),
  letter: (text: string): boolean => IN_WORD(text) || (APOSTROPHE(text) && !ELISION(text)),
};
const AFTER = {
  plus: begins('\\+'),
  hash: begins('#'),
  address: begins(`${WORD}|${SIGN}|[.@-]${WORD}`),
  digit: begins(`${WORD}|${SIGN}|[.,:/-]\\p{N}`),
  letter: begins(`${WORD}|${SIGN}|'(?:${CONTRACTIONS})(?!${WORD})`),
  pronoun: begins(`${WORD}|${SIGN}|'(?:${CONTRACTIONS}|s)(?!${WORD})`),
};
