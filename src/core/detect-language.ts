import { letterOdds, TOLD_BY_LETTERS } from './language-odds.ts';
import { SCRIPTS } from './language-scripts.ts';

/** A guess at a text's language, only made when the signs are plain. */
export interface LanguageGuess {
  /** Two-letter code, or `und` for a language that is none of those that are told by name. */
  readonly language: string;
}

/**
 * Tells which language a text is in, or null when unsure: product names, code and lists of words stay
 * unsure. Text in one of `expected` (two-letter codes) needs much less to be recognised than text in
 * any other; where none of them is known (`canTell`) nothing is told from it.
 */
export function detectLanguage(text: string, expected: readonly string[]): LanguageGuess | null {
  const script = foreignScript(text, expected);
  if (script !== null) return { language: script };
  const odds = readOdds(text);
  const [own, others] = [bestOf(odds, expected, true), bestOf(odds, expected, false)];
  if (own.language === undefined) return null;
  if (own.mean - others.mean < PLAINLY_OTHER) return { language: others.language ?? 'und' };
  const isPlain = own.most >= MIN_ODDS && own.most - Math.max(own.next, others.most) >= MIN_LEAD;
  return isPlain ? { language: own.language } : null;
}

/** For each of these languages how much a text's letters speak for it, as logits; 0 for one that is not told by letters. */
export function weighLanguages(text: string, languages: readonly string[]): readonly number[] {
  const odds = readOdds(text);
  return languages.map((language) => odds[TOLD_BY_LETTERS.indexOf(language)] ?? 0);
}

/**
 * Whether a text reads like none of the languages, by its letters and the share of its words that a
 * model of theirs knows, in [0, 1].
 */
export function isForeign(text: string, knownShare: number, languages: readonly string[]): boolean {
  const odds = readOdds(text);
  const [own, others] = [bestOf(odds, languages, true), bestOf(odds, languages, false)];
  if (own.language === undefined) return false;
  return own.mean - others.mean + KNOWN_WEIGHT * knownShare < MIN_OWN;
}

/** What a text counts of which every word is known, as a logit beside those of its letters. */
const KNOWN_WEIGHT = 4;
/** Both together: 998 of 1,000 first lines in a language lie above it, nearly all in other languages below. */
const MIN_OWN = 0.5;
/** A text whose letters say so little for the expected languages is in none; four strange names say as much as -5. */
const PLAINLY_OTHER = -5.5;
/** What the letters must say for a language that is expected, and how much more than for the next one. */
const MIN_ODDS = 3;
const MIN_LEAD = 1.5;

interface Best {
  /** Undefined where none of the languages is told by letters. */
  readonly language: string | undefined;
  readonly most: number;
  /** The second best, or minus infinity. */
  readonly next: number;
  /** What they have together, as the logarithm of a mean: many languages are no better than one. */
  readonly mean: number;
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
 * What the beginning of a text says, placeholders apart. Normalisation, gate, routing and doubt ask
 * about the same text one after the other.
 */
function readOdds(text: string): readonly number[] {
  const words = text.includes('<') ? text.replace(PLACEHOLDER, ' ') : text;
  const head = words.slice(0, MAX_CHARACTERS);
  if (head !== last?.head) last = { head, odds: letterOdds(head) };
  return last.odds;
}

const PLACEHOLDER = /<\w+>/g;
/** More would not change the guess. */
const MAX_CHARACTERS = 600;
let last: { readonly head: string; readonly odds: readonly number[] } | undefined;

/** Whether texts in a language (two-letter code) are told from those in all others. */
export function canTell(language: string): boolean {
  return TOLD_BY_LETTERS.includes(language) || TOLD_BY_SCRIPT.includes(language);
}

/** No letter of another script stands below these; the micro sign is of none. */
const NOT_LATIN = /[\u00b5\u0250-\uffff]/;

/** A language of the script when more than half of the letters are in a script that no expected language uses. */
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
