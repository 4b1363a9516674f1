import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RunThreads, TrainHost } from '../../src/train/network/train-host.ts';
import type { EpochReport } from '../../src/train/network/train-job.ts';
import { checkpointFiles } from './checkpoint-files.ts';

const runThreads: RunThreads = (job, memory, threads, onEpoch) => new Promise((resolve, reject) => {
  let left = threads;
  const workers = Array.from({ length: threads }, (_, rank) => {
    const worker = new Worker(new URL('./train-worker.mjs', import.meta.url), { workerData: { job, memory, rank, ranks: threads } });
    worker.on('message', (message: { epoch?: EpochReport; bestStep?: number }) => {
      if (message.epoch) onEpoch(message.epoch);
      if (message.bestStep !== undefined && --left === 0) resolve(message.bestStep);
    });
    worker.on('error', (error) => {
      // The other threads wait at the barrier for one that will never come.
      for (const other of workers) void other.terminate();
      reject(error);
    });
    return worker;
  });
});

/** Trains on Node's worker threads and keeps checkpoints as files. */
export const nodeHost: TrainHost = { threads: availableParallelism(), runThreads, checkpoints: checkpointFiles };
