// Plain JavaScript: the types of a worker's files and those of a page exclude each other in one program.
import { openCheckpoints } from '../../src/features/lab/worker/lab-checkpoints.ts';

/** Opens one training's state, answers with what it holds, and writes what it is told. */
const checkpoints = openCheckpoints('training-1');
void checkpoints.then((opened) => {
  postMessage({
    opened: opened !== null,
    bytes: opened?.store.read('training-1.training') ?? null,
  });
});
addEventListener('message', ({ data }) => {
  void checkpoints.then((opened) => {
    opened?.store.write('training-1.training', data);
    postMessage('written');
  });
});
