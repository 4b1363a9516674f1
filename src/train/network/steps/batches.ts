import { createRandom, shuffle } from '../../heads/random.ts';
import { failPlan } from '../memory/memory-plan.ts';
import type { TrainJob } from '../train-job.ts';

/** One step's work: a task, and some of its items. */
export interface Batch {
  readonly task: number;
  readonly items: Uint32Array;
  /** Index of the head that the batch trains; −1 for pairs, which train only the encoder. */
  readonly head: number;
  /** Number of earlier batches of the same head. */
  readonly headTurn: number;
}

/**
 * Creates a dealer of batches. It chooses tasks by their weights and shuffles a task's items in
 * every round. All threads get the same batches.
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
