import { beside, dropout, linear, mixedRows, normed, pickedRows } from './layers.ts';
import { mixingWeights, mixTokens } from './mixing.ts';
import { maxPool, meanPool, weightedPool } from './pooling.ts';
import { packInPlace, quantised } from './quantise.ts';
import type { Parameter, Tape, Tensor } from './tape.ts';
import type { TokenTexts } from './tokens.ts';
import type { Variant } from './variant.ts';
import { wordVectors, type WordTable } from './word-table.ts';

/** Numbers in a word's vector, and states a token: half of what is shipped. */
const WIDTH = 64;
const CHANNELS = 128;
const HEADS = 4;
const DENSE_BITS = 8;

/** Two texts of a batch whose embeddings are mixed: row i becomes share × i + (1 − share) × partner. */
export type Mix = readonly { readonly partner: number; readonly share: number }[];

export interface Reading {
  /** Which words of the texts to read, one list a text. */
  readonly sequences: readonly ArrayLike<number>[];
  readonly dropout: number;
  readonly bits: number;
  readonly mix: Mix | null;
  readonly random: () => number;
}

/** The compact network in a variant; every parameter is on the tape. */
export interface Network {
  readonly table: WordTable;
  /** Scores of texts, texts × classes rounded up to a multiple of 8. */
  scores(reading: Reading): Tensor;
  /**
   * Rounds every weight as packing would: the table to `bits`, projections and head to eight.
   * Starts from the trained numbers each time.
   */
  pack(bits: number): void;
}

// eslint-disable-next-line max-lines-per-function -- the parameters are drawn from one `random` in this order, and `scores` and `pack` both need all of them.
export function createNetwork(
  tape: Tape,
  { words, rows }: TokenTexts,
  classes: number,
  { mixing, pooling }: Variant,
  random: () => number,
): Network {
  const around = (reach: number) => (): number => (2 * random() - 1) * reach;
  const table: WordTable = {
    parameter: tape.parameter(rows, WIDTH, around(0.1), false),
    touched: new Set(),
  };
  const { own: mixed, projections } = mixingWeights(tape, mixing, WIDTH, CHANNELS, random);
  const query = tape.parameter(HEADS, CHANNELS, around(0.02));
  const weight = tape.parameter(1, WIDTH, () => 0);
  const dims =
    pooling === 'all'
      ? 2 * CHANNELS + WIDTH
      : pooling === 'attention+max'
        ? 2 * CHANNELS
        : CHANNELS;
  const head = tape.parameter(dims, Math.ceil(classes / 8) * 8, () => 0);
  const bias = tape.parameter(1, head.cols, () => 0, false);
  const dense: readonly Parameter[] = [...projections, mixed.attention, head];
  const trained = new Map<Parameter, Float32Array>();

  function pool(states: Tensor, vectors: Tensor, wordOf: Int32Array, starts: Int32Array): Tensor {
    const read = (): Tensor => pickedRows(tape, vectors, wordOf);
    const attended = (): Tensor => weightedPool(tape, states, states, query, starts);
    if (pooling === 'mean') return meanPool(tape, states, starts);
    if (pooling === 'max') return maxPool(tape, states, starts);
    if (pooling === 'attention') return attended();
    if (pooling === 'weight') return weightedPool(tape, states, read(), weight, starts);
    const both = [attended(), maxPool(tape, states, starts)];
    if (pooling === 'attention+max') return beside(tape, both);
    const own = read();
    return beside(tape, [...both, weightedPool(tape, own, own, weight, starts)]);
  }

  return {
    table,
    scores(reading) {
      const { wordOf, starts, used } = flatten(reading.sequences);
      const bits = reading.bits ? DENSE_BITS : 0;
      const vectors = normed(
        tape,
        wordVectors(
          tape,
          table,
          used.map((word) => words[word] ?? []),
          reading.bits,
        ),
      );
      const weights = {
        ...mixed,
        projections: mixed.projections.map((own) => quantised(tape, own, bits)),
      };
      const states = mixTokens(tape, mixing, vectors, { wordOf, starts }, weights);
      const pooled = normed(tape, pool(states, vectors, wordOf, starts));
      const mix = reading.mix;
      const embedding = mix
        ? mixedRows(
            tape,
            pooled,
            mix.map(({ partner, share }, row) => [
              { from: row, factor: share },
              { from: partner, factor: 1 - share },
            ]),
          )
        : pooled;
      return linear(
        tape,
        dropout(tape, embedding, reading.dropout, reading.random),
        quantised(tape, head, bits),
        bias,
      );
    },
    pack(bits) {
      for (const parameter of [table.parameter, ...dense]) {
        const { value, rows, cols } = parameter;
        const kept = trained.get(parameter) ?? tape.numbers.slice(value, value + rows * cols);
        trained.set(parameter, kept);
        tape.numbers.set(kept, value);
        packInPlace(tape, parameter, parameter === table.parameter ? bits : DENSE_BITS);
      }
    },
  };
}

/** Each distinct word of a batch once. A text without words reads word 0, so that there is something to pool. */
function flatten(sequences: readonly ArrayLike<number>[]): {
  wordOf: Int32Array;
  starts: Int32Array;
  used: number[];
} {
  const places = new Map<number, number>();
  const wordOf: number[] = [];
  const starts = [0];
  for (const sequence of sequences) {
    for (const word of sequence.length ? Array.from(sequence) : [0]) {
      if (!places.has(word)) places.set(word, places.size);
      wordOf.push(places.get(word) ?? 0);
    }
    starts.push(wordOf.length);
  }
  return {
    wordOf: Int32Array.from(wordOf),
    starts: Int32Array.from(starts),
    used: [...places.keys()],
  };
}
