import { MAX_EVALUATED } from '../job-plan.ts';
import { scoreHead } from '../losses/head-scores.ts';
import { Matrix } from '../memory/matrix.ts';
import { failPlan } from '../memory/memory-plan.ts';
import type { Watch } from '../train-job.ts';
import type { Thread } from './thread.ts';

/**
 * Returns the share of right answers on a watched set. The threads share its texts, and each
 * returns the same number.
 */
export function watchAccuracy(thread: Thread, watch: Watch): number {
  const { plan, numbers, control, rank, ranks } = thread;
  const { at, size } = Matrix.in(plan.evaluation, 1, watch.texts.length);
  const isRight = numbers.subarray(at, at + size);
  for (let from = rank * MAX_EVALUATED; from < size; from += ranks * MAX_EVALUATED)
    answersOf(thread, watch, from).forEach((label, text) => {
      isRight[from + text] = label === watch.gold[from + text] ? 1 : 0;
    });
  control.meet();
  const right = isRight.reduce((sum, one) => sum + one, 0);
  control.meet();
  return right / Math.max(1, size);
}

/** Returns the best labels of some texts, beginning at the place `from`. */
function answersOf({ plan, numbers, learners }: Thread, watch: Watch, from: number): number[] {
  const { shard, tower } = learners[0] ?? failPlan();
  const head = plan.heads[watch.head] ?? failPlan();
  const texts = watch.texts.subarray(from, from + MAX_EVALUATED);
  tower.forward(texts, () => true);
  const embeddings = Matrix.in(shard.scratch.embeddings.value, texts.length, plan.dims);
  const { value: scores } = scoreHead(shard, head, embeddings);
  return Array.from(texts, (_, text) => {
    const start = scores.row(text);
    const own = numbers.subarray(start, start + head.classes);
    return own.indexOf(Math.max(...own));
  });
}
