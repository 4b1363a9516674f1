import { LANGUAGE_WORDS, LETTERS, SCRIPTS, SHAPES } from './language-words.ts';
import { MIN_TELLING_WORDS } from './min-telling-words.ts';

/** A guess at a text's language, only made when the signs are plain. */
export interface LanguageGuess {
  /** Two-letter code, or `und` for a language that has no word list here but is none of those that have. */
  readonly language: string;
}

/** What a word of a language's look counts beside one of its own words. */
const SHAPE_WEIGHT = 0.3;
/** Different words looked at; more would not change the guess. */
const MAX_WORDS = 80;

/**
 * Tells which language a text is in, or null when unsure: short texts, product names, code and lists of words stay
 * unsure. Text in one of `expected` (two-letter codes) needs much less to be recognised than text in any other.
 */
export function detectLanguage(text: string, expected: readonly string[]): LanguageGuess | null {
  const script = foreignScript(text, expected);
  if (script !== null) return { language: script };
  const { words, scores } = readWords(text);
  const [best, bestScore] = bestOf(scores, () => true);
  const [own, ownScore] = bestOf(scores, (language) => expected.includes(language));
  if (ownScore > 0 && ownScore >= bestScore) return { language: own };
  const share = bestScore / words.length;
  const isPlain = (bestScore >= 1.5 && share >= 0.2) || (bestScore >= 1 && share > 0.5);
  return isPlain && bestScore > 2 * ownScore ? { language: best } : null;
}

/** For each of these languages how much of a text speaks for it, roughly a share of its words. */
export function weighLanguages(text: string, languages: readonly string[]): readonly number[] {
  const { words, scores } = readWords(text);
  const shapes = words.map(shapesOf);
  return languages.map((language) => {
    const shaped = shapes.filter((known) => known.includes(language)).length;
    return ((scores.get(language) ?? 0) + SHAPE_WEIGHT * shaped) / Math.max(1, words.length);
  });
}

/**
 * Whether a text reads like none of the languages, by the share of its words that a model of theirs
 * knows, in [0, 1]. Too few words (`MIN_TELLING_WORDS`) are never foreign.
 */
export function isForeign(text: string, knownShare: number, languages: readonly string[]): boolean {
  if (knownShare >= MIN_OWN || readWords(text).words.length < MIN_TELLING_WORDS) return false;
  return knownShare + OWN_WEIGHT * Math.max(...weighLanguages(text, languages)) < MIN_OWN;
}

/** What a language's own words, letters and forms count beside a share of known words. */
export const OWN_WEIGHT = 0.6;
/** Both together: 98 of 100 first lines in a language lie above it, nearly all in other languages below. */
const MIN_OWN = 0.65;

/** The languages in whose shapes a word is, words being the same in ticket after ticket. */
function shapesOf(word: string): readonly string[] {
  let found = shapesOfWord.get(word);
  if (!found) {
    if (shapesOfWord.size === MAX_KEPT) shapesOfWord.clear();
    found = Object.keys(SHAPES).filter((language) => SHAPES[language]?.test(word));
    shapesOfWord.set(word, found);
  }
  return found;
}

const shapesOfWord = new Map<string, readonly string[]>();
const MAX_KEPT = 4_000;

/** Normalisation, routing and gate ask about the same text one after the other. */
function readWords(text: string): ReadWords {
  if (text !== last?.text) {
    const read = text === before?.text ? before : readAnew(text);
    before = last;
    last = read;
  }
  return last;
}

function readAnew(text: string): ReadWords {
  const words = wordsOf(text);
  return { text, words, scores: scoreWords(words) };
}

interface ReadWords {
  readonly text: string;
  readonly words: readonly string[];
  readonly scores: ReadonlyMap<string, number>;
}

let last: ReadWords | undefined;
/** A text's beginning is asked about between. */
let before: ReadWords | undefined;

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{M}]+'?/gu))].slice(0, MAX_WORDS);
}

function bestOf(
  scores: ReadonlyMap<string, number>,
  isWanted: (language: string) => boolean,
): readonly [language: string, score: number] {
  let best: readonly [string, number] = ['und', 0];
  for (const one of scores) if (isWanted(one[0]) && one[1] > best[1]) best = one;
  return best;
}

/** Whether texts in a language (two-letter code) are told from those in all others. */
export function canTell(language: string): boolean {
  return Object.hasOwn(LANGUAGE_WORDS, language) || TOLD_BY_SCRIPT.includes(language);
}

/**
 * A word that several languages share counts for each of them by its share; words with accents speak
 * for the languages that have all accented letters of the text, and for none that is known.
 */
function scoreWords(words: readonly string[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  const add = (language: string, score: number): void =>
    void scores.set(language, (scores.get(language) ?? 0) + score);
  for (const word of words) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    for (const language of languages) add(language, 1 / languages.length);
  }
  const accented = words.filter((word) => word.search(ACCENTED) >= 0);
  if (accented.length === 0) return scores;
  const used = (accented.join('').match(ACCENTED) ?? []).join('');
  for (const [language, letters] of Object.entries({ ...LETTERS, und: used }))
    if ([...used].every((letter) => letters.includes(letter))) add(language, accented.length / 2);
  return scores;
}

const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;

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

const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(LANGUAGE_WORDS)) {
  for (const word of words.split(' '))
    LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), language]);
}
