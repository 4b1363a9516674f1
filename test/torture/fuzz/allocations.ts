/**
 * Detects typed arrays that are larger than the input justifies: a number in a file must not decide
 * how much memory is used.
 */

const NAMES = [
  'ArrayBuffer',
  'Uint8Array',
  'Int8Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'Array',
] as const;

/** Elements that any input may allocate, for tables and buffers of fixed size. */
const FREE = 32 * 1024 * 1024;
/** Elements that an input may allocate for each of its bytes. */
const FACTOR = 256;

export interface AllocationWatch {
  /** The first allocation that was too large; null while there is none. */
  worst: string | null;
  end(): void;
}

interface Watching extends AllocationWatch {
  readonly most: number;
}

let current: Watching | null = null;

/**
 * Puts watched constructors in the place of those of `holder`, for code that is loaded afterwards too. In a process of
 * its own: engines compute slower with them.
 */
export function watchArrays(holder: object = globalThis): void {
  for (const name of NAMES) {
    const native = Reflect.get(globalThis, name) as new (...given: unknown[]) => object; // all names are constructors
    const watched = new Proxy(native, {
      construct(target, given, newTarget) {
        const [first] = given as unknown[];
        if (current && typeof first === 'number' && first > current.most) {
          current.worst ??= `new ${name}(${first}) for an input that allows ${current.most}`;
          throw new RangeError(current.worst);
        }
        return Reflect.construct(target, given, newTarget) as object;
      },
    });
    Reflect.set(holder, name, watched);
  }
}

/** Watches allocations until `end`; call `watchArrays` before. */
export function watchAllocations(inputSize: number): AllocationWatch {
  const watch: Watching = {
    worst: null,
    most: FREE + FACTOR * inputSize,
    end: () => {
      current = null;
    },
  };
  current = watch;
  return watch;
}
