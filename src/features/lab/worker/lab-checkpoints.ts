import { privateFolder } from '../../../store/without-https.ts';
import type { CheckpointStore } from '../../../train/network/train-host.ts';

/**
 * Keeps the state of a fine-tuning in the site's private folder. Training blocks the thread, and
 * only these files can be written synchronously.
 */
export interface LabCheckpoints {
  readonly store: CheckpointStore;
  /**
   * The state is deleted when its training ends. If the worker or the tab is closed, the state
   * stays and the training can be resumed.
   */
  close(): Promise<void>;
}

const FOLDER = 'lab-checkpoints';
/** Suffixes of the names that `fitBundle` gives its trainings. */
const PARTS = ['training', 'all-rows'] as const;
const SLOTS = ['a', 'b'] as const;
const NAMES = PARTS.flatMap((part) => SLOTS.map((slot) => `${part}.${slot}`));
const MARK_BYTES = 16;

const MAX_TRIES = 75;
const PAUSE_MS = 200;

/**
 * Opens the state of a training and deletes all other states. Null where the browser lacks such
 * files; then nothing can be resumed.
 */
export async function openCheckpoints(trainingId: string): Promise<LabCheckpoints | null> {
  const handles = new Map<string, FileSystemSyncAccessHandle>();
  try {
    const folder = await (await privateFolder()).getDirectoryHandle(FOLDER, { create: true });
    for await (const name of folder.keys())
      if (!name.startsWith(trainingId)) await folder.removeEntry(name).catch(() => undefined); // another tab uses it
    for (const name of NAMES)
      handles.set(
        name,
        await openAlone(await folder.getFileHandle(`${trainingId}.${name}`, { create: true })),
      );
    return {
      store: storeOf(handles),
      async close() {
        for (const handle of handles.values()) handle.close();
        for (const name of NAMES)
          await folder.removeEntry(`${trainingId}.${name}`).catch(() => undefined); // the next training deletes it
      },
    };
  } catch {
    // Private windows and old browsers refuse the folder; another tab may hold the files.
    for (const handle of handles.values()) handle.close();
    return null;
  }
}

/**
 * Tries several times, because the worker of a tab that was just closed may still hold the file.
 * Without the file the training would start over.
 */
async function openAlone(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let tries = 1; ; tries++) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (
        tries === MAX_TRIES ||
        !(error instanceof DOMException && error.name === 'NoModificationAllowedError')
      )
        throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, PAUSE_MS);
      });
    }
  }
}

/**
 * Each state has two files, written in turn, so that an interrupted write leaves the other one
 * intact. Each file ends with a mark that is written last: the number of the write and the length
 * before the mark.
 */
function storeOf(handles: ReadonlyMap<string, FileSystemSyncAccessHandle>): CheckpointStore {
  const slotsOf = (path: string): readonly FileSystemSyncAccessHandle[] => {
    const part = path.slice(path.lastIndexOf('.') + 1);
    return SLOTS.flatMap((slot) => handles.get(`${part}.${slot}`) ?? []);
  };
  return {
    read(path) {
      const [newest] = slotsOf(path)
        .map((handle) => ({ handle, count: countOf(handle) }))
        .filter(({ count }) => count > 0)
        .sort((one, other) => other.count - one.count);
      if (!newest) return null;
      const bytes = new Uint8Array(newest.handle.getSize() - MARK_BYTES);
      return newest.handle.read(bytes, { at: 0 }) === bytes.length ? bytes : null;
    },
    write(path, bytes) {
      const counts = slotsOf(path).map(countOf);
      const handle = slotsOf(path)[counts.indexOf(Math.min(...counts))];
      // On a full disk the newest state is lost; the training and the earlier state are not.
      try {
        handle?.truncate(0);
        handle?.write(bytes, { at: 0 });
        handle?.flush();
        handle?.write(Float64Array.of(Math.max(...counts) + 1, bytes.length), { at: bytes.length });
        handle?.flush();
      } catch {
        handle?.truncate(0);
      }
    },
  };
}

/** The number of the write that a file holds, from 1; 0 if the file is empty or incomplete. */
function countOf(handle: FileSystemSyncAccessHandle): number {
  const length = handle.getSize() - MARK_BYTES;
  if (length < 0) return 0;
  const mark = new Float64Array(2);
  handle.read(mark, { at: length });
  const [count = 0, written] = mark;
  return written === length ? count : 0;
}
