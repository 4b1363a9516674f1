import type { KnownWord } from '../encoder.ts';
import { normaliseRow } from '../layer-norm.ts';
import { softmaxInPlace } from '../pooling.ts';
import type { WeightsFile } from '../weights-file.ts';
import type { Word } from '../words.ts';
import { createEmbeddingKernels } from './embedding-kernels.ts';
import { createWordWriter, TAPS, type StoredWord } from './word-store.ts';

/** Embeds many texts: the engine's embeddings to the bit, many times faster. */
export interface BatchEncoder<T> {
  readonly dims: number;
  /** A text's words, made ready; they stay so until it is called again. Null when there are too many. */
  look(words: readonly Pick<Word, 'word'>[]): readonly StoredWord<T>[] | null;
  /** Embedding of a text's words, in an array of its own. */
  encode(words: readonly StoredWord<T>[]): Float32Array;
  /** Product of the last embedding with row `row` of those that the encoder was made with. */
  product(row: number): number;
}

export interface BatchEncoderOptions<T> {
  /** What is kept of a word beside its numbers. */
  remember(word: KnownWord): T;
  /** Rows of `dims` numbers that embeddings are multiplied with. */
  readonly rows?: Float32Array;
  readonly mostWords?: number | undefined;
}

/**
 * Distinct words kept ready, 3.6 kB each; then all are forgotten, since a word costs some 15 µs and
 * a text of common words soon has them back. Memory is taken as words come.
 */
const MAX_WORDS = 16_384;
/** States of so many words; longer texts go the engine's way. */
const MAX_TOKENS = 512;
/** Most memory that the module may be given, as its `.wat` says: 2 GiB. */
const MAX_PAGES = 32_768;

/**
 * An encoder for packed weights on SIMD kernels. Null where there are none, or the encoder has
 * another shape than they compute. Throws `bundle-weights` when its sections do not fit.
 */
// eslint-disable-next-line max-lines-per-function -- one computation over shared arrays, in the order of its formula; every part of it is short.
export function createBatchEncoder<T>(
  file: WeightsFile,
  { remember, rows = new Float32Array(), mostWords = MAX_WORDS }: BatchEncoderOptions<T>,
): BatchEncoder<T> | null {
  const [width, channels, heads, taps] = [
    file.config('width'),
    file.config('channels'),
    file.config('attention'),
    file.config('taps'),
  ];
  if (taps !== TAPS || width % 4 || (channels / heads) % 4) return null;
  const dims = 2 * channels + width;
  const [rowBytes, sliceBytes, vectorBytes] = [4 * channels, (4 * channels) / heads, 4 * width];
  const plan = planMemory({
    attention: heads * rowBytes,
    bias: rowBytes,
    nothing: TAPS * rowBytes,
    states: MAX_TOKENS * rowBytes,
    pooled: 4 * dims,
    weights: TAPS * width * channels,
    whole: 2 * width,
    rows: rows.byteLength,
    words: mostWords * (vectorBytes + TAPS * rowBytes),
  });
  const memory = takeMemory(plan.pages);
  const kernels = memory && createEmbeddingKernels(memory);
  if (!kernels) return null;
  const { attention, bias, nothing, states, pooled } = plan.at;
  const numbers = new Float32Array(memory.buffer);
  numbers.set(file.floats('attention', heads * channels), attention / 4);
  numbers.set(file.floats('taps.bias', channels), bias / 4);
  numbers.set(rows, plan.at.rows / 4);
  const write = createWordWriter(file, { memory, kernels, ...plan.at }, remember);
  const stored = new Map<string, StoredWord<T>>();
  const shares = Array.from({ length: MAX_TOKENS + 1 }, (_, length) => new Float64Array(length));

  function find(word: string): StoredWord<T> {
    let found = stored.get(word);
    if (!found) stored.set(word, (found = write(word, stored.size)));
    return found;
  }

  const mix = (words: readonly StoredWord<T>[]): void => {
    const tapsAt = (at: number): number => {
      const word = words[at];
      return word ? word.at + vectorBytes : nothing;
    };
    let [before, own] = [nothing, tapsAt(0)];
    for (let at = 0; at < words.length; at++) {
      const after = tapsAt(at + 1);
      kernels.mix(
        states + at * rowBytes,
        bias,
        before,
        own + rowBytes,
        after + 2 * rowBytes,
        rowBytes,
      );
      [before, own] = [own, after];
    }
  };

  const pool = (length: number): void => {
    const share = shares[length]!;
    for (let head = 0; head < heads; head++) {
      for (let token = 0; token < length; token++)
        share[token] = kernels.dot(
          attention + head * rowBytes,
          states + token * rowBytes,
          rowBytes,
        );
      softmaxInPlace(share);
      for (let token = 0; token < length; token++)
        kernels.scaledSum(
          pooled + head * sliceBytes,
          states + token * rowBytes + head * sliceBytes,
          share[token]!,
          sliceBytes,
        );
    }
    for (let token = 0; token < length; token++)
      kernels.largest(pooled + rowBytes, states + token * rowBytes, rowBytes);
  };

  return {
    dims,
    look(words) {
      if (words.length > Math.min(MAX_TOKENS, mostWords)) return null;
      if (stored.size + words.length > mostWords) stored.clear();
      return words.map(({ word }) => find(word));
    },
    encode(words) {
      numbers.fill(0, pooled / 4, pooled / 4 + dims);
      if (words.length === 0) return new Float32Array(dims);
      mix(words);
      pool(words.length);
      const share = shares[words.length]!;
      for (let at = 0; at < words.length; at++) share[at] = words[at]!.salience;
      softmaxInPlace(share);
      for (let at = 0; at < words.length; at++)
        kernels.scaledSum(pooled + 2 * rowBytes, words[at]!.at, share[at]!, vectorBytes);
      normaliseRow(numbers, pooled / 4, dims);
      const unit = 1 / Math.sqrt(dims);
      for (let at = pooled / 4; at < pooled / 4 + dims; at++) numbers[at] = numbers[at]! * unit;
      return numbers.slice(pooled / 4, pooled / 4 + dims);
    },
    product: (row) => kernels.dot(plan.at.rows + row * 4 * dims, pooled, 4 * dims),
  };
}

/** Null where there is not so much. */
function takeMemory(pages: number): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: MAX_PAGES });
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** Puts parts of so many bytes one behind the other, each at a multiple of 16. */
function planMemory<K extends string>(
  bytes: Readonly<Record<K, number>>,
): { readonly at: Readonly<Record<K, number>>; readonly pages: number } {
  let end = 0;
  const at: Record<K, number> = { ...bytes };
  for (const name of Object.keys(bytes) as K[]) {
    at[name] = end;
    end += Math.ceil(bytes[name] / 16) * 16;
  }
  return { at, pages: Math.ceil(end / 65_536) };
}
