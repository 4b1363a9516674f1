import { failPlan } from '../memory/memory-plan.ts';
import type { TrainJob } from '../train-job.ts';
import type { Batch } from './batches.ts';
import { learnPart } from './learn-part.ts';
import type { Thread } from './thread.ts';
import { createUpdate } from './updates.ts';

/** One step after the other, together with the other threads. */
export interface Stepper {
  /** Learns from a batch and updates the weights. Returns the loss, null when everybody is to stop. */
  take(step: number, batch: Batch): number | null;
  /** Counts a step that was taken in an earlier run. */
  skip(batch: Batch): void;
}

export function createStepper(thread: Thread): Stepper {
  const { job, plan, numbers, control, rank, learners } = thread;
  const update = createUpdate(thread);
  const turns = job.heads.map(() => 0);
  const report = numbers.subarray(plan.report.at, plan.report.at + plan.report.size);
  return {
    take(step, batch) {
      for (const learner of learners)
        report[learner.shard.index] = learnPart(job, learner, step, batch);
      if (rank === 0 && control.abortFlag.isUp()) control.stopFlag.raise();
      control.meet();
      // Read between the two meetings: later, rank 0 may have raised it in its next step already, and
      // would wait there for ever.
      const isStopped = control.stopFlag.isUp();
      const head = headOf(job, batch);
      update({ step, head, headTurn: head < 0 ? 0 : turns[head]!++ });
      const loss = report.reduce((sum, own) => sum + own, 0);
      control.meet();
      return isStopped ? null : loss;
    },
    skip(batch) {
      const head = headOf(job, batch);
      if (head >= 0) turns[head]! += 1;
    },
  };
}

/** The head that a batch teaches; −1 for pairs, which teach the encoder alone. */
function headOf({ tasks }: TrainJob, batch: Batch): number {
  const task = tasks[batch.task] ?? failPlan();
  return task.kind === 'labels' ? task.head : -1;
}
