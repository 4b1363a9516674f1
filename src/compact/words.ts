/** A word as the model sees it, with its place in the normalised text (`start` inclusive, `end` exclusive, UTF-16). */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Longest word read, in UTF-16 code units; a run without spaces (a pasted key, Chinese) is cut to
 * pieces of this length.
 */
export const MAX_WORD_LENGTH = 24;

/**
 * Splits text into lower-case words without accents, and the marks `?` and `!`.
 * Stops after `maxTokens` words, so the cost never grows beyond the cut.
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

/** One piece of a text as the model sees it. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  // Most words are ASCII, and normalize() is the slowest step of the tokeniser.
  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower.replace(/['’]/g, '').normalize('NFD').replace(/\p{M}/gu, '');
}
