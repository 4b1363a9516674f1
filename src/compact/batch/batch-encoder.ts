import { NORM_EPSILON } from '../layer-norm.ts';
import { softmaxInPlace } from '../pooling.ts';
import type { WeightsFile } from '../weights-file.ts';
import type { WordFeatures } from '../word-features.ts';
import type { FeatureList } from './batch-features.ts';
import type { HeadTables } from './batch-heads.ts';
import { createEmbeddingKernels, type EmbeddingKernels } from './embedding-kernels.ts';
import { openStretches, type Stretch, type StretchShape } from './stretches.ts';
import { createWordWriter, TAPS, wordRoom } from './word-store.ts';
import type { ReadWords, WordTable } from './word-table.ts';

/** Embeds many texts, several times faster than the engine and with the same bits. */
export interface BatchEncoder {
  readonly dims: number;
  /**
   * Tells for each number of the table whether its word is in the vocabulary; valid for words that
   * were embedded.
   */
  readonly isKnown: Uint8Array;
  /** Embedding of a text's words in a new array. Takes at most `MAX_TOKENS` words. */
  encode(words: ReadWords): Float32Array;
  /**
   * Sums of all labels for the last embedding, padded as in the tables; the next call overwrites
   * them.
   */
  scores(tables: HeadTables, features: FeatureList | null): Float64Array;
}

export interface BatchEncoderOptions {
  /** The table that numbers the words. */
  readonly table: WordTable;
  /** Stores other data of a word when a number is given to it. */
  remember?(id: number, word: WordFeatures): void;
  /** Heads that score the embeddings. */
  readonly heads?: HeadTables;
}

/** Largest number of words that the kernels process; the plain encoder takes longer texts. */
export const MAX_TOKENS = 512;

/**
 * An encoder for packed weights on SIMD kernels. Null where the thread has no SIMD, or the kernels
 * do not support the encoder's shape. Each word takes 3.6 kB, and the browser allocates memory when
 * words come. Throws `bundle-weights` when the sections do not fit.
 */
// eslint-disable-next-line max-lines-per-function -- three passes over one stretch of kernel memory, whose views a split would pass on; each pass is a function of its own below.
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
  const opened = openStretches({
    attention: { rows: heads, rowBytes },
    bias: { rows: 1, rowBytes },
    nothing: { rows: TAPS, rowBytes },
    states: { rows: MAX_TOKENS, rowBytes },
    // One row for each head, and one for the saliences of the words.
    shares: { rows: heads + 1, rowBytes: 8 * MAX_TOKENS },
    // Addresses, with an empty word before the first and one after the last.
    taps: { rows: MAX_TOKENS + 2, rowBytes: 4 },
    pooled: { rows: 1, rowBytes: 4 * dims },
    ...wordRoom(file),
    ...headRoom(tables),
    words: { rows: table.capacity, rowBytes: vectorBytes + TAPS * rowBytes },
  });
  const kernels = opened && createEmbeddingKernels(opened.memory);
  if (!kernels) return null;
  const { attention, bias, nothing, states, shares, taps, pooled, words } = opened.stretches;
  attention.floats().set(file.floats('attention', heads * channels));
  bias.floats().set(file.floats('taps.bias', channels));
  const write = createWordWriter(file, { kernels, ...opened.stretches });
  const score = createScorer(kernels, opened.stretches, tables);
  const [addresses, sharesOf, embedding] = [taps.integers(), shares.doubles(), pooled.floats()];
  // An embedding consists of the attention's mean of the states, the maximum of each channel, and a
  // mean of words.
  const [attended, highest, mean] = [pooled.at, pooled.at + rowBytes, pooled.at + 2 * rowBytes];
  const births = new Uint32Array(table.capacity);
  const saliences = new Float64Array(table.capacity);
  const isKnown = new Uint8Array(table.capacity);

  const writeWord = (id: number): void => {
    const word = write(table.wordOf(id), id);
    births[id] = table.births[id]!;
    saliences[id] = word.salience;
    isKnown[id] = word.known ? 1 : 0;
    remember?.(id, word);
  };

  /** Writes the words' addresses, and their saliences behind the heads' scores. */
  const look = ({ ids, count }: ReadWords): void => {
    addresses[0] = nothing.at;
    for (let at = 0; at < count; at++) {
      const id = ids[at]!;
      if (births[id] !== table.births[id]) writeWord(id);
      addresses[at + 1] = words.row(id) + vectorBytes;
      sharesOf[heads * MAX_TOKENS + at] = saliences[id]!;
    }
    addresses[count + 1] = nothing.at;
  };

  return {
    dims,
    isKnown,
    encode(read) {
      const { count } = read;
      embedding.fill(0);
      if (count === 0) return new Float32Array(dims);
      look(read);
      kernels.readStates(
        states.at,
        taps.at,
        count,
        bias.at,
        attention.at,
        heads,
        shares.at,
        shares.rowBytes,
        highest,
        rowBytes,
      );
      for (let head = 0; head <= heads; head++)
        softmaxInPlace(sharesOf, head * MAX_TOKENS, head * MAX_TOKENS + count);
      for (let head = 0; head < heads; head++)
        kernels.poolRows(
          attended + head * sliceBytes,
          states.at + head * sliceBytes,
          rowBytes,
          shares.row(head),
          count,
          sliceBytes,
        );
      kernels.poolListed(mean, taps.row(1), shares.row(heads), count, vectorBytes);
      kernels.normalise(pooled.at, pooled.rowBytes, NORM_EPSILON, 1 / Math.sqrt(dims));
      return embedding.slice();
    },
    scores: score,
  };
}

