/** Maximum time of work between two pauses. */
const SLICE_MS = 8;

/**
 * Makes a function that is awaited between two steps of work. It pauses at the first call and then
 * every few milliseconds, so that the page can react.
 */
export function pauseWhenDue(): () => Promise<void> {
  let until = 0;
  return async () => {
    if (performance.now() < until) return;
    await pause();
    until = performance.now() + SLICE_MS;
  };
}

/**
 * Pauses once, so that the page can react. Nested timers wait at least 4 ms each; `scheduler.yield`
 * returns as soon as the page has reacted.
 */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as {
    readonly scheduler?: { readonly yield?: () => Promise<void> };
  }; // missing in older browsers
  return (
    scheduler?.yield?.() ??
    new Promise((resume) => {
      setTimeout(resume);
    })
  );
}
