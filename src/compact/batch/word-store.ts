import { gramRow } from '../encoder.ts';
import { openHashIndex } from '../hash-index.ts';
import { NORM_EPSILON } from '../layer-norm.ts';
import { columnSums, createProjection, MAX_SUM, roundInto } from '../projection.ts';
import type { WeightsFile } from '../weights-file.ts';
import { wordFeatures, type WordFeatures } from '../word-features.ts';
import { createBucketIndex } from './bucket-index.ts';
import type { EmbeddingKernels } from './embedding-kernels.ts';
import type { Stretch, StretchShape } from './stretches.ts';

/** Data of a word besides its vectors. */
export interface WrittenWord extends WordFeatures {
  /** Whether the word itself, not only pieces of it, is in the vocabulary. */
  readonly known: boolean;
  /** How much the word counts in the mean of context-free vectors, before softmax. */
  readonly salience: number;
}

/** The kernels mix a word with one neighbour on each side. */
export const TAPS = 3;
/** The projection kernel multiplies whole numbers of at most this size. */
const MAX_WHOLE = 32_767;
/** The kernel computes this many channels at once. */
const BLOCK = 16;
/**
 * A word has at most about 220 n-grams: each of its 24 characters folds to at most three letters, and
 * n-grams have three lengths.
 */
const MAX_ROWS = 512;

/**
 * The stretches of the encoder's memory that the writer uses: those of `wordRoom`, and the words'.
 */
export interface Room extends Readonly<Record<OwnRoom | 'words', Stretch>> {
  readonly kernels: EmbeddingKernels;
}

/**
 * `weights` belong to the projection, `whole` holds one rounded vector, `levels` holds the rows of
 * words and n-grams, and `list` names the rows of one word. `salience` gives a word's weight, which
 * the kernel writes to `product`.
 */
type OwnRoom = 'weights' | 'whole' | 'levels' | 'list' | 'salience' | 'product';

/** Memory that a writer needs besides the words. */
export function wordRoom(file: WeightsFile): Readonly<Record<OwnRoom, StretchShape>> {
  const [width, channels] = [file.config('width'), file.config('channels')];
  return {
    weights: { rows: TAPS, rowBytes: width * channels },
    whole: { rows: 1, rowBytes: 2 * width },
    levels: { rows: (file.count('words') + file.count('grams')) / width, rowBytes: width },
    list: { rows: MAX_ROWS, rowBytes: 8 },
    salience: { rows: 1, rowBytes: 4 * width },
    product: { rows: 1, rowBytes: 8 },
  };
}

/**
 * Writes a word to its row: its vector, then its projections. They equal the engine's bit by bit.
 * Throws `bundle-weights` when the sections do not fit.
 */
export function createWordWriter(
  file: WeightsFile,
  room: Room,
): (text: string, row: number) => WrittenWord {
  const { kernels, words, list, salience, product } = room;
  const width = file.config('width');
  const vocabulary = createBucketIndex(openHashIndex(file.integers('vocabulary')).keys);
  salience.floats().set(file.floats('salience', width));
  const [numbers, salienceOf] = [words.floats(), product.doubles()];
  const listRows = createList(file, room, width);
  const project = createWriter(file, room, width, file.config('channels'));
  return (text, row) => {
    const features = wordFeatures(text);
    const place = vocabulary.find(features.wordHash);
    const at = words.row(row);
    const first = (at - words.at) / 4;
    const vector = numbers.subarray(first, first + width);
    vector.fill(0);
    kernels.addRows(at, list.at, listRows(place, features.gramHashes), 4 * width);
    kernels.normalise(at, 4 * width, NORM_EPSILON, 1);
    kernels.products(product.at, salience.at, 1, at, 4 * width);
    project(vector, at + 4 * width);
    return { ...features, known: place >= 0, salience: salienceOf[0]! };
  };
}

/** Lists the rows of a word for the kernel and returns their number. */
function createList(
  file: WeightsFile,
  { levels, list }: Room,
  width: number,
): (place: number, gramHashes: readonly number[]) => number {
  const [words, grams] = ['words', 'grams'].map((name) => file.matrix(name, width).toLevels()) as [
    Levels,
    Levels,
  ];
  const firstGram = words.levels.length / width;
  levels.bytes().set(words.levels);
  levels.bytes().set(grams.levels, words.levels.length);
  const [scales, addresses] = [list.floats(), list.integers()];
  return (place, gramHashes) => {
    let count = 0;
    const add = (row: number, scale: number): void => {
      addresses[2 * count] = levels.row(row);
      scales[2 * count + 1] = scale;
      count += 1;
    };
    if (place >= 0) add(place, words.scales[place]!);
    for (const hash of gramHashes) {
      const row = gramRow(hash, grams.scales.length);
      add(firstGram + row, grams.scales[row]!);
    }
    return count;
  };
}

type Levels = ReturnType<ReturnType<WeightsFile['matrix']>['toLevels']>;

/** Writes a vector's projections to an address among the words. */
function createWriter(
  file: WeightsFile,
  { kernels, words, weights, whole }: Room,
  width: number,
  channels: number,
): (vector: Float32Array, to: number) => void {
  const matrix = file.matrix('taps', channels);
  const { levels, scales } = matrix.toLevels();
  const finest = MAX_SUM / Math.max(1, ...columnSums(levels, TAPS, width, channels));
  if (finest > MAX_WHOLE || channels % BLOCK || width % 2) {
    const project = createProjection(matrix, TAPS, width, channels);
    const numbers = words.floats();
    return (vector, to) => {
      numbers.set(project(vector), (to - words.at) / 4);
    };
  }
  packWeights(levels, width, channels, weights.bytes());
  const rounded = new Float64Array(width);
  const written = whole.shorts();
  return (vector, to) => {
    for (let tap = 0; tap < TAPS; tap++) {
      const unit = roundInto(rounded, vector, scales, tap * width, finest);
      written.set(rounded);
      kernels.project(
        to + 4 * tap * channels,
        whole.at,
        weights.row(tap),
        width / 2,
        channels / BLOCK,
        unit,
      );
    }
  };
}

/**
 * Packs rows [tap × width + dim, channel] in the kernel's order: tap, block, pair, channel, dim of
 * the pair.
 */
function packWeights(levels: Int8Array, width: number, channels: number, into: Int8Array): void {
  let to = 0;
  for (let tap = 0; tap < TAPS; tap++)
    for (let block = 0; block < channels; block += BLOCK)
      for (let dim = 0; dim < width; dim += 2)
        for (let channel = block; channel < block + BLOCK; channel++)
          for (let own = dim; own < dim + 2; own++)
            into[to++] = levels[(tap * width + own) * channels + channel]!;
}
