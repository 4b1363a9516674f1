import type { Corpus } from '../corpus.ts';
import type { MostInShard } from '../memory/memory-plan.ts';

/** Texts as the network reads them; it holds until the next texts are read. */
export interface Reading {
  readonly texts: number;
  /** How many words they have, each word once, and how many tokens, each place in a text for itself. */
  readonly words: number;
  readonly tokens: number;
  /** The corpus's number of each word. */
  readonly wordIds: Int32Array;
  /** The word of each token. */
  readonly wordOf: Int32Array;
  /** First token of each text, and the end. */
  readonly starts: Int32Array;
}

/** Reads texts, given as numbers into the corpus; `keep` is asked once a token whether it is read. */
export type TextReader = (texts: ArrayLike<number>, keep: () => boolean) => Reading;

/** A reader whose lists have room for `most`; `openPass` refuses what is more. */
export function createTextReader(corpus: Corpus, most: MostInShard): TextReader {
  const wordIds = new Int32Array(most.words);
  const wordOf = new Int32Array(most.tokens);
  const starts = new Int32Array(most.texts + 1);
  // The pass's word of each word of the corpus, −1 for those that it does not have.
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
        // A text never loses its last chance of a word.
        if (!keep() && (at < end - 1 || tokens > first)) continue;
        wordOf[tokens++] = wordAt(at);
      }
    }
    starts[texts.length] = tokens;
    return { texts: texts.length, words, tokens, wordIds, wordOf, starts };
  };
}
