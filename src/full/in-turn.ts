/**
 * TensorFlow.js has one engine per thread: its current backend and its open scope belong to whoever
 * works with it. Everything that touches it takes its turn here, whole loads and whole batches,
 * across all encoders of the thread.
 */
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Runs `work` when everything that was asked for before is done. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting += 1;
  const turn = queue.then(() => {
    waiting -= 1;
    return work();
  });
  queue = turn.catch(() => undefined); // its caller gets the error; the next turn begins either way
  return turn;
}

/** Whether somebody waits for a turn. */
export function isAwaited(): boolean {
  return waiting > 0;
}
