import { gramRow } from '../encoder.ts';
import { openHashIndex } from '../hash-index.ts';
import { NORM_EPSILON } from '../layer-norm.ts';
import { columnSums, createProjection, MAX_SUM, roundInto } from '../projection.ts';
import type { WeightsFile } from '../weights-file.ts';
import { wordFeatures, type WordFeatures } from '../word-features.ts';
import { createBucketIndex } from './bucket-index.ts';
import type { EmbeddingKernels } from './embedding-kernels.ts';

/** What is kept of a word beside its numbers. */
export interface WrittenWord extends WordFeatures {
  /** Whether the word itself, not only pieces of it, is in the vocabulary. */
  readonly known: boolean;
  /** How much the word counts in the mean of context-free vectors, before softmax. */
  readonly salience: number;
}

/** The kernels mix a word with one neighbour on each side. */
export const TAPS = 3;
/** Whole numbers of this size and less are what a projection's kernel multiplies. */
const MAX_WHOLE = 32_767;
/** Channels that the kernel computes together. */
const BLOCK = 16;
/** A word has at most some 220 n-grams: 24 characters of three letters each. */
const MAX_ROWS = 512;

/** Where the numbers of one encoder stand in its memory, in bytes, each with the room of `wordRoom`. */
export interface Room {
  readonly memory: WebAssembly.Memory;
  readonly kernels: EmbeddingKernels;
  /** The weights of the projection, and one rounded vector. */
  readonly weights: number;
  readonly whole: number;
  /** The rows of words and n-grams, a list of those of one word, and what tells its salience. */
  readonly levels: number;
  readonly list: number;
  readonly salience: number;
  readonly product: number;
}

/** Bytes that a writer takes beside the words. */
export function wordRoom(file: WeightsFile): Readonly<Record<OwnRoom, number>> {
  const [width, channels] = [file.config('width'), file.config('channels')];
  return {
    weights: TAPS * width * channels,
    whole: 2 * width,
    levels: file.count('words') + file.count('grams'),
    list: 8 * MAX_ROWS,
    salience: 4 * width,
    product: 8,
  };
}

type OwnRoom = Exclude<keyof Room, 'memory' | 'kernels'>;

/**
 * Writes a word to an address: its vector, and behind it its projections, the engine's to the bit.
 * Throws `bundle-weights` when the sections do not fit.
 */
export function createWordWriter(
  file: WeightsFile,
  room: Room,
): (text: string, at: number) => WrittenWord {
  const { memory, kernels, list, salience, product } = room;
  const width = file.config('width');
  const vocabulary = createBucketIndex(openHashIndex(file.integers('vocabulary')).keys);
  const [numbers, doubles] = [new Float32Array(memory.buffer), new Float64Array(memory.buffer)];
  numbers.set(file.floats('salience', width), salience / 4);
  const listRows = createList(file, room, width);
  const project = createWriter(file, room, width, file.config('channels'));
  return (text, at) => {
    const features = wordFeatures(text);
    const place = vocabulary.find(features.wordHash);
    numbers.fill(0, at / 4, at / 4 + width);
    kernels.addRows(at, list, listRows(place, features.gramHashes), 4 * width);
    kernels.normalise(at, 4 * width, NORM_EPSILON, 1);
    kernels.products(product, salience, 1, at, 4 * width);
    project(numbers.subarray(at / 4, at / 4 + width), at + 4 * width);
    return { ...features, known: place >= 0, salience: doubles[product / 8]! };
  };
}

/** Lists the rows of a word for the kernel, and tells how many they are. */
function createList(
  file: WeightsFile,
  { memory, levels, list }: Room,
  width: number,
): (place: number, gramHashes: readonly number[]) => number {
  const [words, grams] = ['words', 'grams'].map((name) => file.matrix(name, width).toLevels()) as [
    Levels,
    Levels,
  ];
  const gramsAt = levels + words.levels.length;
  const bytes = new Int8Array(memory.buffer);
  bytes.set(words.levels, levels);
  bytes.set(grams.levels, gramsAt);
  const [numbers, whole] = [new Float32Array(memory.buffer), new Int32Array(memory.buffer)];
  return (place, gramHashes) => {
    let to = list / 4;
    if (place >= 0) {
      whole[to++] = levels + place * width;
      numbers[to++] = words.scales[place]!;
    }
    for (const hash of gramHashes) {
      const row = gramRow(hash, grams.scales.length);
      whole[to++] = gramsAt + row * width;
      numbers[to++] = grams.scales[row]!;
    }
    return (to - list / 4) / 2;
  };
}

type Levels = ReturnType<ReturnType<WeightsFile['matrix']>['toLevels']>;

/** Writes a vector's projections to an address. */
function createWriter(
  file: WeightsFile,
  { memory, kernels, weights, whole }: Room,
  width: number,
  channels: number,
): (vector: Float32Array, to: number) => void {
  const matrix = file.matrix('taps', channels);
  const { levels, scales } = matrix.toLevels();
  const finest = MAX_SUM / Math.max(1, ...columnSums(levels, TAPS, width, channels));
  if (finest > MAX_WHOLE || channels % BLOCK || width % 2) {
    const project = createProjection(matrix, TAPS, width, channels);
    const numbers = new Float32Array(memory.buffer);
    return (vector, to) => {
      numbers.set(project(vector), to / 4);
    };
  }
  packWeights(levels, width, channels, new Int8Array(memory.buffer, weights, levels.length));
  const rounded = new Float64Array(width);
  const written = new Int16Array(memory.buffer, whole, width);
  return (vector, to) => {
    for (let tap = 0; tap < TAPS; tap++) {
      const unit = roundInto(rounded, vector, scales, tap * width, finest);
      written.set(rounded);
      kernels.project(
        to + 4 * tap * channels,
        whole,
        weights + tap * width * channels,
        width / 2,
        channels / BLOCK,
        unit,
      );
    }
  };
}

/** Rows [tap × width + dim, channel] as the kernel reads them: tap, block, pair, channel, dim of the pair. */
function packWeights(levels: Int8Array, width: number, channels: number, into: Int8Array): void {
  let to = 0;
  for (let tap = 0; tap < TAPS; tap++)
    for (let block = 0; block < channels; block += BLOCK)
      for (let dim = 0; dim < width; dim += 2)
        for (let channel = block; channel < block + BLOCK; channel++)
          for (let own = dim; own < dim + 2; own++)
            into[to++] = levels[(tap * width + own) * channels + channel]!;
}
