import { cutHash, openHashIndex } from '../../compact/hash-index.ts';
import { wordFeatures } from '../../compact/word-features.ts';
import { openWeights, type WeightsFile } from '../../compact/weights-file.ts';
import { createRandom } from '../heads/random.ts';
import { packFloats, packHashes, packMatrix, type PackedSection } from './weights-writer.ts';

/** Sizes of a compact encoder. */
export interface EncoderShape {
  /** Length of a word's context-free vector. */
  readonly width: number;
  /** Number of outputs of the convolution. */
  readonly channels: number;
  /** Words that the convolution reads at once: 1 (no mixing), 3 or 5. */
  readonly taps: number;
  /** Attention heads of the pooling. */
  readonly heads: number;
  /** Number of rows that all character n-grams share. */
  readonly gramRows: number;
}

/** An encoder's weights as numbers. `words` follow `vocabulary`'s order; `projection` is taps × width × channels. */
export interface EncoderParameters {
  readonly shape: EncoderShape;
  /** Cut hashes of the words with an own row, ascending. */
  readonly vocabulary: Uint32Array;
  readonly words: Float32Array;
  readonly grams: Float32Array;
  readonly projection: Float32Array;
  readonly bias: Float32Array;
  readonly attention: Float32Array;
  readonly salience: Float32Array;
}

export const DEFAULT_SHAPE: EncoderShape = {
  width: 128,
  channels: 256,
  taps: 3,
  heads: 4,
  gramRows: 16_384,
};

/** Creates seeded initial weights: uniform tables, a He-scaled convolution and uniform pooling. */
export function initialEncoder(
  shape: EncoderShape,
  vocabulary: Uint32Array,
  seed: number,
): EncoderParameters {
  const { width, channels, taps, heads, gramRows } = shape;
  const random = createRandom(seed);
  const fill = (size: number, reach: number): Float32Array =>
    Float32Array.from({ length: size }, () => (2 * random() - 1) * reach);
  return {
    shape,
    vocabulary,
    words: fill(vocabulary.length * width, 0.2),
    grams: fill(gramRows * width, 0.05),
    projection: fill(taps * width * channels, Math.sqrt(3 / (width * taps))),
    bias: new Float32Array(channels),
    attention: fill(heads * channels, 0.02),
    salience: new Float32Array(width),
  };
}

/**
 * Returns the keys of the most frequent words, each of which occurs at least `least` times. Texts
 * are lists of words as the engine splits them.
 */
export function chooseVocabulary(
  texts: Iterable<readonly string[]>,
  most: number,
  least: number,
): Uint32Array {
  const counts = new Map<string, number>();
  for (const words of texts)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const keys = new Set(ranked.slice(0, most).map(([word]) => cutHash(wordFeatures(word).wordHash)));
  return Uint32Array.from(keys).sort();
}

/** Returns the encoder's numbers for the header of `weights.bin`. */
export function encoderConfig({ shape }: EncoderParameters): Readonly<Record<string, number>> {
  return { width: shape.width, channels: shape.channels, taps: shape.taps, attention: shape.heads };
}

/** Quantises and packs an encoder: tables at four bits, the convolution at eight. */
export function packEncoder(encoder: EncoderParameters): readonly PackedSection[] {
  const { width, channels } = encoder.shape;
  return [
    packHashes('vocabulary', encoder.vocabulary),
    packMatrix('words', 'i4', encoder.words, width),
    packMatrix('grams', 'i4', encoder.grams, width),
    packMatrix('taps', 'i8', encoder.projection, channels),
    packFloats('taps.bias', encoder.bias),
    packFloats('attention', encoder.attention),
    packFloats('salience', encoder.salience),
  ];
}

/**
 * Reads an encoder from packed weights, to continue its training. Throws `bundle-weights` when they
 * are damaged.
 */
export function unpackEncoder(bytes: Uint8Array): EncoderParameters {
  const file = openWeights(bytes);
  const width = file.config('width');
  const channels = file.config('channels');
  const heads = file.config('attention');
  const grams = file.matrix('grams', width);
  return {
    shape: { width, channels, taps: file.config('taps'), heads, gramRows: grams.rows },
    vocabulary: readKeys(file),
    words: file.matrix('words', width).toFloats(),
    grams: grams.toFloats(),
    projection: file.matrix('taps', channels).toFloats(),
    bias: file.floats('taps.bias', channels).slice(),
    attention: file.floats('attention', heads * channels).slice(),
    salience: file.floats('salience', width).slice(),
  };
}

function readKeys(file: WeightsFile): Uint32Array {
  return openHashIndex(file.integers('vocabulary')).keys;
}
