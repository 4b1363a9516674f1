// Plain JavaScript: the types of a worker's files and those of a page exclude each other in one program.
import { openCheckpoints } from '../../src/features/lab/worker/lab-checkpoints.ts';

// A handle that another worker has is asked for again and again: the test is told when that begins.
const { createSyncAccessHandle } = FileSystemFileHandle.prototype;
FileSystemFileHandle.prototype.createSyncAccessHandle = async function () {
  try {
    return await createSyncAccessHandle.call(this);
  } catch (refused) {
    postMessage('taken');
    throw refused;
  }
};

/**
 * Opens the state of the training that the worker is named after, answers with what it holds, and
 * writes what it is told.
 */
const checkpoints = openCheckpoints(name);
void checkpoints.then((opened) => {
  postMessage({
    opened: opened !== null,
    bytes: opened?.store.read(`${name}.training`) ?? null,
  });
});
addEventListener('message', ({ data }) => {
  void checkpoints.then((opened) => {
    opened?.store.write(`${name}.training`, data);
    postMessage('written');
  });
});
