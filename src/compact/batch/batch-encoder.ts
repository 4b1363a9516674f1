import { NORM_EPSILON } from '../layer-norm.ts';
import { softmaxInPlace } from '../pooling.ts';
import type { WeightsFile } from '../weights-file.ts';
import type { WordFeatures } from '../word-features.ts';
import type { FeatureList } from './batch-features.ts';
import type { HeadTables } from './batch-heads.ts';
import { createEmbeddingKernels } from './embedding-kernels.ts';
import { createWordWriter, TAPS, wordRoom } from './word-store.ts';
import type { ReadWords, WordTable } from './word-table.ts';

/** Embeds many texts: the engine's embeddings to the bit, many times faster. */
export interface BatchEncoder {
  readonly dims: number;
  /** Whether a number's word itself is in the vocabulary, for the words of texts that were embedded. */
  readonly isKnown: Uint8Array;
  /** Embedding of a text's words, in an array of its own. At most `MAX_TOKENS` words. */
  encode(words: ReadWords): Float32Array;
  /** Sums of all labels for the last embedding, padded as the tables are; overwritten by the next. */
  scores(tables: HeadTables, features: FeatureList | null): Float64Array;
}

export interface BatchEncoderOptions {
  /** The numbers of words. */
  readonly table: WordTable;
  /** Keeps what else is wanted of a word, whenever a number is given to one. */
  remember?(id: number, word: WordFeatures): void;
  /** Heads over the embeddings. */
  readonly heads?: HeadTables;
}

/** States of so many words; longer texts go the engine's way. */
export const MAX_TOKENS = 512;
/** Most memory that the module may be given, as its `.wat` says: 2 GiB. */
const MAX_PAGES = 32_768;

/**
 * An encoder for packed weights on SIMD kernels. Null where there are none, or the encoder has
 * another shape than they compute. A word takes 3.6 kB, and memory is taken as words come. Throws
 * `bundle-weights` when its sections do not fit.
 */
