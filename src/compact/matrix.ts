/** A quantised matrix that stays packed in memory; each row has its own scale. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  /** Adds `factor` × row to `target`, which holds at least `cols` numbers. */
  addRow(row: number, target: Float32Array | Float64Array, factor: number): void;
  /** The whole matrix as numbers, row by row. */
  toFloats(): Float32Array;
}

/** Wraps packed values: `i8` is a signed byte a number; `i4` holds two a byte, the even column in the low half, stored plus 8. */
export function createMatrix(type: 'i4' | 'i8', values: Uint8Array, scales: Float32Array, cols: number): Matrix {
  const signed = new Int8Array(values.buffer, values.byteOffset, values.length);
  const stride = type === 'i4' ? Math.ceil(cols / 2) : cols;
  const rows = scales.length;

  function addRow(row: number, target: Float32Array | Float64Array, factor: number): void {
    const scale = (scales[row] ?? 0) * factor;
    const start = row * stride;
    if (type === 'i8') {
      for (let col = 0; col < cols; col++) target[col] = (target[col] ?? 0) + scale * (signed[start + col] ?? 0);
      return;
    }
    for (let col = 0; col < cols; col++) {
      const byte = values[start + (col >> 1)] ?? 0;
      target[col] = (target[col] ?? 0) + scale * ((col & 1 ? byte >> 4 : byte & 15) - 8);
    }
  }

  return {
    rows,
    cols,
    addRow,
    toFloats() {
      const floats = new Float32Array(rows * cols);
      for (let row = 0; row < rows; row++) addRow(row, floats.subarray(row * cols, (row + 1) * cols), 1);
      return floats;
    },
  };
}
