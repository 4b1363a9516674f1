import { createEncoder, type Encoder } from '../../compact/encoder.ts';
import { normaliseRow } from '../../compact/layer-norm.ts';
import { softmaxInPlace } from '../../compact/pooling.ts';
import { openWeights, type WeightsFile } from '../../compact/weights-file.ts';
import { createEmbeddingKernels } from '../kernels/embedding-kernels.ts';
import { MAXIMUM_PAGES } from '../kernels/kernels.ts';

/** Embeds many texts: the engine's embeddings to the bit, several times faster. */
export interface BatchEncoder {
  readonly dims: number;
  /** Embedding of a text's words, in an array of its own. */
  encode(words: readonly string[]): Float32Array;
}

/**
 * Distinct words kept ready; then all are forgotten, since a word costs under 100 µs and a text of
 * common words soon has them back.
 */
const MAX_WORDS = 16_384;
/** States of so many words; longer texts go the engine's way. */
const MAX_TOKENS = 512;
/** The kernels mix a word with one neighbour on each side. */
const TAPS = 3;

/** An encoder for packed weights: SIMD kernels where the engine has them, its plain code where not. */
export function createBatchEncoder(weights: Uint8Array, mostWords = MAX_WORDS): BatchEncoder {
  const file = openWeights(weights);
  const encoder = createEncoder(file);
  return withKernels(file, encoder, mostWords) ?? plain(encoder);
}

function plain(encoder: Encoder): BatchEncoder {
  return {
    dims: encoder.dims,
    encode: (words) => encoder.encode(words.map((word) => encoder.word(word))),
  };
}

// eslint-disable-next-line max-lines-per-function -- one computation over shared arrays, in the order of its formula; every part of it is short.
function withKernels(file: WeightsFile, encoder: Encoder, mostWords: number): BatchEncoder | null {
  const [width, channels, heads, taps] = [
    file.config('width'),
    file.config('channels'),
    file.config('attention'),
    file.config('taps'),
  ];
  if (taps !== TAPS || width % 4 || (channels / heads) % 4) return null;
  const wordSize = width + TAPS * channels;
  const sizes = [
    heads * channels,
    channels,
    TAPS * channels,
    MAX_TOKENS * channels,
    2 * channels + width,
    mostWords * wordSize,
  ];
  const ends = sizes.map((_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
  const [attention = 0, bias = 0, nothing = 0, states = 0, pooled = 0, words = 0] = sizes.map(
    (size, at) => ends[at]! - size,
  );
  const memory = new WebAssembly.Memory({
    initial: Math.ceil((ends.at(-1)! * 4) / 65_536),
    maximum: MAXIMUM_PAGES,
  });
  const kernels = createEmbeddingKernels(memory);
  if (!kernels) return null;
  const numbers = new Float32Array(memory.buffer);
  numbers.set(file.floats('attention', heads * channels), attention);
  numbers.set(file.floats('taps.bias', channels), bias);
  const [rowBytes, slice] = [channels * 4, channels / heads];
  const { dims } = encoder;
  const places = new Map<string, number>();
  const saliences = new Float64Array(mostWords);
  const engine = plain(encoder);

  function placeOf(word: string): number {
    const known = places.get(word);
    if (known !== undefined) return known;
    const place = places.size;
    places.set(word, place);
    const { vector, taps, salience } = encoder.word(word);
    const at = words + place * wordSize;
    numbers.set(vector, at);
    numbers.set(taps, at + width);
    saliences[place] = salience;
    return place;
  }

  return {
    dims,
    encode(sequence) {
      if (sequence.length === 0) return new Float32Array(dims);
      if (sequence.length > Math.min(MAX_TOKENS, mostWords)) return engine.encode(sequence);
      if (places.size + sequence.length > mostWords) places.clear();
      const own = sequence.map(placeOf);
      const tapAt = (place: number | undefined, tap: number): number =>
        (place === undefined ? nothing : words + place * wordSize + width) * 4 + tap * rowBytes;
      own.forEach((place, at) => {
        kernels.mix(
          (states + at * channels) * 4,
          bias * 4,
          tapAt(own[at - 1], 0),
          tapAt(place, 1),
          tapAt(own[at + 1], 2),
          rowBytes,
        );
      });
      numbers.fill(0, pooled, pooled + dims);
      const shares = new Float64Array(own.length);
      for (let head = 0; head < heads; head++) {
        for (let token = 0; token < own.length; token++)
          shares[token] = kernels.dot(
            (attention + head * channels) * 4,
            (states + token * channels) * 4,
            rowBytes,
          );
        softmaxInPlace(shares);
        for (let token = 0; token < own.length; token++)
          kernels.scaledSum(
            (pooled + head * slice) * 4,
            (states + token * channels + head * slice) * 4,
            shares[token]!,
            slice * 4,
          );
      }
      for (let token = 0; token < own.length; token++)
        kernels.largest((pooled + channels) * 4, (states + token * channels) * 4, rowBytes);
      own.forEach((place, at) => {
        shares[at] = saliences[place]!;
      });
      softmaxInPlace(shares);
      own.forEach((place, at) => {
        kernels.scaledSum(
          (pooled + 2 * channels) * 4,
          (words + place * wordSize) * 4,
          shares[at]!,
          width * 4,
        );
      });
      const embedding = numbers.slice(pooled, pooled + dims);
      normaliseRow(embedding, 0, dims);
      const unit = 1 / Math.sqrt(dims);
      for (let at = 0; at < dims; at++) embedding[at] = embedding[at]! * unit;
      return embedding;
    },
  };
}
