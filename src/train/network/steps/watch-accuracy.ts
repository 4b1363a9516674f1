import { EVALUATED_AT_ONCE } from '../job-plan.ts';
import { scoreHead } from '../losses/head-scores.ts';
import { Matrix } from '../memory/matrix.ts';
import { failPlan } from '../memory/memory-plan.ts';
import type { Watch } from '../train-job.ts';
import type { Thread } from './thread.ts';

/** Share of right answers on a watched set; the threads share its texts, and each returns the same. */
export function watchAccuracy(thread: Thread, { head, texts, gold }: Watch): number {
  const { plan, numbers, control, rank, ranks } = thread;
  const isRight = Matrix.in(plan.evaluation, 1, texts.length).row(0);
  for (
    let from = rank * EVALUATED_AT_ONCE;
    from < texts.length;
    from += ranks * EVALUATED_AT_ONCE
  ) {
    const answers = answersOf(thread, head, texts.subarray(from, from + EVALUATED_AT_ONCE));
    answers.forEach((label, at) => {
      numbers[isRight + from + at] = label === gold[from + at] ? 1 : 0;
    });
  }
  control.meet();
  let right = 0;
  for (let text = 0; text < texts.length; text++) right += numbers[isRight + text]!;
  control.meet();
  return right / Math.max(1, texts.length);
}

/** The best label of each text, by one of the heads. */
function answersOf(
  { plan, numbers, learners }: Thread,
  head: number,
  texts: Uint32Array,
): number[] {
  const { shard, tower } = learners[0] ?? failPlan();
  const parameters = plan.heads[head] ?? failPlan();
  tower.forward(texts, () => true);
  const embeddings = Matrix.in(shard.scratch.embeddings, texts.length, plan.dims);
  const scores = scoreHead(shard, parameters, embeddings);
  return Array.from(texts, (_, text) => {
    const start = scores.row(text);
    const own = numbers.subarray(start, start + parameters.classes);
    return own.indexOf(Math.max(...own));
  });
}
