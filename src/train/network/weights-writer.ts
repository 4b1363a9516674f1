import { itemAt } from '../../core/item-at.ts';
import { HASH_BITS } from '../../compact/hash-index.ts';
import {
  SECTION_ALIGNMENT,
  WEIGHTS_MAGIC,
  sectionBytes,
  type SectionEntry,
} from '../../compact/weights-file.ts';

/** A section to write: its header entry without the place, and its bytes. */
export interface PackedSection extends Omit<SectionEntry, 'at'> {
  readonly bytes: Uint8Array;
}

/** Joins sections to the bytes of `weights.bin`. The same sections give the same bytes. */
export function writeWeights(
  config: Readonly<Record<string, number>>,
  sections: readonly PackedSection[],
): Uint8Array {
  let size = 0;
  const entries = sections.map(({ name, type, rows, cols, bytes }): SectionEntry => {
    const at = size;
    if (bytes.length !== sectionBytes({ type, rows, cols }))
      throw new RangeError(`section ${name} has ${bytes.length} bytes`);
    size = align(size + bytes.length);
    return { name, type, rows, cols, at };
  });
  const json = JSON.stringify({ config, sections: entries });
  const header = json.padEnd(align(json.length), ' ');
  const out = new Uint8Array(8 + header.length + size);
  const view = new DataView(out.buffer);
  view.setUint32(0, WEIGHTS_MAGIC, true);
  view.setUint32(4, header.length, true);
  out.set(new TextEncoder().encode(header), 8);
  sections.forEach(({ bytes }, at) => out.set(bytes, 8 + header.length + itemAt(entries, at).at));
  return out;
}

export function packFloats(name: string, values: Float32Array): PackedSection {
  return {
    name,
    type: 'f32',
    rows: 1,
    cols: values.length,
    bytes: new Uint8Array(values.slice().buffer),
  };
}

/** Packs whole numbers with one byte each where all fit, else with two. */
export function packIntegers(
  name: string,
  values: readonly number[] | Uint8Array | Uint16Array,
): PackedSection {
  const wide = values.some((value: number) => value > 255);
  const bytes = wide ? new Uint8Array(Uint16Array.from(values).buffer) : Uint8Array.from(values);
  return { name, type: wide ? 'u16' : 'u8', rows: 1, cols: values.length, bytes };
}

/** Packs ascending cut hashes as differences, seven bits per byte. */
export function packHashes(name: string, keys: Uint32Array): PackedSection {
  const bytes: number[] = [];
  let last = -1;
  for (const key of keys) {
    if (key <= last || key >= 2 ** HASH_BITS) throw new RangeError('hashes must ascend');
    let gap = key - last - 1;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
    last = key;
  }
  return packIntegers(name, bytes);
}

/**
 * Quantises a matrix; each row gets the scale with the smallest error. Throws RangeError for a
 * number that is not finite.
 */
export function packMatrix(
  name: string,
  type: 'i4' | 'i8',
  values: Float32Array,
  cols: number,
): PackedSection {
  const rows = cols ? values.length / cols : 0;
  const stride = type === 'i4' ? Math.ceil(cols / 2) : cols;
  const bytes = new Uint8Array(rows * (stride + 2));
  const view = new DataView(bytes.buffer);
  const limit = type === 'i4' ? 7 : 127;
  for (let row = 0; row < rows; row++) {
    const numbers = values.subarray(row * cols, (row + 1) * cols);
    const { bits, scale } = bestScale(numbers, limit);
    view.setUint16(rows * stride + 2 * row, bits, true);
    for (let col = 0; col < cols; col++) {
      const level = quantise(itemAt(numbers, col), scale, limit);
      const at = row * stride + (type === 'i4' ? col >> 1 : col);
      if (type === 'i8') bytes[at] = level;
      else bytes[at] = itemAt(bytes, at) | ((level + 8) << (col & 1 ? 4 : 0));
    }
  }
  return { name, type, rows, cols, bytes };
}

/** Rounds a value to the whole number that `packMatrix` stores, in [-limit, limit]. */
function quantise(value: number, scale: number, limit: number): number {
  return scale ? Math.max(-limit, Math.min(limit, Math.round(value / scale))) : 0;
}

/**
 * Returns the scale with the smallest error. It also tries scales that clip the largest numbers,
 * which at four bits can reduce the error.
 */
function bestScale(numbers: Float32Array, limit: number): { bits: number; scale: number } {
  const peak = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!Number.isFinite(peak) || numbers.some(Number.isNaN))
    throw new RangeError('weights must be finite');
  let best = { bits: 0, scale: 0, loss: Infinity };
  for (const share of limit > 7 ? [1] : CLIP_SHARES) {
    const { bits, scale } = toBfloat((peak * share) / limit);
    let loss = 0;
    for (const value of numbers) loss += (value - quantise(value, scale, limit) * scale) ** 2;
    if (loss < best.loss) best = { bits, scale, loss };
  }
  return best;
}

const CLIP_SHARES = [1, 0.93, 0.86, 0.79, 0.72, 0.65];

const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);

/** Rounds to the nearest number whose lower 16 bits are zero. */
function toBfloat(value: number): { bits: number; scale: number } {
  FLOAT[0] = value;
  const bits = (itemAt(BITS, 0) + 0x8000) >>> 16;
  BITS[0] = bits << 16;
  return { bits, scale: itemAt(FLOAT, 0) };
}

function align(size: number): number {
  return Math.ceil(size / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;
}
