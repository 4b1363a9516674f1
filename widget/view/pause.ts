/** Lets the page have its turn: events and a frame. */
export function pause(): Promise<void> {
  return new Promise((resume) => { setTimeout(resume); });
}
