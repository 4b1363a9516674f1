import { HELLO_MS } from '../../rpc/policies.ts';
import type { WorkerPolicy } from '../../rpc/policies.ts';
import type { EpochReport, TrainJob } from './train-job.ts';

/** Methods of a thread that trains together with others over shared memory. */
export interface TrainThreadMethods {
  /** Runs `trainSteps`; resolves with its best step, or -1 when it was aborted. */
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

/**
 * Policy of a training thread. During its steps it receives no messages, so a flag in the shared
 * memory or its termination stops it.
 */
export const TRAIN_THREAD_POLICY: WorkerPolicy<TrainThreadMethods> = {
  name: 'train',
  order: 'queue',
  cancel: 'end',
  restart: 'next-call',
  // As many threads as cores start at once, and each loads the trainer.
  helloMs: 6 * HELLO_MS,
  progress: 'every',
};
