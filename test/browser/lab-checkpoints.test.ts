import { afterAll, expect, it } from 'vitest';

// The state of a thorough training lies in files that one worker at a time may hold. What the Lab
// does with it: test/e2e/app-lab.

const workers: Worker[] = [];
const open = (): { worker: Worker; next(): Promise<unknown> } => {
  const worker = new Worker(new URL('./checkpoint-worker.mjs', import.meta.url), {
    type: 'module',
  });
  workers.push(worker);
  return {
    worker,
    next: () =>
      new Promise((resolve) => {
        worker.addEventListener(
          'message',
          ({ data }) => {
            resolve(data);
          },
          { once: true },
        );
      }),
  };
};
afterAll(() => {
  for (const worker of workers) worker.terminate();
});

it('waits for a worker that is about to end, and reads what it wrote', async () => {
  const first = open();
  expect(await first.next()).toMatchObject({ opened: true });
  first.worker.postMessage(Uint8Array.of(1, 2, 3));
  expect(await first.next()).toBe('written');
  const second = open();
  const answer = second.next();
  // Long enough that the second one finds the files taken.
  setTimeout(() => {
    first.worker.terminate();
  }, 1_000);
  expect(await answer).toEqual({ opened: true, bytes: Uint8Array.of(1, 2, 3) });
});
