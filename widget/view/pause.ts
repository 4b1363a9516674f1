/** Lets the page have its turn: events and a frame. */
export function pause(): Promise<void> {
  return new Promise((resume) => {
    setTimeout(resume);
  });
}

/** After an edit: until suggestions are shown. */
export const SHOW_MS = 200;
/** After an edit: until the text counts as settled. One announcement each. */
export const SETTLE_MS = 800;
/** A failed load is tried again with the next edit after this long. */
export const RETRY_MS = 15_000;
