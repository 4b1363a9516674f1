import { EngineError } from '../core/errors.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: { readonly signal: AbortSignal; readonly cache?: RequestCache }) => Promise<Response>;

/** What a download needs to know. */
export interface DownloadOptions {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  /** `reload` goes past the HTTP cache. */
  readonly cache?: RequestCache;
  /** Reading stops beyond this many bytes; the result is then longer than that, so that nobody takes it for whole. */
  readonly maxBytes: number;
  /** Bytes read so far, after every piece; never more than `maxBytes`. */
  readonly onBytes?: (loaded: number) => void;
  /** Gets the first `bytes` of the file as soon as they are there. */
  readonly first?: { readonly bytes: number; readonly take: (bytes: Uint8Array<ArrayBuffer>) => void };
}

/** Reads one file. Throws `bundle-missing` with the URL and the HTTP status (0 without an answer), `aborted` when the signal fired. */
export async function download(url: string, { fetch, signal, cache, maxBytes, onBytes, first }: DownloadOptions): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { signal, ...(cache && { cache }) });
    if (!response.ok) throw new EngineError('bundle-missing', { url, status: response.status });
    const parts: Uint8Array[] = [];
    let loaded = 0;
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); reader && piece && !piece.done; piece = await reader.read()) {
      parts.push(piece.value);
      const before = loaded;
      loaded += piece.value.length;
      if (first && before < first.bytes && loaded >= first.bytes) first.take(concatenate(parts, loaded).subarray(0, first.bytes));
      onBytes?.(Math.min(loaded, maxBytes));
      if (loaded > maxBytes) await reader.cancel();
    }
    return concatenate(parts, loaded);
  } catch (error) {
    if (signal.aborted) throw new EngineError('aborted');
    if (error instanceof EngineError) throw error;
    throw new EngineError('bundle-missing', { url, status: 0 });
  }
}

function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
