import { EngineError } from '../core/errors.ts';

/** Where a table's bytes come from: a file of a page, of Node, or a pipe. */
export interface TableSource {
  /** Name of the file as people see it. Its ending is used only where the content is ambiguous. */
  readonly name: string;
  /** Null where the size is unknown before the end. */
  readonly sizeBytes: number | null;
  /** The bytes from the beginning. A pipe can be read once. */
  open(): AsyncIterable<Uint8Array>;
  /** Reads some bytes of a file at any place; absent for a pipe. */
  slice?(start: number, end: number): Promise<Uint8Array>;
}

/**
 * A file of a page or worker, read piece by piece as fast as the caller takes it. Throws
 * `file-missing` when the file cannot be read any more.
 */
export function blobSource(blob: Blob, name: string): TableSource {
  const slice = async (start: number, end: number): Promise<Uint8Array> => {
    try {
      return new Uint8Array(await blob.slice(start, end).arrayBuffer());
    } catch {
      throw new EngineError('file-missing');
    }
  };
  return {
    name,
    sizeBytes: blob.size,
    slice,
    async *open() {
      for (let start = 0; start < blob.size; start += PIECE_BYTES)
        yield await slice(start, start + PIECE_BYTES);
    },
  };
}

/** A text that is in memory already, such as rows pasted from a spreadsheet. */
export function textSource(text: string, name = 'pasted.tsv'): TableSource {
  return bytesSource(new TextEncoder().encode(text), name);
}

/** A file's name without the endings that tables and archives have. */
export function withoutEnding(name: string): string {
  return name.replace(ENDING, '');
}

/** Bytes that are in memory already. */
export function bytesSource(bytes: Uint8Array, name: string): TableSource {
  return {
    name,
    sizeBytes: bytes.length,
    slice: (start, end) => Promise.resolve(bytes.subarray(start, end)),
    async *open() {
      for (let start = 0; start < bytes.length; start += PIECE_BYTES)
        yield await Promise.resolve(bytes.subarray(start, start + PIECE_BYTES));
    },
  };
}

/** All of a source's bytes at once, for what is small. Throws what reading it throws. */
export async function allBytes(source: TableSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.open()) pieces.push(piece);
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const PIECE_BYTES = 512 * 1024;
const ENDING = /\.(?:csv|tsv|tab|txt|jsonl|ndjson|json|xlsx?|xlsm|ods|html?|xml|zip)(?:\.gz)?$/i;
