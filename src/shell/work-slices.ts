const SLICE_MS = 12;

/** Cuts long work on the page's thread into slices: call it often, await what it gives; most calls return at once. */
export class WorkSlices {
  #until = performance.now() + SLICE_MS;

  /** Null while the slice lasts. */
  pause(): Promise<void> | null {
    if (performance.now() < this.#until) return null;
    return nextTask().then(() => {
      this.#until = performance.now() + SLICE_MS;
    });
  }
}

/** A message comes without the four milliseconds that nested timers wait. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
