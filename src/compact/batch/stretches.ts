/** Most memory that a module may be given, as its `.wat` says: 2 GiB. */
const MAX_PAGES = 32_768;
const PAGE_BYTES = 65_536;
/** Each stretch begins at a line of the cache. */
const LINE = 64;

/** Rows of so many bytes each, and how many of them. */
export interface StretchShape {
  readonly rows: number;
  readonly rowBytes: number;
}

/** A named part of a module's memory: rows of one length. Kernels get its addresses, which are bytes. */
export class Stretch implements StretchShape {
  /** Address of the first row. */
  readonly at: number;
  readonly rows: number;
  readonly rowBytes: number;
  readonly #memory: WebAssembly.Memory;

  constructor(memory: WebAssembly.Memory, at: number, { rows, rowBytes }: StretchShape) {
    this.#memory = memory;
    this.at = at;
    this.rows = rows;
    this.rowBytes = rowBytes;
  }

  /** Address of a row. Throws `RangeError` for one that there is not. */
  row(index: number): number {
    if (!(index >= 0 && index < this.rows)) throw new RangeError(`row ${index} of ${this.rows}`);
    return this.at + index * this.rowBytes;
  }

  /** All of it as 32-bit numbers; what is written beyond its end is lost, not written elsewhere. */
  floats(): Float32Array {
    return new Float32Array(this.#memory.buffer, this.at, this.#bytes / 4);
  }

  doubles(): Float64Array {
    return new Float64Array(this.#memory.buffer, this.at, this.#bytes / 8);
  }

  integers(): Int32Array {
    return new Int32Array(this.#memory.buffer, this.at, this.#bytes / 4);
  }

  shorts(): Int16Array {
    return new Int16Array(this.#memory.buffer, this.at, this.#bytes / 2);
  }

  bytes(): Int8Array {
    return new Int8Array(this.#memory.buffer, this.at, this.#bytes);
  }

  get #bytes(): number {
    return this.rows * this.rowBytes;
  }
}

/** A memory with one stretch behind the other. Null where there is not so much memory. */
export function openStretches<K extends string>(
  shapes: Readonly<Record<K, StretchShape>>,
): {
  readonly memory: WebAssembly.Memory;
  readonly stretches: Readonly<Record<K, Stretch>>;
} | null {
  let end = 0;
  const begins = Object.entries<StretchShape>(shapes).map(([name, shape]) => {
    const at = end;
    end += Math.ceil((shape.rows * shape.rowBytes) / LINE) * LINE;
    return { name, shape, at };
  });
  const memory = takeMemory(Math.ceil(end / PAGE_BYTES));
  if (!memory) return null;
  const stretches = Object.fromEntries(
    begins.map(({ name, shape, at }) => [name, new Stretch(memory, at, shape)]),
  ) as Record<K, Stretch>; // of each shape one
  return { memory, stretches };
}

function takeMemory(pages: number): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: MAX_PAGES });
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
