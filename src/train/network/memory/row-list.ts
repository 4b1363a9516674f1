import { ShapeError, type Block } from './matrix.ts';

/** The table rows that a shard touched in a step, in shared memory, so that every thread can read them. */
export class RowList {
  /** How many there are, then the rows, as 32-bit integers. */
  readonly #cells: Int32Array;

  constructor(memory: WebAssembly.Memory, { at, size }: Block) {
    this.#cells = new Int32Array(memory.buffer, at * 4, size);
  }

  /** The rows as they are now. */
  rows(): Int32Array {
    return this.#cells.subarray(1, this.#cells[0]! + 1);
  }

  /** Throws `ShapeError` when the list is full: it has room for each row once. */
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
