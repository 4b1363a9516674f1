import { itemAt } from '../../core/item-at.ts';
import { cutHash } from '../../compact/hash-index.ts';
import { wordFeatures } from '../../compact/word-features.ts';
import {
  initialEncoder,
  DEFAULT_SHAPE,
  chooseVocabulary,
  type EncoderParameters,
} from './encoder-parameters.ts';

/** Sizes that limit a bundle's bytes. */
export interface BundleSizes {
  /** Most words with an own row. */
  readonly words: number;
  /** Most rows that all character n-grams share: 16,384 divided by a power of two. */
  readonly gramRows: number;
  /** Most lexical features. */
  readonly features: number;
}

/**
 * Usual sizes; only a bundle's bytes limit the lexical features. docs/quality.md shows the loss of
 * smaller sizes.
 */
export const USUAL_SIZES: BundleSizes = {
  words: 8_192,
  gramRows: 16_384,
  features: Number.MAX_SAFE_INTEGER,
};

/** Creates an untrained encoder with a vocabulary from the given texts. */
export function freshEncoder(
  texts: readonly (readonly string[])[],
  seed: number,
): EncoderParameters {
  return initialEncoder(DEFAULT_SHAPE, chooseVocabulary(texts, USUAL_SIZES.words, 2), seed);
}

/**
 * Adds rows for the texts' own words to an encoder. New rows are zero, so that its output does not
 * change before training. Without enough room, words that do not occur in the texts lose their
 * rows.
 */
export function extendVocabulary(
  encoder: EncoderParameters,
  texts: readonly (readonly string[])[],
  most = USUAL_SIZES.words,
): EncoderParameters {
  const { width } = encoder.shape;
  const used = new Set<number>();
  for (const words of texts)
    for (const word of words) used.add(cutHash(wordFeatures(word).wordHash));
  const wanted = chooseVocabulary(texts, most, 2);
  const places = new Map(Array.from(encoder.vocabulary, (key, place) => [key, place]));
  const keys = new Set(wanted);
  // Known words that occur in the texts come first; other known words follow while there is room.
  for (const wantsUsed of [true, false]) {
    for (const key of encoder.vocabulary)
      if (keys.size < most && used.has(key) === wantsUsed) keys.add(key);
  }
  const vocabulary = Uint32Array.from(keys).sort();
  const words = new Float32Array(vocabulary.length * width);
  vocabulary.forEach((key, at) => {
    const place = places.get(key);
    if (place !== undefined)
      words.set(encoder.words.subarray(place * width, (place + 1) * width), at * width);
  });
  return { ...encoder, vocabulary, words };
}

/**
 * Halves the number of character n-gram rows until there are at most `most`. Two neighbouring rows
 * become their mean, and the n-grams of both share it. The encoder should be trained afterwards.
 */
export function foldGrams(encoder: EncoderParameters, most: number): EncoderParameters {
  const { shape, grams } = encoder;
  if (shape.gramRows <= most || shape.gramRows % 2) return encoder;
  const { width } = shape;
  const gramRows = shape.gramRows / 2;
  const folded = Float32Array.from({ length: gramRows * width }, (_, at) => {
    const from = 2 * Math.floor(at / width) * width + (at % width);
    return (itemAt(grams, from) + itemAt(grams, from + width)) / 2;
  });
  return foldGrams({ ...encoder, shape: { ...shape, gramRows }, grams: folded }, most);
}
