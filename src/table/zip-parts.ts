import { EngineError } from '../core/errors.ts';
import { crc32 } from './crc32.ts';

/** Largest archive or workbook, packed and unpacked: it is held in memory as a whole. */
export const MAX_ZIP_BYTES = 64 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** Names of a zip archive's files, without folders. Throws what is no zip to the end. */
export async function zipNames(bytes: Uint8Array): Promise<readonly string[]> {
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  unzipSync(bytes, {
    filter({ name }) {
      if (!name.endsWith('/')) names.push(name);
      return false;
    },
  });
  return names;
}

/**
 * The wanted files of a zip archive, unpacked and checked against the checksums of its directory.
 * Throws `file-too-large` for what would not fit into memory, `file-damaged` for a broken archive,
 * in which `what` is the kind of file.
 */
export async function unzipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  what: 'zip' | 'xlsx' | 'ods' = 'zip',
): Promise<Readonly<Record<string, Uint8Array>>> {
  if (bytes.length > MAX_ZIP_BYTES) throw tooLarge(bytes.length);
  const { unzipSync } = await import('fflate');
  const expected = new Map<string, number>();
  let unpacked = 0;
  try {
    const sums = directorySums(bytes);
    let at = 0;
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const sum = sums[at++];
        if (!isWanted(name)) return false;
        if (sum !== undefined) expected.set(name, sum);
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge(unpacked);
        return true;
      },
    });
    for (const [name, sum] of expected)
      if (sum !== crc32(parts[name] ?? new Uint8Array()))
        throw new EngineError('file-damaged', { what });
    return parts;
  } catch (thrown) {
    if (thrown instanceof EngineError) throw thrown;
    throw new EngineError('file-damaged', { what });
  }
}

/**
 * CRC-32 of each file in the order of the archive's directory (PKWARE APPNOTE 4.3.12 and 4.3.16).
 * Empty for an archive whose directory only a 64-bit offset finds: it is larger than what is read.
 */
export function directorySums(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END_MARK) end--;
  if (end < 0) return [];
  const sums: number[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_BYTES <= end && view.getUint32(at, true) === ENTRY_MARK) {
    sums.push(view.getUint32(at + 16, true));
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}

/** The record that ends an archive, and an entry of its directory, without their names. */
const [END_MARK, END_BYTES] = [0x06054b50, 22];
const [ENTRY_MARK, ENTRY_BYTES] = [0x02014b50, 46];

function tooLarge(bytes: number): EngineError {
  return new EngineError('file-too-large', {
    gigabytes: (bytes / 1024 ** 3).toFixed(2),
    most: 0.06,
    why: 'workbook-in-memory',
  });
}
