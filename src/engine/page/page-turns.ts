/** How long the page's thread may be held before the next pause. */
export const SLICE_MS = 8;

/** Runs to the end with a pause after each step. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

/** Gives the page a turn. Nested timers wait at least 4 ms each; `scheduler.yield` goes on as soon as the page has had its turn. */
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
