import { createRandom, shuffle } from '../../heads/random.ts';
import { failPlan } from '../memory/memory-plan.ts';
import type { TrainJob } from '../train-job.ts';

/** One step's work: which task, and which of its items. */
export interface Batch {
  readonly task: number;
  readonly items: Uint32Array;
  /** The head that it teaches; −1 for pairs, which teach the encoder alone. */
  readonly head: number;
  /** Batches for the same head before. */
  readonly headTurn: number;
}

/**
 * Deals out batches: tasks by their weights, each task's items in a fresh order on every round. All
 * threads deal the same.
 */
export function createDealer({ tasks, heads, settings }: TrainJob): () => Batch {
  const random = createRandom(settings.seed ^ 0x51ed270b);
  const total = tasks.reduce((sum, { weight }) => sum + weight, 0);
  const turns = heads.map(() => 0);
  const decks = tasks.map((task) => {
    const size = task.kind === 'labels' ? task.texts.length : task.left.length;
    const head = task.kind === 'labels' ? task.head : -1;
    return { order: Uint32Array.from({ length: size }, (_, at) => at), next: size, head };
  });
  return () => {
    let left = random() * total;
    let task = 0;
    while (task < tasks.length - 1 && (left -= tasks[task]!.weight) >= 0) task++;
    const deck = decks[task] ?? failPlan();
    const { order, head } = deck;
    const size = Math.min(tasks[task]!.batch, order.length);
    if (deck.next + size > order.length) {
      shuffle(order, random);
      deck.next = 0;
    }
    const items = order.slice(deck.next, (deck.next += size));
    return { task, items, head, headTurn: head < 0 ? 0 : turns[head]!++ };
  };
}
