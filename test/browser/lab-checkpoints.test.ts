import { afterEach, expect, it } from 'vitest';

// A thorough training keeps its state in files that one worker at a time may hold. test/e2e/app-lab
// tests how the Lab uses them.

const workers: Worker[] = [];
const open = (training: string): { worker: Worker; next(): Promise<unknown> } => {
  const worker = new Worker(new URL('./checkpoint-worker.mjs', import.meta.url), {
    type: 'module',
    name: training,
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
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

it('waits for a worker that is about to end, and reads what it wrote', async () => {
  const first = open('training-1');
  expect(await first.next()).toMatchObject({ opened: true });
  first.worker.postMessage(Uint8Array.of(1, 2, 3));
  expect(await first.next()).toBe('written');
  const second = open('training-1');
  expect(await second.next()).toBe('taken');
  first.worker.terminate();
  let answer = await second.next();
  while (answer === 'taken') answer = await second.next();
  expect(answer).toEqual({ opened: true, bytes: Uint8Array.of(1, 2, 3) });
});

it('goes back to the state before when a tab was closed in the middle of a write', async () => {
  const first = open('training-2');
  await first.next();
  for (const count of [1, 2, 3]) {
    first.worker.postMessage(new Uint8Array(1_000).fill(count));
    expect(await first.next()).toBe('written');
  }
  first.worker.terminate();
  // The third state overwrites the file of the first. An interrupted write leaves nothing, a part,
  // or everything but the mark.
  for (const length of [1_015, 1_000, 500, 1, 0]) {
    await cut('training-2.training.a', length);
    const { worker, next } = open('training-2');
    expect(await next()).toEqual({ opened: true, bytes: new Uint8Array(1_000).fill(2) });
    worker.terminate();
  }
  const last = open('training-2');
  await last.next();
  last.worker.postMessage(Uint8Array.of(4));
  expect(await last.next()).toBe('written');
  last.worker.terminate();
  expect(await open('training-2').next()).toEqual({ opened: true, bytes: Uint8Array.of(4) });
});

/** Shortens a file as soon as no worker holds it. */
async function cut(name: string, length: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('lab-checkpoints');
  const file = await folder.getFileHandle(name);
  await expect
    .poll(async () => {
      const writer = await file.createWritable({ keepExistingData: true });
      await writer.truncate(length);
      await writer.close();
      return true;
    })
    .toBe(true);
}
