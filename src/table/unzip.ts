import { EngineError } from '../core/errors.ts';
import { startsWith } from './text-encoding.ts';

/**
 * A piece of a file; `readBytes` counts the file's own bytes, packed as they may be, from its start
 * to the piece's end.
 */
export interface BytePiece {
  readonly bytes: Uint8Array;
  readonly readBytes: number;
}

/**
 * Unpacks gzip, known by its first bytes, whatever the file is called; anything else passes as it
 * is. Several archives one behind the other are one file. Throws `file-damaged` where the archive
 * is broken or ends early.
 */
export async function* unzipped(
  source: AsyncIterable<Uint8Array>,
  isNamedGzip = false,
): AsyncGenerator<BytePiece> {
  let readBytes = 0;
  let unpack: ((bytes: Uint8Array, isLast: boolean) => Uint8Array[]) | null | undefined;
  let first = new Uint8Array();
  for await (const bytes of source) {
    readBytes += bytes.length;
    if (unpack === undefined) {
      first = joined(first, bytes);
      if (first.length < GZIP.length) continue;
      unpack = startsWith(first, GZIP) ? await createGunzip() : null;
      if (unpack === null && isNamedGzip) throw new EngineError('file-damaged', { what: 'gzip' });
      for (const piece of unpack ? unpack(first, false) : [first])
        yield { bytes: piece, readBytes };
    } else
      for (const piece of unpack ? unpack(bytes, false) : [bytes])
        yield { bytes: piece, readBytes };
  }
  if (unpack === undefined && first.length > 0) {
    if (isNamedGzip) throw new EngineError('file-damaged', { what: 'gzip' });
    yield { bytes: first, readBytes };
  }
  for (const piece of unpack?.(new Uint8Array(), true) ?? []) yield { bytes: piece, readBytes };
}

/** The library is loaded with the first packed file. */
async function createGunzip(): Promise<(bytes: Uint8Array, isLast: boolean) => Uint8Array[]> {
  const { Gunzip } = await import('fflate');
  let out: Uint8Array[] = [];
  const gunzip = new Gunzip((piece) => {
    out.push(piece);
  });
  return (bytes, isLast) => {
    out = [];
    try {
      // Unpacks in small steps, because a piece of a zip bomb grows a thousandfold.
      for (let at = 0; at < bytes.length || (isLast && at === 0); at += STEP_BYTES)
        gunzip.push(bytes.subarray(at, at + STEP_BYTES), isLast && at + STEP_BYTES >= bytes.length);
    } catch {
      throw new EngineError('file-damaged', { what: 'gzip' });
    }
    return out;
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const STEP_BYTES = 64 * 1024;
const GZIP: readonly number[] = [0x1f, 0x8b];
