import type { Batch } from './batches.ts';
import { learnPart } from './learn-part.ts';
import type { Thread } from './thread.ts';
import type { Update } from './updates.ts';

/**
 * Trains on a batch and updates the weights, together with the other threads. Returns the loss, or
 * null when the training must stop.
 */
export function takeStep(
  { job, plan, numbers, control, rank, learners }: Thread,
  update: Update,
  step: number,
  batch: Batch,
): number | null {
  const report = numbers.subarray(plan.report.at, plan.report.at + plan.report.size);
  for (const learner of learners)
    report[learner.shard.index] = learnPart(job, learner, step, batch);
  if (rank === 0 && control.abortFlag.isUp()) control.stopFlag.raise();
  control.meet();
  // The flag is read between both meetings. After the second one, rank 0 may already have raised it
  // in its next step and would wait there for ever.
  const isStopped = control.stopFlag.isUp();
  update(step, batch);
  const loss = report.reduce((sum, own) => sum + own, 0);
  control.meet();
  return isStopped ? null : loss;
}
