import type { Corpus } from '../corpus.ts';
import type { MostInShard } from '../memory/memory-plan.ts';

/** Texts in the form that the network reads, valid until the next texts are read. */
export interface Reading {
  readonly texts: number;
  /** Number of distinct words, and number of tokens (words with their repetitions). */
  readonly words: number;
  readonly tokens: number;
  /** Index of each word in the corpus. */
  readonly wordIds: Int32Array;
  /** Index of each token's word. */
  readonly wordOf: Int32Array;
  /** Index of each text's first token, followed by the number of tokens. */
  readonly starts: Int32Array;
}

/**
 * Reads texts, given as indices into the corpus. Calls `keep` once per token; a token is read when
 * it returns true.
 */
export type TextReader = (texts: ArrayLike<number>, keep: () => boolean) => Reading;

/** Creates a reader with space for `most`; `openPass` refuses larger readings. */
export function createTextReader(corpus: Corpus, most: MostInShard): TextReader {
  const wordIds = new Int32Array(most.words);
  const wordOf = new Int32Array(most.tokens);
  const starts = new Int32Array(most.texts + 1);
  // Index in this pass of each word of the corpus; −1 for words that do not occur in the pass.
  const localOf = new Int32Array(corpus.rowStarts.length - 1).fill(-1);
  let words = 0;

  const wordAt = (token: number): number => {
    const id = corpus.tokens[token]!;
    const known = localOf[id]!;
    if (known >= 0) return known;
    wordIds[words] = id;
    return (localOf[id] = words++);
  };

  return (texts, keep) => {
    for (let word = 0; word < words; word++) localOf[wordIds[word]!] = -1;
    words = 0;
    let tokens = 0;
    for (let text = 0; text < texts.length; text++) {
      const first = (starts[text] = tokens);
      const end = corpus.textStarts[texts[text]! + 1]!;
      for (let at = corpus.textStarts[texts[text]!]!; at < end; at++) {
        // A text that lost all other words keeps its last one.
        if (!keep() && (at < end - 1 || tokens > first)) continue;
        wordOf[tokens++] = wordAt(at);
      }
    }
    starts[texts.length] = tokens;
    return { texts: texts.length, words, tokens, wordIds, wordOf, starts };
  };
}
