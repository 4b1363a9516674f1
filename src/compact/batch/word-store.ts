import { createEncoder, type KnownWord } from '../encoder.ts';
import { columnSums, createProjection, MAX_SUM, roundInto } from '../projection.ts';
import type { WeightsFile } from '../weights-file.ts';
import type { EmbeddingKernels } from './embedding-kernels.ts';

/** The kernels mix a word with one neighbour on each side. */
export const TAPS = 3;
/** Whole numbers of this size and less are what a projection's kernel multiplies. */
const MAX_WHOLE = 32_767;
/** Channels that the kernel computes together. */
const BLOCK = 16;

const NO_TAPS = new Float32Array();

/** Where the numbers of one encoder stand in its memory, in bytes. */
export interface Room {
  readonly memory: WebAssembly.Memory;
  readonly kernels: EmbeddingKernels;
  /** Room for the weights of the projection, and for one rounded vector. */
  readonly weights: number;
  readonly whole: number;
}

/**
 * Writes a word to an address: its vector, and behind it its projections, the engine's to the bit.
 * Throws `bundle-weights` when the sections do not fit.
 */
export function createWordWriter(
  file: WeightsFile,
  room: Room,
): (text: string, at: number) => KnownWord {
  const width = file.config('width');
  // It keeps a word at a time, and leaves projecting to the kernel.
  const { word: read } = createEncoder(file, 1, () => () => NO_TAPS);
  const numbers = new Float32Array(room.memory.buffer);
  const project = createWriter(file, room, width, file.config('channels'));
  return (text, at) => {
    const word = read(text);
    numbers.set(word.vector, at / 4);
    project(word.vector, at + 4 * width);
    return word;
  };
}

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
