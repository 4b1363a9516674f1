/** A quantised matrix that stays packed in memory; each row has its own scale. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  /** Adds `factor` × row to `target`, which holds at least `cols` numbers. */
  addRow(row: number, target: Float32Array | Float64Array, factor: number): void;
  /** The whole matrix as numbers, row by row. */
  toFloats(): Float32Array;
  /** The packed whole numbers, row by row, and the scale of each row. */
  toLevels(): { readonly levels: Int8Array; readonly scales: Float32Array };
}

/**
 * Wraps packed values: `i8` stores a number in a signed byte; `i4` stores two in a byte, the even
 * column in the low half, with 8 added.
 */
export function createMatrix(
  type: 'i4' | 'i8',
  values: Uint8Array,
  scales: Float32Array,
  cols: number,
): Matrix {
  const signed = new Int8Array(values.buffer, values.byteOffset, values.length);
  const stride = type === 'i4' ? Math.ceil(cols / 2) : cols;
  const rows = scales.length;

  function addRow(row: number, target: Float32Array | Float64Array, factor: number): void {
    const scale = scales[row]! * factor;
    const start = row * stride;
    if (type === 'i8') {
      for (let col = 0; col < cols; col++)
        target[col] = target[col]! + scale * signed[start + col]!;
      return;
    }
    const pairs = cols >> 1;
    for (let pair = 0; pair < pairs; pair++) {
      const byte = values[start + pair]!;
      target[2 * pair] = target[2 * pair]! + scale * ((byte & 15) - 8);
      target[2 * pair + 1] = target[2 * pair + 1]! + scale * ((byte >> 4) - 8);
    }
    if (cols & 1)
      target[cols - 1] = target[cols - 1]! + scale * ((values[start + pairs]! & 15) - 8);
  }

  function levelAt(row: number, col: number): number {
    const byte = values[row * stride + (col >> 1)]!;
    return (col & 1 ? byte >> 4 : byte & 15) - 8;
  }

  return {
    rows,
    cols,
    addRow,
    toFloats() {
      const floats = new Float32Array(rows * cols);
      for (let row = 0; row < rows; row++)
        addRow(row, floats.subarray(row * cols, (row + 1) * cols), 1);
      return floats;
    },
    toLevels() {
      if (type === 'i8') return { levels: signed, scales };
      const levels = new Int8Array(rows * cols);
      for (let at = 0; at < levels.length; at++)
        levels[at] = levelAt(Math.floor(at / cols), at % cols);
      return { levels, scales };
    },
  };
}
