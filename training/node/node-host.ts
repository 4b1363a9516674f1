import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createHelper, type Helper } from '../../src/train/network/helper-tasks.ts';
import type { RunThreads, TrainHost } from '../../src/train/network/train-host.ts';
import type { EpochReport } from '../../src/train/network/train-job.ts';
import { checkpointFiles } from './checkpoint-files.ts';

const runThreads: RunThreads = (job, memory, threads, onEpoch) =>
  new Promise((resolve, reject) => {
    let left = threads;
    const workers = Array.from({ length: threads }, (_, rank) => {
      const worker = new Worker(new URL('./train-worker.mjs', import.meta.url), {
        workerData: { job, memory, rank, ranks: threads },
      });
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
export const nodeHost: TrainHost = {
  threads: availableParallelism(),
  runThreads,
  checkpoints: checkpointFiles,
  ...(availableParallelism() > 1 && { help: startHelper() }),
};

/** The second thread starts with the first task, and keeps no process alive. */
function startHelper(): Helper {
  let worker: Worker | null = null;
  const { help, receive, fail } = createHelper((request) => {
    worker ??= new Worker(new URL('./help-worker.mjs', import.meta.url))
      .on('message', receive)
      .on('error', fail);
    worker.postMessage(request);
  });
  return async (kind, task) => {
    const answer = help(kind, task);
    worker?.ref();
    try {
      return await answer;
    } finally {
      worker?.unref();
    }
  };
}
