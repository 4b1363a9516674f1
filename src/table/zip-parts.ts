import { EngineError } from '../core/errors.ts';

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

/** The wanted files of a zip archive, unpacked. Throws `file-too-large` for what would not fit into memory. */
export async function unzipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Readonly<Record<string, Uint8Array>>> {
  if (bytes.length > MAX_ZIP_BYTES) throw tooLarge(bytes.length);
  const { unzipSync } = await import('fflate');
  let unpacked = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!isWanted(name)) return false;
      unpacked += originalSize;
      if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge(unpacked);
      return true;
    },
  });
}

function tooLarge(bytes: number): EngineError {
  return new EngineError('file-too-large', {
    gigabytes: (bytes / 1024 ** 3).toFixed(2),
    most: 0.06,
    why: 'workbook-in-memory',
  });
}
