import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { CheckpointStore } from '../../src/train/network/train-host.ts';

/** Checkpoints as files, replaced in one step. */
export const checkpointFiles: CheckpointStore = {
  read: (path) => (existsSync(path) ? Uint8Array.from(readFileSync(path)) : null),
  write(path, bytes) {
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
  },
};
