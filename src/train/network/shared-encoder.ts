import { cutHash } from '../../compact/hash-index.ts';
import { wordFeatures } from '../../compact/word-features.ts';
import {
  initialEncoder,
  DEFAULT_SHAPE,
  chooseVocabulary,
  type EncoderParameters,
} from './encoder-parameters.ts';

/** How large a bundle gets. */
export interface BundleSizes {
  /** Words that have a row of their own, at most. */
  readonly words: number;
  /** Rows that all character n-grams share, at most: 16,384 divided by a power of two. */
  readonly gramRows: number;
  /** Lexical features, at most. */
  readonly features: number;
}

/** Lexical features only end where the bundle does; what smaller sizes cost is in docs/quality.md. */
export const USUAL_SIZES: BundleSizes = {
  words: 8_192,
  gramRows: 16_384,
  features: Number.MAX_SAFE_INTEGER,
};

/** An untrained encoder whose vocabulary comes from the given texts. */
export function freshEncoder(
  texts: readonly (readonly string[])[],
  seed: number,
): EncoderParameters {
  return initialEncoder(DEFAULT_SHAPE, chooseVocabulary(texts, USUAL_SIZES.words, 2), seed);
}

/**
 * Gives the texts' own words rows in an encoder: new rows start at zero, so that at first nothing changes.
 * Where there is no room, words that the texts do not use make way.
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
  // Known words that occur come first, then the other known ones as far as there is room.
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
 * Halves the character n-gram rows until there are at most so many: two neighbours, which the
 * n-grams' hashes share from then on, become their mean. Meant for an encoder that is trained on
 * afterwards.
 */
export function foldGrams(encoder: EncoderParameters, most: number): EncoderParameters {
  const { shape, grams } = encoder;
  if (shape.gramRows <= most || shape.gramRows % 2) return encoder;
  const { width } = shape;
  const gramRows = shape.gramRows / 2;
  const folded = Float32Array.from({ length: gramRows * width }, (_, at) => {
    const from = 2 * Math.floor(at / width) * width + (at % width);
    return (grams[from]! + grams[from + width]!) / 2;
  });
  return foldGrams({ ...encoder, shape: { ...shape, gramRows }, grams: folded }, most);
}
