/**
 * TensorFlow.js has one engine per thread, with one current backend and one open scope. So only one
 * load or one batch at a time may use it, across all encoders of the thread.
 */
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Runs `work` after all earlier work is done. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting += 1;
  const turn = queue.then(() => {
    waiting -= 1;
    return work();
  });
  queue = turn.catch(() => undefined); // the caller receives the error; it must not stop later work
  return turn;
}

/** Whether a caller waits for the engine. */
export function isAwaited(): boolean {
  return waiting > 0;
}
