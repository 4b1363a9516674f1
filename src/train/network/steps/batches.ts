import { createRandom, shuffle } from '../../heads/random.ts';
import type { TrainJob } from '../train-job.ts';

/** One step's work: which task, and which of its items. */
export interface Batch {
  readonly task: number;
  readonly items: Uint32Array;
}

/**
 * Deals out batches: tasks by their weights, each task's items in a fresh order on every round. All
 * threads deal the same.
 */
export function createDealer({ tasks, settings }: TrainJob): () => Batch {
  const random = createRandom(settings.seed ^ 0x51ed270b);
  const total = tasks.reduce((sum, { weight }) => sum + weight, 0);
  const decks = tasks.map((task) => {
    const size = task.kind === 'labels' ? task.texts.length : task.left.length;
    return { order: Uint32Array.from({ length: size }, (_, at) => at), next: size };
  });
  return () => {
    let left = random() * total;
    let task = 0;
    while (task < tasks.length - 1 && (left -= tasks[task]!.weight) >= 0) task++;
    const deck = decks[task] ?? { order: new Uint32Array(), next: 0 };
    const size = Math.min(tasks[task]?.batch ?? 0, deck.order.length);
    if (deck.next + size > deck.order.length) {
      shuffle(deck.order, random);
      deck.next = 0;
    }
    return { task, items: deck.order.slice(deck.next, (deck.next += size)) };
  };
}
