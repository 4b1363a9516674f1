import { parentPort, workerData } from 'node:worker_threads';
import { trainSteps } from './train-steps.ts';
import type { TrainJob } from './train-job.ts';

/** What the main thread hands to each training thread. */
export interface WorkerStart {
  readonly job: TrainJob;
  readonly memory: WebAssembly.Memory;
  readonly rank: number;
  readonly ranks: number;
}

// The reason for the cast: run-training.ts is the only one to start this file.
const { job, memory, rank, ranks } = workerData as WorkerStart;
const bestStep = trainSteps(job, memory, rank, ranks, (epoch) => parentPort?.postMessage({ epoch }));
parentPort?.postMessage({ bestStep });
