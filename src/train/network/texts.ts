import { wordFeatures, type WordFeatures } from '../../compact/word-features.ts';
import { splitWords } from '../../compact/words.ts';

/** Longest text that the compact model reads, in words. */
export const MAX_TOKENS = 256;

/** Texts as sequences of numbers into a list of distinct words, split exactly as the engine splits them. */
export interface WordTexts {
  readonly words: readonly string[];
  readonly features: readonly WordFeatures[];
  readonly sequences: readonly Uint32Array[];
}

/** Splits texts into words; equal words share one entry. */
export function readWords(texts: readonly string[], maxTokens = MAX_TOKENS): WordTexts {
  const places = new Map<string, number>();
  const words: string[] = [];
  const sequences = texts.map((text) =>
    Uint32Array.from(splitWords(text, maxTokens), ({ word }) => {
      let place = places.get(word);
      if (place === undefined) {
        places.set(word, (place = words.length));
        words.push(word);
      }
      return place;
    }),
  );
  return { words, sequences, features: words.map(wordFeatures) };
}

/** Returns the features of one text's words in their order. */
export function featuresOf(
  { features }: WordTexts,
  sequence: Uint32Array,
): readonly WordFeatures[] {
  return Array.from(sequence, (place) => features[place] ?? EMPTY);
}

const EMPTY: WordFeatures = { wordHash: 0, gramHashes: [] };

/** Returns the words of every text. */
export function spelledOut({ words, sequences }: WordTexts): readonly (readonly string[])[] {
  return sequences.map((sequence) => Array.from(sequence, (place) => words[place] ?? ''));
}
