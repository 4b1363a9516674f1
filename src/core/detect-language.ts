import { LANGUAGE_WORDS, SCRIPTS } from './language-words.ts';

/** A guess at a text's language, only made when the signs are plain. */
export interface LanguageGuess {
  /** Two-letter code, or `und` for a language that has no word list here but is none of those that have. */
  readonly language: string;
}

/** Different words looked at; more would not change the guess. */
const MAX_WORDS = 80;

/**
 * Tells which language a text is in, or null when unsure: short texts, product names, code and lists of words stay
 * unsure. Text in one of `expected` (two-letter codes) needs much less to be recognised than text in any other.
 */
export function detectLanguage(text: string, expected: readonly string[]): LanguageGuess | null {
  const script = foreignScript(text, expected);
  if (script !== null) return { language: script };
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{M}]+'?/gu))].slice(0, MAX_WORDS);
  const scores = scoreWords(words);
  const [best, bestScore] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ['und', 0]);
  const expectedScore = Math.max(0, ...expected.map((language) => scores.get(language) ?? 0));
  if (expected.includes(best)) return { language: best };
  const share = bestScore / words.length;
  const isPlain = (bestScore >= 1.5 && share >= 0.2) || (bestScore >= 1 && share > 0.5);
  return isPlain && bestScore > 2 * expectedScore ? { language: best } : null;
}

/** Whether texts in a language (two-letter code) are told from those in all others. */
export function canTell(language: string): boolean {
  return Object.hasOwn(LANGUAGE_WORDS, language) || TOLD_BY_SCRIPT.includes(language);
}

/**
 * A word that several languages share counts for each of them by its share; accented letters speak
 * for any language but English.
 */
function scoreWords(words: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (language: string, score: number): void =>
    void scores.set(language, (scores.get(language) ?? 0) + score);
  let accented = 0;
  for (const word of words) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    for (const language of languages) add(language, 1 / languages.length);
    if (/[\u00c0-\u024f\u1e00-\u1eff]/.test(word)) accented++;
  }
  for (const language of ['und', ...scores.keys()])
    if (language !== 'en') add(language, accented / 2);
  return scores;
}

/** A language of the script when more than half of the letters are in a script that no expected language uses. */
function foreignScript(text: string, expected: readonly string[]): string | null {
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
