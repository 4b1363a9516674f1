import { oneTurn } from '../../../rpc/one-turn.ts';

const SLICE_MS = 12;

/** Cuts long work on the page's thread into slices: call it often, await what it gives; most calls return at once. */
export class WorkSlices {
  #until = performance.now() + SLICE_MS;

  /** Null while the slice lasts. */
  pause(): Promise<void> | null {
    if (performance.now() < this.#until) return null;
    return oneTurn().then(() => {
      this.#until = performance.now() + SLICE_MS;
    });
  }
}
