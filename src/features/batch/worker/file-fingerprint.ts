import { sha256 } from '../../../bundle/verify.ts';
import { blobSource } from '../../../table/source.ts';

const SAMPLE_BYTES = 64 * 1024;

/**
 * Hash of a file's size, beginning and end, which tells whether it is the same file as before.
 * Throws `file-missing`.
 */
export async function fingerprintOf(file: Blob): Promise<string> {
  const { slice } = blobSource(file, '');
  const read = async (start: number, end: number): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array((await slice?.(start, end)) ?? []);
  const [first, last] = await Promise.all([
    read(0, SAMPLE_BYTES),
    read(Math.max(0, file.size - SAMPLE_BYTES), file.size),
  ]);
  const bytes = await new Blob([String(file.size), first, last]).arrayBuffer();
  return sha256(new Uint8Array(bytes));
}
