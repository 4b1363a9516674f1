import { openHashIndex, type HashIndex } from './hash-index.ts';
import { normaliseRow } from './layer-norm.ts';
import type { Matrix } from './matrix.ts';
import { poolStates, softmaxInPlace, type AttentionWeights } from './pooling.ts';
import { createProjection } from './projection.ts';
import { dotProduct, scaledSum } from './vectors.ts';
import { areWhole, damagedWeights, type WeightsFile } from './weights-file.ts';
import { hashOfWord, wordFeatures, type WordFeatures } from './word-features.ts';

/** Data of a distinct word for the encoder and the lexical head. */
export interface KnownWord extends WordFeatures {
  /** Whether the word itself, not only pieces of it, is in the vocabulary. */
  readonly known: boolean;
  /** Its context-free vector followed by its projections through every tap of the convolution. */
  readonly vector: Float32Array;
  readonly taps: Float32Array;
  /** How much the word counts in the mean of context-free vectors, before softmax. */
  readonly salience: number;
}

/** The compact encoder turns words into one embedding of unit length. */
export interface Encoder {
  readonly dims: number;
  /** Looks a word up and computes its data at the first call. */
  word(text: string): KnownWord;
  /** Whether the word itself is in the vocabulary; computes nothing else of it. */
  knows(text: string): boolean;
  /** Embedding of a sequence of words in a new array. An empty sequence gives a vector of zeros. */
  encode(words: readonly KnownWord[]): Float32Array;
}

/** Size of the cache of distinct words. Each takes 3 kB, so the cache takes about 6 MB. */
const MAX_CACHED_WORDS = 2_000;

/**
 * Reads the encoder's sections. Batches pass their own projection. Throws `bundle-weights` when a
 * section is missing or does not fit the others.
 */
// eslint-disable-next-line max-lines-per-function -- the sections are read in the order of the file, then read for each word; in an object that is passed on they cost the encoder time.
export function createEncoder(
  file: WeightsFile,
  cacheLimit = MAX_CACHED_WORDS,
  makeProjection = createProjection,
): Encoder {
  const width = file.config('width');
  const channels = file.config('channels');
  const tapCount = file.config('taps');
  const vocabulary = openHashIndex(file.integers('vocabulary'));
  const words = file.matrix('words', width);
  const grams = file.matrix('grams', width);
  const bias = file.floats('taps.bias', channels);
  const heads = file.config('attention');
  // With a size of 0 another size would have no upper limit.
  if (
    words.rows !== vocabulary.size ||
    !grams.rows ||
    !areWhole([width / 4, channels, tapCount, heads, channels / heads], 1)
  )
    throw damagedWeights('encoder');
  const project = makeProjection(file.matrix('taps', channels), tapCount, width, channels);
  const pooling: AttentionWeights = {
    channels,
    heads,
    attention: file.floats('attention', heads * channels),
  };
  const salience = file.floats('salience', width);
  const dims = 2 * channels + width;
  const kept = new Map<string, KnownWord>();

  function lookUp(text: string): KnownWord {
    const features = wordFeatures(text);
    const vector = new Float32Array(width);
    const place = sumRows(features, vocabulary, words, grams, vector);
    normaliseRow(vector, 0, width);
    return {
      ...features,
      known: place >= 0,
      vector,
      taps: project(vector),
      salience: dotProduct(salience, 0, vector, 0, width),
    };
  }

  return {
    dims,
    word(text) {
      let found = kept.get(text);
      if (!found) {
        if (kept.size >= cacheLimit) kept.clear();
        kept.set(text, (found = lookUp(text)));
      }
      return found;
    },
    knows: (text) => vocabulary.find(hashOfWord(text)) >= 0,
    encode(sequence) {
      const embedding = new Float32Array(dims);
      if (!sequence.length) return embedding;
      const states = mixNeighbours(sequence, tapCount, bias);
      poolStates(states, sequence.length, pooling, embedding);
      const shares = Float64Array.from(sequence, (word) => word.salience);
      softmaxInPlace(shares);
      sequence.forEach(({ vector }, at) =>
        scaledSum(embedding, 2 * channels, vector, 0, width, shares[at]!),
      );
      normaliseRow(embedding, 0, dims);
      const unit = 1 / Math.sqrt(dims);
      for (let at = 0; at < dims; at++) embedding[at] = embedding[at]! * unit;
      return embedding;
    },
  };
}

/**
 * Sums the rows of a word: its own row when it is in the vocabulary, and one for each character
 * n-gram. Returns the word's place or −1.
 */
function sumRows(
  features: WordFeatures,
  vocabulary: HashIndex,
  words: Matrix,
  grams: Matrix,
  into: Float32Array,
): number {
  const place = vocabulary.find(features.wordHash);
  if (place >= 0) words.addRow(place, into, 1);
  for (const hash of features.gramHashes) grams.addRow(gramRow(hash, grams.rows), into, 1);
  return place;
}

/**
 * Row of a character n-gram: the hash is scaled to the number of rows, so that its upper bits,
 * which mix best, decide.
 */
export function gramRow(hash: number, rows: number): number {
  return Math.floor((hash / 4294967296) * rows);
}

/**
 * The convolution over words with ReLU. It sums projections that are computed once per distinct
 * word; the middle tap is the word itself.
 */
function mixNeighbours(
  sequence: readonly KnownWord[],
  tapCount: number,
  bias: Float32Array,
): Float32Array {
  const channels = bias.length;
  const states = new Float32Array(sequence.length * channels);
  const reach = (tapCount - 1) >> 1;
  const nothing = new Float32Array(tapCount * channels);
  const tapsAt = (at: number): Float32Array => sequence[at]?.taps ?? nothing;
  for (let at = 0; at < sequence.length; at++) {
    const start = at * channels;
    if (tapCount === 3) {
      addThreeTaps(states, start, bias, tapsAt(at - 1), tapsAt(at), tapsAt(at + 1));
      continue;
    }
    states.set(bias, start);
    for (let tap = 0; tap < tapCount; tap++)
      scaledSum(states, start, tapsAt(at + tap - reach), tap * channels, channels, 1);
    for (let state = start; state < start + channels; state++)
      if (states[state]! < 0) states[state] = 0;
  }
  return states;
}

/**
 * Adds the usual three taps in one pass, so that each state is loaded and stored once instead of
 * four times.
 */
function addThreeTaps(
  states: Float32Array,
  start: number,
  bias: Float32Array,
  before: Float32Array,
  own: Float32Array,
  after: Float32Array,
): void {
  const channels = bias.length;
  for (let channel = 0; channel < channels; channel++) {
    const state =
      bias[channel]! + before[channel]! + own[channels + channel]! + after[2 * channels + channel]!;
    states[start + channel] = (state + Math.abs(state)) / 2; // the positive part; a branch would be guessed wrong half the time
  }
}