/** Memory for the heads, nothing where there are none. */
function headRoom(tables: HeadTables | undefined): Readonly<Record<HeadRoom, StretchShape>> {
  const { rows, lexical, groups, labels, sums, maxFeatures } = tables ?? NO_TABLES;
  return {
    rows: { rows: 1, rowBytes: rows.byteLength },
    lexical: { rows: 1, rowBytes: lexical.byteLength },
    groups: { rows: groups.length, rowBytes: 4 },
    products: { rows: labels, rowBytes: 8 },
    sums: { rows: sums, rowBytes: 8 },
    ids: { rows: maxFeatures, rowBytes: 4 },
    values: { rows: maxFeatures, rowBytes: 8 },
  };
}

type HeadRoom = 'rows' | 'lexical' | 'groups' | 'products' | 'sums' | 'ids' | 'values';

const NO_TABLES = {
  rows: new Float32Array(),
  lexical: new Uint8Array(),
  groups: [],
  labels: 0,
  sums: 0,
  maxFeatures: 0,
};

/** Copies the heads' tables into the memory and scores the embedding there. */
function createScorer(
  kernels: EmbeddingKernels,
  { pooled, rows, lexical, groups, products, sums, ids, values }: ScorerRoom,
  tables: HeadTables | undefined,
): BatchEncoder['scores'] {
  if (tables) {
    rows.floats().set(tables.rows);
    lexical.bytes().set(tables.lexical);
    groups.integers().set(tables.groups);
  }
  const [sumOf, productOf] = [sums.doubles(), products.doubles()];
  const [idOf, valueOf] = [ids.integers(), values.doubles()];
  return ({ places, bias, rowBytes }, features) => {
    sumOf.fill(0);
    kernels.products(products.at, rows.at, places.length, pooled.at, pooled.rowBytes);
    for (let label = 0; label < places.length; label++)
      sumOf[places[label]!] = bias[label]! + productOf[label]!;
    if (features && groups.rows > 0) {
      for (let one = 0; one < features.count; one++) {
        idOf[one] = features.ids[one]!;
        valueOf[one] = features.values[one]!;
      }
      kernels.addFeatures(
        sums.at,
        lexical.at,
        rowBytes,
        ids.at,
        values.at,
        features.count,
        groups.at,
        groups.rows,
      );
    }
    return sumOf;
  };
}

type ScorerRoom = Readonly<Record<HeadRoom | 'pooled', Stretch>>;
