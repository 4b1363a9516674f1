/** The `.wat` files allow a module at most 2 GiB of memory. */
const MAX_PAGES = 32_768;
const PAGE_BYTES = 65_536;
/** Every stretch begins at a cache line of this size. */
const LINE = 64;

/** Number and size of a stretch's rows. */
export interface StretchShape {
  readonly rows: number;
  readonly rowBytes: number;
}

/**
 * A named part of a module's memory with rows of one length. Kernels receive its addresses in
 * bytes.
 */
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

  /** Address of a row. Throws `RangeError` when the row does not exist. */
  row(index: number): number {
    if (!(index >= 0 && index < this.rows)) throw new RangeError(`row ${index} of ${this.rows}`);
    return this.at + index * this.rowBytes;
  }

  /** The whole stretch as 32-bit numbers; a write beyond its end has no effect. */
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

/** Allocates a memory with one stretch behind the other. Null where the memory is not available. */
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
