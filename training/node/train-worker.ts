import { parentPort, workerData } from 'node:worker_threads';
import { trainSteps } from '../../src/train/network/train-steps.ts';
import type { TrainJob } from '../../src/train/network/train-job.ts';
import { checkpointFiles } from './checkpoint-files.ts';

/** What the main thread hands to each training thread. */
export interface WorkerStart {
  readonly job: TrainJob;
  readonly memory: WebAssembly.Memory;
  readonly rank: number;
  readonly ranks: number;
}

// The reason for the cast: node-host.ts is the only one to start this file.
const { job, memory, rank, ranks } = workerData as WorkerStart;
const bestStep = trainSteps(
  job,
  memory,
  rank,
  ranks,
  (epoch) => parentPort?.postMessage({ epoch }),
  checkpointFiles,
);
parentPort?.postMessage({ bestStep });
