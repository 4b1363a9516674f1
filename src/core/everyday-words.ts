import WORDS from './everyday-words.json' with { type: 'json' };

/**
 * Frequent words, without accents, of the languages that Presort reads. A phrase beside a greeting
 * that holds one of them is no name. Words that `isTelling` knows are not repeated here.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(WORDS.flatMap((line) => line.split(' ')));
