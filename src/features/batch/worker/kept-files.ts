import { EngineError } from '../../../core/errors.ts';
import { BATCH_FOLDER } from '../../../store/batch-meta.ts';
import type { BatchSource } from '../../../store/batch-meta.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import { privateFolder } from '../../../store/without-https.ts';
import { fingerprintOf } from './file-fingerprint.ts';

const STEP_BYTES = 4 * 1024 * 1024;
/** Free space that a copy of the file must leave for the answers. */
const SPARE_BYTES = 64 * 1024 * 1024;

/**
 * Copies a file into this site's private folder. Resolves with false and leaves nothing behind when
 * there is not enough space or no such folder.
 */
export async function keepCopy(
  id: string,
  file: Blob,
  progress: (share: number) => void,
): Promise<boolean> {
  const storage = navigator.storage as StorageManager | undefined; // absent over plain http
  if (!storage) return false;
  const { quota = Infinity, usage = 0 } = await storage
    .estimate()
    .catch(() => ({}) as StorageEstimate);
  if (quota - usage < file.size * 1.2 + SPARE_BYTES) return false;
  try {
    const folder = await openFolder(true);
    const access = await (
      await folder.getFileHandle(id, { create: true })
    ).createSyncAccessHandle();
    try {
      for (let start = 0; start < file.size; start += STEP_BYTES) {
        const bytes = await file.slice(start, start + STEP_BYTES).arrayBuffer();
        if (access.write(bytes, { at: start }) !== bytes.byteLength)
          throw new DOMException('short write', 'QuotaExceededError');
        progress(Math.min(1, (start + STEP_BYTES) / file.size));
      }
      access.flush();
    } finally {
      access.close();
    }
    return true;
  } catch {
    await dropCopy(id);
    return false;
  }
}

export async function dropCopy(id: string): Promise<void> {
  try {
    await (await openFolder(false)).removeEntry(id);
  } catch {
    // The batch has no copy.
  }
}

/**
 * The file of a batch: `given` if the page has it, else the stored copy or handle. Throws
 * `file-missing` when the person must choose it again, `file-changed` when its content has changed.
 */
export async function openBatchFile(
  { id, handle, meta }: BatchRecord,
  given?: Blob,
): Promise<Blob> {
  const file = given ?? (await openKept(id, meta.source, handle));
  if (file.size !== meta.file.sizeBytes || (await fingerprintOf(file)) !== meta.file.fingerprint)
    throw new EngineError('file-changed', { name: meta.file.name });
  return file;
}

async function openKept(
  id: string,
  source: BatchSource,
  handle?: FileSystemFileHandle,
): Promise<Blob> {
  try {
    if (source === 'handle' && handle) return await handle.getFile();
    if (source === 'copy')
      return await (await (await openFolder(false)).getFileHandle(id)).getFile();
  } catch {
    // The file was deleted or moved, or the permission has expired.
  }
  throw new EngineError('file-missing');
}

async function openFolder(create: boolean): Promise<FileSystemDirectoryHandle> {
  return (await privateFolder()).getDirectoryHandle(BATCH_FOLDER, { create });
}
