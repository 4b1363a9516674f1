import { expect, test } from 'vitest';
import { mixedTickets } from '../../test/fixtures/mixed-tickets.ts';
import { ClassifyPool } from '../node/classify-pool.ts';
import { ClassifyQueue, type ClassifyQueueOptions, type Threads } from './classify-queue.ts';
import { openNodeEngine } from './open-node-engine.ts';

const engine = await openNodeEngine('it-desk');
const tickets = Array.from({ length: 400 }, (_, at) => ({
  id: String(at),
  description: 'printer broken',
}));

/** Fake threads that answer when the test tells them to. */
function slowThreads(maxBlocks: number) {
  const asked: { readonly ids: string; answer(): void; fail(error: Error): void }[] = [];
  const threads: Threads = {
    isReady: true,
    maxBlocks,
    classify: (inputs) =>
      new Promise((resolve, reject) => {
        const lines = inputs.map(({ id }) => `${id}\n`);
        asked.push({ ids: lines.join(''), answer: () => resolve(lines), fail: reject });
      }),
    dispose: () => undefined,
  };
  return { asked, threads };
}

function queueOn(
  startThreads: ClassifyQueueOptions['startThreads'],
  write: (lines: readonly string[]) => Promise<void>,
): ClassifyQueue {
  return new ClassifyQueue({
    engine,
    writer: { write, end: async () => undefined },
    format: 'jsonl',
    isExplained: false,
    startThreads,
    startAfter: 0,
    onWritten: () => undefined,
  });
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('results are written in the order of the tickets, whichever thread is done first', async () => {
  const { asked, threads } = slowThreads(10);
  let written = '';
  const queue = queueOn(
    () => threads,
    async (lines) => {
      written += lines.join('');
    },
  );
  await queue.add(tickets);
  const drained = queue.drain();
  for (const one of [...asked].reverse()) {
    one.answer();
    await turn();
  }
  await drained;
  expect(written).toBe(tickets.map(({ id }) => `${id}\n`).join(''));
});

test('no more is read than threads and the reader of the results keep up with', async () => {
  const { asked, threads } = slowThreads(3);
  let take: (() => void) | undefined;
  const queue = queueOn(
    () => threads,
    () =>
      new Promise((resolve) => {
        take = resolve;
      }),
  );
  const added = queue.add(tickets);
  await turn();
  expect(asked).toHaveLength(3);
  for (const one of asked) one.answer();
  await turn();
  expect(asked).toHaveLength(3); // the first result is not taken yet
  take?.();
  await turn();
  expect(asked).toHaveLength(4);
  queue.dispose();
  void added;
});

test('what stood before a fault is written, and the fault is told', async () => {
  const { asked, threads } = slowThreads(10);
  let written = '';
  const queue = queueOn(
    () => threads,
    async (lines) => {
      written += lines.join('');
    },
  );
  await queue.add(tickets.slice(0, 192));
  asked[0]?.answer();
  asked[1]?.fail(new Error('thread died'));
  asked[2]?.answer();
  await expect(queue.drain()).rejects.toThrow('thread died');
  expect(written).toBe(asked[0]?.ids);
});

test('threads write the bytes that this thread writes, but for the time that each ticket took', async () => {
  const mixed = mixedTickets(150).map((ticket, at) => ({ ...ticket, id: String(at) }));
  const pool = new ClassifyPool(2, 'it-desk');
  expect(await pool.opened).toBe(true);
  const written = await Promise.all(
    [null, () => pool].map(async (startThreads) => {
      let text = '';
      const queue = queueOn(startThreads, async (lines) => {
        text += lines.join('');
      });
      await queue.add(mixed);
      await queue.drain();
      queue.dispose();
      return text.replace(/"ms":[\d.]+/g, '"ms":0');
    }),
  );
  expect(written[1]).toBe(written[0]);
  expect(written[0]?.split('\n')).toHaveLength(mixed.length + 1);
});
