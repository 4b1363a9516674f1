import { EngineError } from '../core/errors.ts';
import { crc32 } from './crc32.ts';
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
 * is. Several archives one behind the other are one file, and zeros behind the last are skipped.
 * Throws `file-damaged` where an archive is broken, ends early or differs from its checksum; the
 * pieces before may have been handed on.
 */
export async function* unzipped(
  source: AsyncIterable<Uint8Array>,
  isNamedGzip = false,
): AsyncGenerator<BytePiece> {
  let readBytes = 0;
  let unpack: Gunzipper | null | undefined;
  let first = new Uint8Array();
  for await (const bytes of source) {
    readBytes += bytes.length;
    if (unpack === undefined) {
      first = joined(first, bytes);
      if (first.length < GZIP.length) continue;
      unpack = startsWith(first, GZIP) ? await createGunzip() : null;
      if (unpack === null && isNamedGzip) throw new EngineError('file-damaged', { what: 'gzip' });
      for (const piece of unpack ? unpack.push(first) : [first]) yield { bytes: piece, readBytes };
    } else
      for (const piece of unpack ? unpack.push(bytes) : [bytes]) yield { bytes: piece, readBytes };
  }
  if (unpack === undefined && first.length > 0) {
    if (isNamedGzip) throw new EngineError('file-damaged', { what: 'gzip' });
    yield { bytes: first, readBytes };
  }
  unpack?.end();
}

interface Gunzipper {
  push(bytes: Uint8Array): Uint8Array[];
  /** Checks the last archive. Throws `file-damaged`. */
  end(): void;
}

/** The library is loaded with the first packed file. It checks no sums, so they are checked here. */
async function createGunzip(): Promise<Gunzipper> {
  const { Gunzip } = await import('fflate');
  let out: Uint8Array[] = [];
  let [crc, size] = [0, 0];
  /** The last packed bytes, and the place in the file where they end. */
  let [recent, end] = [new Uint8Array(), 0];
  /** Zeros are kept back until other bytes follow: behind the last archive they only fill up. */
  let zeros = 0;
  const gunzip = new Gunzip((piece) => {
    out.push(piece);
    crc = crc32(piece, crc);
    size = (size + piece.length) >>> 0;
  });
  gunzip.onmember = (start) => {
    const at = recent.length - (end - start);
    if (!isEqual(recent.subarray(Math.max(0, at - TRAILER_BYTES), at), trailerOf(crc, size)))
      throw damaged();
    [crc, size] = [0, 0];
  };
  const step = (bytes: Uint8Array): void => {
    recent = joined(recent.subarray(-RECENT_BYTES), bytes);
    end += bytes.length;
    try {
      gunzip.push(bytes, false);
    } catch {
      throw damaged();
    }
  };
  return {
    push(bytes) {
      out = [];
      const filled = bytes.findLastIndex((byte) => byte !== 0) + 1;
      if (filled > 0) {
        for (; zeros > 0; zeros -= Math.min(zeros, STEP_BYTES))
          step(new Uint8Array(Math.min(zeros, STEP_BYTES)));
        // Unpacks in small steps, because a piece of a zip bomb grows a thousandfold.
        for (let at = 0; at < filled; at += STEP_BYTES)
          step(bytes.subarray(at, Math.min(filled, at + STEP_BYTES)));
      }
      zeros += bytes.length - filled;
      return out;
    },
    end() {
      const trailer = trailerOf(crc, size);
      const filled = trailer.findLastIndex((byte) => byte !== 0) + 1;
      const last = filled === 0 ? new Uint8Array() : recent.subarray(-filled);
      if (!isEqual(last, trailer.subarray(0, filled)) || zeros < TRAILER_BYTES - filled)
        throw damaged();
    },
  };
}

/** What stands behind an archive: the checksum and the size of what it holds. */
function trailerOf(crc: number, size: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(TRAILER_BYTES));
  view.setUint32(0, crc, true);
  view.setUint32(4, size, true);
  return new Uint8Array(view.buffer);
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function damaged(): EngineError {
  return new EngineError('file-damaged', { what: 'gzip' });
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const STEP_BYTES = 64 * 1024;
/** More than a header has. */
const RECENT_BYTES = 128 * 1024;
const TRAILER_BYTES = 8;
const GZIP: readonly number[] = [0x1f, 0x8b];
