import { letterOdds, TOLD_BY_LETTERS } from './language-odds.ts';
import { SCRIPTS } from './language-scripts.ts';

/** The detected language of a text. It exists only where the signs are clear. */
export interface LanguageGuess {
  /** Two-letter code, or `und` for a language that the detector cannot name. */
  readonly language: string;
}

/**
 * Detects the language of a text; null when unsure, as for product names, code and lists of words.
 * A language in `expected` (two-letter codes) needs much weaker signs than any other. Where no
 * expected language can be told by letters, only a foreign script gives a result.
 */
export function detectLanguage(text: string, expected: readonly string[]): LanguageGuess | null {
  const script = foreignScript(text, expected);
  if (script !== null) return { language: script };
  const { own, others, lead } = compareWithOthers(text, expected);
  if (own.language === undefined) return null;
  if (lead < PLAINLY_OTHER) return { language: others.language ?? 'und' };
  const isPlain = own.most >= MIN_ODDS && own.most - Math.max(own.next, others.most) >= MIN_LEAD;
  return isPlain ? { language: own.language } : null;
}

/**
 * For each language a logit of how much the letters of the text speak for it; 0 for a language that
 * the detector cannot tell by letters.
 */
export function weighLanguages(text: string, languages: readonly string[]): readonly number[] {
  const odds = readOdds(text);
  return languages.map((language) => odds[TOLD_BY_LETTERS.indexOf(language)] ?? 0);
}

/**
 * Tells whether a text is in none of the languages, by its letters and by the share of its words,
 * in [0, 1], that a model of these languages knows.
 */
export function isForeign(text: string, knownShare: number, languages: readonly string[]): boolean {
  const { own, lead } = compareWithOthers(text, languages);
  return own.language !== undefined && lead + KNOWN_WEIGHT * knownShare < MIN_OWN;
}

/** Logit that a text gains when every word is known; it is added to the logit of the letters. */
const KNOWN_WEIGHT = 4;
/**
 * Threshold on the sum of both logits: 998 of 1,000 first lines in a language lie above it, and
 * nearly all lines in other languages lie below it.
 */
const MIN_OWN = 0.5;
/**
 * Below this lead over the other languages, the text is in none of the expected ones; four foreign
 * names reach about -7.
 */
const PLAINLY_OTHER = -7.3;
/** Smallest logit of an expected language, and smallest lead over the next language. */
const MIN_ODDS = 5;
const MIN_LEAD = 1.5;

interface Best {
  /** Undefined where the letters can tell none of the languages. */
  readonly language: string | undefined;
  readonly most: number;
  /** Logit of the second best; minus infinity where there is none. */
  readonly next: number;
  /** Logarithm of the mean of their odds, so that many languages have no advantage over one. */
  readonly mean: number;
}

/** The best of the languages and of all others, and the lead of the former, a logit. */
function compareWithOthers(
  text: string,
  languages: readonly string[],
): { readonly own: Best; readonly others: Best; readonly lead: number } {
  const odds = readOdds(text);
  const [own, others] = [bestOf(odds, languages, true), bestOf(odds, languages, false)];
  return { own, others, lead: own.mean - others.mean };
}

/** The best among the expected languages, or among all others. */
function bestOf(odds: readonly number[], expected: readonly string[], isExpected: boolean): Best {
  const among = [...TOLD_BY_LETTERS.keys()].filter(
    (at) => expected.includes(TOLD_BY_LETTERS[at] ?? '') === isExpected,
  );
  const of = (at: number): number => odds[at] ?? 0;
  const most = Math.max(...among.map(of));
  const sum = among.reduce((total, at) => total + Math.exp(of(at) - most), 0);
  const language = TOLD_BY_LETTERS[among.find((at) => of(at) === most) ?? -1];
  return {
    language,
    most,
    next: Math.max(...among.filter((at) => TOLD_BY_LETTERS[at] !== language).map(of)),
    mean: most + Math.log(sum / among.length),
  };
}

/**
 * Letter odds of the beginning of a text without its placeholders. The last result is kept, because
 * normalisation, gate, routing and doubt ask about the same text in a row.
 */
function readOdds(text: string): readonly number[] {
  const words = text.includes('<') ? text.replace(PLACEHOLDER, ' ') : text;
  const head = words.slice(0, MAX_CHARACTERS);
  if (head !== last?.head) last = { head, odds: letterOdds(head) };
  return last.odds;
}

const PLACEHOLDER = /<\w+>/g;
/** More characters would not change the result. */
const MAX_CHARACTERS = 600;
let last: { readonly head: string; readonly odds: readonly number[] } | undefined;

/** Tells whether the detector can tell this language (two-letter code) from all others. */
export function canTell(language: string): boolean {
  return TOLD_BY_LETTERS.includes(language) || TOLD_BY_SCRIPT.includes(language);
}

/** Characters of scripts other than Latin begin here; the micro sign belongs to no script. */
const NOT_LATIN = /[\u00b5\u0250-\uffff]/;

/**
 * Detects a language by its script, when more than half of the letters are in a script that no
 * expected language uses.
 */
function foreignScript(text: string, expected: readonly string[]): string | null {
  if (!NOT_LATIN.test(text) && expected.some((language) => !SCRIPTS[language])) return null;
  const count = (letters: string): number =>
    text.match(new RegExp(`[${letters}]`, 'gu'))?.length ?? 0;
  if (count(expected.map(lettersOf).join('')) * 2 >= count('\\p{L}')) return null;
  return (
    Object.keys(SCRIPTS).find((language) => count(lettersOf(language).slice(0, ONE_SCRIPT)) > 0) ??
    'und'
  );
}

/**
 * The scripts of a language as parts of a regular expression's class, each of `ONE_SCRIPT`
 * characters, the most telling first.
 */
function lettersOf(language: string): string {
  return (SCRIPTS[language] ?? 'Latn')
    .split(' ')
    .map((script) => `\\p{sc=${script}}`)
    .join('');
}

const ONE_SCRIPT = '\\p{sc=Latn}'.length;

/** The first language of each script of `SCRIPTS`. */
const TOLD_BY_SCRIPT: readonly string[] = ['ru', 'el', 'ar', 'he', 'ja', 'ko', 'zh', 'hi', 'th'];
