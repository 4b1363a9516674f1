import { oneTurn } from '../../../rpc/one-turn.ts';

const SLICE_MS = 12;

/**
 * Divides long work on the main thread into slices. Call `pause` often and await its result; most
 * calls return null at once.
 */
export class WorkSlices {
  #until = performance.now() + SLICE_MS;

  /** Null while the current slice has time left. */
  pause(): Promise<void> | null {
    if (performance.now() < this.#until) return null;
    return oneTurn().then(() => {
      this.#until = performance.now() + SLICE_MS;
    });
  }
}
