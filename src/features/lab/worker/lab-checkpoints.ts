import { privateFolder } from '../../../store/without-https.ts';
import type { CheckpointStore } from '../../../train/network/train-host.ts';

/**
 * State of a fine-tuning in the site's private folder: training computes without a pause, and only
 * these files can be written without one.
 */
export interface LabCheckpoints {
  readonly store: CheckpointStore;
  /**
   * Ends with the training: its state is deleted. A worker that is ended or a tab that is closed
   * leaves it, for the next time.
   */
  close(): Promise<void>;
}

const FOLDER = 'lab-checkpoints';
/** Last parts of the names that `fitBundle` gives its trainings. */
const PARTS = ['training', 'all-rows'] as const;

const TRIES = 25;
const PAUSE_MS = 200;

/**
 * Opens the state of a training and deletes every other one's. Null where the browser has no such
 * files: then a training begins anew.
 */
export async function openCheckpoints(trainingId: string): Promise<LabCheckpoints | null> {
  const handles = new Map<string, FileSystemSyncAccessHandle>();
  try {
    const folder = await (await privateFolder()).getDirectoryHandle(FOLDER, { create: true });
    for await (const name of folder.keys())
      if (!name.startsWith(trainingId)) await folder.removeEntry(name).catch(() => undefined); // in use by another tab
    for (const part of PARTS)
      handles.set(
        part,
        await openAlone(await folder.getFileHandle(`${trainingId}.${part}`, { create: true })),
      );
    return {
      store: storeOf(handles),
      async close() {
        for (const handle of handles.values()) handle.close();
        for (const part of PARTS)
          await folder.removeEntry(`${trainingId}.${part}`).catch(() => undefined); // it is overwritten or deleted the next time
      },
    };
  } catch {
    // Private windows and old browsers refuse the folder; another tab may hold the files.
    for (const handle of handles.values()) handle.close();
    return null;
  }
}

/**
 * A tab that was closed a moment ago may still hold the file while its worker ends: worth a wait,
 * or its work would begin anew.
 */
async function openAlone(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let tries = 1; ; tries++) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (
        tries === TRIES ||
        !(error instanceof DOMException && error.name === 'NoModificationAllowedError')
      )
        throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, PAUSE_MS);
      });
    }
  }
}

function storeOf(handles: ReadonlyMap<string, FileSystemSyncAccessHandle>): CheckpointStore {
  const handleOf = (path: string): FileSystemSyncAccessHandle | undefined =>
    handles.get(path.slice(path.lastIndexOf('.') + 1));
  return {
    read(path) {
      const handle = handleOf(path);
      const size = handle?.getSize() ?? 0;
      if (!handle || size === 0) return null;
      const bytes = new Uint8Array(size);
      return handle.read(bytes, { at: 0 }) === size ? bytes : null;
    },
    write(path, bytes) {
      const handle = handleOf(path);
      // Emptied first: a write that is cut off leaves a length that nobody takes for a whole one. A
      // full disk costs the state, not the training.
      try {
        handle?.truncate(0);
        handle?.write(bytes, { at: 0 });
        handle?.flush();
      } catch {
        handle?.truncate(0);
      }
    },
  };
}
