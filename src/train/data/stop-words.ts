import { detectLanguage } from '../../core/detect-language.ts';
import type { ReadLanguage } from '../../core/languages.ts';
import WORDS from './stop-words.json' with { type: 'json' };

/**
 * Returns stop words of the text's language, or the English ones where the language is unsure. The
 * accents of the stop words are removed for a text without accents.
 */
export function stopWordsOf(text: string): ReadonlySet<string> {
  const language = detectLanguage(text.slice(0, MAX_TELLING), ['en'])?.language ?? 'en';
  return STOP_WORDS.get(language) ?? ENGLISH;
}

const MAX_TELLING = 2_000;
const ENGLISH = wordsOf(WORDS.en);
const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS satisfies Record<ReadLanguage, readonly string[]>).map(([code, words]) => [
    code,
    wordsOf(words),
  ]),
);

function wordsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set([...words, ...words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))]);
}
