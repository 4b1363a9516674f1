/**
 * A word that the model reads, with its place in the normalised text (`start` inclusive, `end`
 * exclusive, UTF-16).
 */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Longest word that is read, in UTF-16 code units. A longer run without spaces (a pasted key,
 * Chinese) is cut into pieces of this length.
 */
export const MAX_WORD_LENGTH = 24;

/**
 * Splits text into lower-case words without accents, and the marks `?` and `!`. Stops after
 * `maxTokens` words, so that the cost is bounded.
 */
export function splitWords(text: string, maxTokens: number): readonly Word[] {
  const words: Word[] = [];
  const pattern = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*|[?!]/gu;
  for (
    let match = pattern.exec(text);
    match && words.length < maxTokens;
    match = pattern.exec(text)
  ) {
    const raw = match[0];
    for (let at = 0; at < raw.length && words.length < maxTokens; at += MAX_WORD_LENGTH) {
      const end = Math.min(raw.length, at + MAX_WORD_LENGTH);
      words.push({
        word: foldWord(raw.slice(at, end)),
        start: match.index + at,
        end: match.index + end,
      });
    }
  }
  return words;
}

/** Folds one piece of a text as the model reads it. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  // Most words are ASCII, and normalize() is the slowest step of the tokeniser.
  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower.replace(/['’]/g, '').normalize('NFD').replace(/\p{M}/gu, '');
}
