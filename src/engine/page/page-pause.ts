/** How long a page is worked on without a turn for it. */
const SLICE_MS = 8;

/**
 * Gives the page a turn after every few milliseconds of work: what is returned is awaited between two
 * steps, and pauses where a turn is due. The first one is.
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
 * Gives the page one turn. Nested timers wait at least 4 ms each; `scheduler.yield` goes on as soon as the page has had its
 * turn.
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
