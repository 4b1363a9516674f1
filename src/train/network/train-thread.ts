import { HELLO_MS } from '../../rpc/policies.ts';
import type { WorkerPolicy } from '../../rpc/policies.ts';
import type { EpochReport, TrainJob } from './train-job.ts';

/** What one of the threads does that train together over shared memory. */
export interface TrainThreadMethods {
  /** Runs `trainSteps`; resolves with its best step, -1 when it was stopped. */
  train: {
    params: {
      readonly job: TrainJob;
      readonly memory: WebAssembly.Memory;
      readonly rank: number;
      readonly ranks: number;
    };
    result: number;
    progress: EpochReport;
  };
}

/** A thread in the middle of its steps receives no message: a flag in the shared memory stops it, or its end. */
export const TRAIN_THREAD_POLICY: WorkerPolicy<TrainThreadMethods> = {
  name: 'train',
  order: 'queue',
  cancel: 'end',
  restart: 'next-call',
  // As many threads as cores start at once, and each reads the trainer anew.
  helloMs: 6 * HELLO_MS,
  progress: 'every',
};
