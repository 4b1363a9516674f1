import { EngineError } from '../core/errors.ts';
import { createMatrix, type Matrix } from './matrix.ts';

/**
 * How a section stores its numbers. `i4` and `i8` are matrices with one bfloat16 scale for each row
 * behind the values.
 */
export type SectionType = 'i4' | 'i8' | 'f32' | 'u8' | 'u16';

/**
 * One section in the header of `weights.bin`; `at` counts bytes from the end of the header, `rows`
 * × `cols` numbers follow.
 */
export interface SectionEntry {
  readonly name: string;
  readonly type: SectionType;
  readonly rows: number;
  readonly cols: number;
  readonly at: number;
}

/** The header of `weights.bin`: JSON behind the magic number and its own length. */
export interface WeightsHeader {
  readonly config: Readonly<Record<string, number>>;
  readonly sections: readonly SectionEntry[];
}

/**
 * Reads sections by name. Every getter throws `bundle-weights` for a section that is missing, cut
 * off, of another shape, or not finite.
 */
export interface WeightsFile {
  /** A number of the header's configuration. */
  config(name: string): number;
  has(name: string): boolean;
  /** Length of a section in numbers; 0 when it is missing. */
  count(name: string): number;
  floats(name: string, count: number): Float32Array;
  integers(name: string): Uint8Array | Uint16Array;
  matrix(name: string, cols: number): Matrix;
}

/** First four bytes of every `weights.bin`: "PSW1". */
export const WEIGHTS_MAGIC = 0x31575350;
/** Sections and header end on multiples of this many bytes. */
export const SECTION_ALIGNMENT = 8;

/**
 * Opens packed weights without copying them. Throws `bundle-weights` when the bytes are no weights
 * file.
 */
export function openWeights(bytes: Uint8Array): WeightsFile {
  const copy = bytes.byteOffset % SECTION_ALIGNMENT ? bytes.slice() : bytes;
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  if (copy.length < 8 || view.getUint32(0, true) !== WEIGHTS_MAGIC) throw damagedWeights('magic');
  const base = 8 + view.getUint32(4, true);
  const header = parseHeader(copy.subarray(8, base));
  const byName = new Map(header.sections.map((entry) => [entry.name, entry]));

  function section(
    name: string,
    type: SectionType | 'integer',
  ): { entry: SectionEntry; start: number; size: number } {
    const entry = byName.get(name);
    if (!entry || (type !== entry.type && !(type === 'integer' && entry.type.startsWith('u'))))
      throw damagedWeights(name);
    const size = entry.rows * entry.cols;
    const start = copy.byteOffset + base + entry.at;
    if (base + entry.at + sectionBytes(entry) > copy.length) throw damagedWeights(name);
    return { entry, start, size };
  }

  return {
    config(name) {
      const value = header.config[name];
      if (typeof value !== 'number' || !Number.isFinite(value)) throw damagedWeights(name);
      return value;
    },
    has: (name) => byName.has(name),
    count(name) {
      const entry = byName.get(name);
      return entry ? entry.rows * entry.cols : 0;
    },
    floats(name, count) {
      const { start, size } = section(name, 'f32');
      const floats = new Float32Array(copy.buffer, start, size);
      if (size !== count || !floats.every(Number.isFinite)) throw damagedWeights(name);
      return floats;
    },
    integers(name) {
      const { entry, start, size } = section(name, 'integer');
      return entry.type === 'u16'
        ? new Uint16Array(copy.buffer, start, size)
        : new Uint8Array(copy.buffer, start, size);
    },
    matrix(name, cols) {
      const type = byName.get(name)?.type === 'i4' ? 'i4' : 'i8';
      const { entry, start } = section(name, type);
      const valueBytes = type === 'i4' ? entry.rows * Math.ceil(cols / 2) : entry.rows * cols;
      const from = start - copy.byteOffset + valueBytes;
      const bits = new Uint32Array(entry.rows);
      for (let row = 0; row < entry.rows; row++) {
        // A scale is stored as the upper 16 bits of a float32. It is not finite when all exponent
        // bits are set.
        const scale = copy[from + 2 * row]! | (copy[from + 2 * row + 1]! << 8);
        if ((scale & 0x7f80) === 0x7f80) throw damagedWeights(name);
        bits[row] = scale << 16;
      }
      if (entry.cols !== cols) throw damagedWeights(name);
      const scales = new Float32Array(bits.buffer);
      return createMatrix(type, new Uint8Array(copy.buffer, start, valueBytes), scales, cols);
    },
  };
}

/** Bytes that a section takes, scales included, alignment left out. */
export function sectionBytes({
  type,
  rows,
  cols,
}: Pick<SectionEntry, 'type' | 'rows' | 'cols'>): number {
  if (type === 'i4') return rows * (Math.ceil(cols / 2) + 2);
  if (type === 'i8') return rows * (cols + 2);
  return rows * cols * NUMBER_BYTES.get(type)!;
}

/** Tells whether an entry of the header is valid: of a known type, in whole numbers, aligned. */
function isSound(entry: SectionEntry | null): boolean {
  if (!NUMBER_BYTES.has(entry?.type)) return false;
  return areWhole([entry!.rows, entry!.cols, entry!.at / SECTION_ALIGNMENT], 0);
}

/** Tells whether all numbers are whole and at least `least`. */
export function areWhole(numbers: readonly number[], least: number): boolean {
  return numbers.every((number) => Number.isSafeInteger(number) && number >= least);
}

/** Bytes of a number; `sectionBytes` counts packed rows separately. */
const NUMBER_BYTES = new Map<unknown, number>([
  ['i4', 0],
  ['i8', 0],
  ['f32', 4],
  ['u16', 2],
  ['u8', 1],
]);

function parseHeader(bytes: Uint8Array): WeightsHeader {
  try {
    // The cast is safe because the code below checks the sections, and `config` checks the numbers.
    const header = JSON.parse(String.fromCharCode(...bytes)) as WeightsHeader;
    const isAligned = bytes.length % SECTION_ALIGNMENT === 0;
    if (isAligned && header.config && header.sections.every(isSound)) return header;
  } catch {
    /* not JSON, or no list of sections: reported below */
  }
  throw damagedWeights('header');
}

/** The error for a damaged part of the weights. */
export function damagedWeights(part: string): EngineError {
  return new EngineError('bundle-weights', { part });
}
