import { EngineError } from '../core/errors.ts';

/** The part of `fetch` that is used. */
export type Fetch = (
  url: string,
  init: { readonly signal: AbortSignal; readonly cache?: RequestCache },
) => Promise<Response>;

/** What a download needs to know. */
export interface DownloadOptions {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  /** `reload` goes past the HTTP cache. */
  readonly cache?: RequestCache;
  /**
   * Reading stops beyond this many bytes. The result is then longer than `maxBytes`, so that the
   * caller sees that the file is not whole.
   */
  readonly maxBytes: number;
  /** Receives the number of bytes read so far, after every piece; never more than `maxBytes`. */
  readonly onBytes?: (loaded: number) => void;
  /** Gets the first `bytes` of the file as soon as they are there. */
  readonly first?: {
    readonly bytes: number;
    readonly take: (bytes: Uint8Array<ArrayBuffer>) => void;
  };
}

/**
 * Reads one file. Throws `bundle-missing` with the URL and the HTTP status (0 without an answer),
 * `aborted` when the signal fired.
 */
export async function download(
  url: string,
  { fetch, signal, cache, maxBytes, onBytes, first }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { signal, ...(cache && { cache }) });
    if (!response.ok) throw new EngineError('bundle-missing', { url, status: response.status });
    let bytes = new Uint8Array(Math.min(maxBytes, START_BYTES));
    let loaded = 0;
    const reader = response.body?.getReader();
    for (
      let piece = await reader?.read();
      reader && piece && !piece.done;
      piece = await reader.read()
    ) {
      const before = loaded;
      loaded += piece.value.length;
      if (loaded > bytes.length)
        bytes = grow(bytes, Math.max(loaded, Math.min(maxBytes, 2 * bytes.length)));
      bytes.set(piece.value, before);
      if (first && before < first.bytes && loaded >= first.bytes)
        first.take(bytes.subarray(0, first.bytes));
      onBytes?.(Math.min(loaded, maxBytes));
      if (loaded > maxBytes) await reader.cancel();
    }
    return loaded === bytes.length ? bytes : bytes.slice(0, loaded);
  } catch (error) {
    if (signal.aborted) throw new EngineError('aborted');
    if (error instanceof EngineError) throw error;
    throw new EngineError('bundle-missing', { url, status: 0 });
  }
}

// The buffer grows as pieces come, which spreads the copying. Joining megabytes at the end would
// block a slow phone with one long task.
function grow(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(length);
  grown.set(bytes);
  return grown;
}

const START_BYTES = 65_536;