// eslint-disable-next-line max-lines-per-function -- one computation over shared arrays, in the order of its formula; every part of it is short.
export function createBatchEncoder(
  file: WeightsFile,
  { table, remember, heads: tables }: BatchEncoderOptions,
): BatchEncoder | null {
  const [width, channels, heads] = ['width', 'channels', 'attention'].map((name) =>
    file.config(name),
  ) as [number, number, number];
  if (file.config('taps') !== TAPS || width % 4 || (channels / heads) % 4) return null;
  const dims = 2 * channels + width;
  const [rowBytes, sliceBytes, vectorBytes] = [4 * channels, (4 * channels) / heads, 4 * width];
  const wordBytes = vectorBytes + TAPS * rowBytes;
  const stride = 8 * MAX_TOKENS;
  const plan = planMemory({
    attention: heads * rowBytes,
    bias: rowBytes,
    nothing: TAPS * rowBytes,
    states: MAX_TOKENS * rowBytes,
    shares: (heads + 1) * stride,
    taps: 4 * (MAX_TOKENS + 2),
    pooled: 4 * dims,
    ...wordRoom(file),
    rows: tables?.rows.byteLength ?? 0,
    lexical: tables?.lexical.byteLength ?? 0,
    groups: 4 * (tables?.groups.length ?? 0),
    products: 8 * (tables?.labels ?? 0),
    sums: 8 * (tables?.sums ?? 0),
    ids: 4 * (tables?.maxFeatures ?? 0),
    values: 8 * (tables?.maxFeatures ?? 0),
    words: table.capacity * wordBytes,
  });
  const memory = takeMemory(plan.pages);
  const kernels = memory && createEmbeddingKernels(memory);
  if (!kernels) return null;
  const { attention, bias, nothing, states, shares, taps, pooled, words } = plan.at;
  const numbers = new Float32Array(memory.buffer);
  const [whole, doubles] = [new Int32Array(memory.buffer), new Float64Array(memory.buffer)];
  numbers.set(file.floats('attention', heads * channels), attention / 4);
  numbers.set(file.floats('taps.bias', channels), bias / 4);
  if (tables) {
    numbers.set(tables.rows, plan.at.rows / 4);
    new Uint8Array(memory.buffer).set(tables.lexical, plan.at.lexical);
    whole.set(tables.groups, plan.at.groups / 4);
  }
  const write = createWordWriter(file, { memory, kernels, ...plan.at });
  const births = new Uint32Array(table.capacity);
  const saliences = new Float64Array(table.capacity);
  const isKnown = new Uint8Array(table.capacity);

  const writeWord = (id: number): void => {
    const word = write(table.wordOf(id), words + id * wordBytes);
    births[id] = table.births[id]!;
    saliences[id] = word.salience;
    isKnown[id] = word.known ? 1 : 0;
    remember?.(id, word);
  };

  /** Lists the words' addresses; their saliences stand behind the heads' scores. */
  const look = ({ ids, count }: ReadWords): void => {
    whole[taps >> 2] = nothing;
    for (let at = 0; at < count; at++) {
      const id = ids[at]!;
      if (births[id] !== table.births[id]) writeWord(id);
      whole[(taps >> 2) + at + 1] = words + id * wordBytes + vectorBytes;
      doubles[((shares + heads * stride) >> 3) + at] = saliences[id]!;
    }
    whole[(taps >> 2) + count + 1] = nothing;
  };

  return {
    dims,
    isKnown,
    encode(read) {
      const { count } = read;
      numbers.fill(0, pooled / 4, pooled / 4 + dims);
      if (count === 0) return new Float32Array(dims);
      look(read);
      kernels.readStates(
        states,
        taps,
        count,
        bias,
        attention,
        heads,
        shares,
        stride,
        pooled + rowBytes,
        rowBytes,
      );
      for (let head = 0; head <= heads; head++)
        softmaxInPlace(doubles, (shares + head * stride) / 8, (shares + head * stride) / 8 + count);
      for (let head = 0; head < heads; head++)
        kernels.poolRows(
          pooled + head * sliceBytes,
          states + head * sliceBytes,
          rowBytes,
          shares + head * stride,
          count,
          sliceBytes,
        );
      kernels.poolListed(
        pooled + 2 * rowBytes,
        taps + 4,
        shares + heads * stride,
        count,
        vectorBytes,
      );
      kernels.normalise(pooled, 4 * dims, NORM_EPSILON, 1 / Math.sqrt(dims));
      return numbers.slice(pooled / 4, pooled / 4 + dims);
    },
    scores({ places, bias: own, groups, rowBytes: bytes, sums: length }, features) {
      const { at } = plan;
      const sums = doubles.subarray(at.sums / 8, at.sums / 8 + length);
      sums.fill(0);
      kernels.products(at.products, at.rows, places.length, pooled, 4 * dims);
      for (let label = 0; label < places.length; label++)
        sums[places[label]!] = own[label]! + doubles[at.products / 8 + label]!;
      if (features && groups.length > 0) {
        for (let one = 0; one < features.count; one++) {
          whole[(at.ids >> 2) + one] = features.ids[one]!;
          doubles[(at.values >> 3) + one] = features.values[one]!;
        }
        kernels.addFeatures(
          at.sums,
          at.lexical,
          bytes,
          at.ids,
          at.values,
          features.count,
          at.groups,
          groups.length,
        );
      }
      return sums;
    },
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

/** Puts parts of so many bytes one behind the other, each at the begin of a line of the cache. */
function planMemory<K extends string>(
  bytes: Readonly<Record<K, number>>,
): { readonly at: Readonly<Record<K, number>>; readonly pages: number } {
  let end = 0;
  const at: Record<K, number> = { ...bytes };
  for (const name of Object.keys(bytes) as K[]) {
    at[name] = end;
    end += Math.ceil(bytes[name] / LINE) * LINE;
  }
  return { at, pages: Math.ceil(end / 65_536) };
}

const LINE = 64;
