import { cutHash } from '../../compact/hash-index.ts';
import { wordFeatures } from '../../compact/word-features.ts';
import { initialEncoder, DEFAULT_SHAPE, chooseVocabulary, type EncoderParameters } from './encoder-parameters.ts';

/** Words that have a row of their own, at most: keeps a bundle below its size. */
const MOST_WORDS = 8_192;

/** An untrained encoder whose vocabulary comes from the given texts. */
export function freshEncoder(texts: readonly (readonly string[])[], seed: number): EncoderParameters {
  return initialEncoder(DEFAULT_SHAPE, chooseVocabulary(texts, MOST_WORDS, 2), seed);
}

/**
 * Gives the texts' own words rows in an encoder: new rows start at zero, so that at first nothing changes.
 * Where there is no room, words that the texts do not use make way.
 */
export function extendVocabulary(encoder: EncoderParameters, texts: readonly (readonly string[])[]): EncoderParameters {
  const { width } = encoder.shape;
  const used = new Set<number>();
  for (const words of texts) for (const word of words) used.add(cutHash(wordFeatures(word).wordHash));
  const wanted = chooseVocabulary(texts, MOST_WORDS, 2);
  const places = new Map(Array.from(encoder.vocabulary, (key, place) => [key, place]));
  const keys = new Set(wanted);
  // Known words that occur come first, then the other known ones as far as there is room.
  for (const wantsUsed of [true, false]) {
    for (const key of encoder.vocabulary) if (keys.size < MOST_WORDS && used.has(key) === wantsUsed) keys.add(key);
  }
  const vocabulary = Uint32Array.from(keys).sort();
  const words = new Float32Array(vocabulary.length * width);
  vocabulary.forEach((key, at) => {
    const place = places.get(key);
    if (place !== undefined) words.set(encoder.words.subarray(place * width, (place + 1) * width), at * width);
  });
  return { ...encoder, vocabulary, words };
}
