import type { CheckpointStore } from '../train-host.ts';
import type { EpochReport, TrainJob } from '../train-job.ts';
import { createDealer } from './batches.ts';
import { takeStep } from './take-step.ts';
import { openThread } from './thread.ts';
import { createRecord } from './training-record.ts';
import { createUpdate } from './updates.ts';

/**
 * Runs the whole training on one thread. All threads run it with the same job and memory and differ
 * in `rank`. Each batch is cut into a fixed number of shards, so the result never depends on the
 * number of threads. Returns the step after which the kept weights were stored, or −1 when it was
 * aborted.
 */
export function trainSteps(
  job: TrainJob,
  memory: WebAssembly.Memory,
  rank: number,
  ranks: number,
  report: (epoch: EpochReport) => void,
  checkpoints?: CheckpointStore,
): number {
  const thread = openThread(job, memory, { rank, ranks });
  const update = createUpdate(thread);
  const record = createRecord(thread, report, checkpoints);
  const deal = createDealer(job);
  const first = record.resume();
  for (let step = 0; step < first; step++) deal();
  for (let step = first; step < job.settings.steps && !record.isOver(); step++) {
    const loss = takeStep(thread, update, step, deal());
    if (loss === null) return -1;
    record.note(step + 1, loss);
  }
  return record.putBest();
}
