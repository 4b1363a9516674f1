import { ShapeError, type Block } from './matrix.ts';

/**
 * The table rows that a shard changed in a step, in shared memory, so that all threads can read
 * them.
 */
export class RowList {
  /** The number of rows, followed by the rows, as 32-bit integers. */
  readonly #cells: Int32Array;

  constructor(memory: WebAssembly.Memory, { at, size }: Block) {
    this.#cells = new Int32Array(memory.buffer, at * 4, size);
  }

  /** Returns the current rows. */
  rows(): Int32Array {
    return this.#cells.subarray(1, this.#cells[0]! + 1);
  }

  /** Adds a row. The list has room for each row once; throws `ShapeError` when it is full. */
  add(row: number): void {
    const next = this.#cells[0]! + 1;
    if (next >= this.#cells.length) throw new ShapeError(`${next} rows`);
    this.#cells[next] = row;
    this.#cells[0] = next;
  }

  clear(): void {
    this.#cells[0] = 0;
  }
}
