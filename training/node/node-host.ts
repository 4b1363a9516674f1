import { availableParallelism } from 'node:os';
import { EngineError } from '../../src/core/errors.ts';
import { connect } from '../../src/rpc/connect.ts';
import { HELPER_POLICY } from '../../src/train/network/helper-tasks.ts';
import type { Helper, HelperMethods } from '../../src/train/network/helper-tasks.ts';
import type { RunThreads, TrainHost } from '../../src/train/network/train-host.ts';
import { TRAIN_THREAD_POLICY } from '../../src/train/network/train-thread.ts';
import type { TrainThreadMethods } from '../../src/train/network/train-thread.ts';
import { checkpointFiles } from './checkpoint-files.ts';
import { startThread, type NodeThread } from './node-thread.ts';

const runThreads: RunThreads = async (job, memory, threads, onEpoch) => {
  const links = Array.from({ length: threads }, () =>
    connect<TrainThreadMethods>(
      () => startThread(new URL('./train-worker.mjs', import.meta.url)),
      TRAIN_THREAD_POLICY,
    ),
  );
  try {
    const [bestStep] = await Promise.all(
      links.map((link, rank) =>
        link.call('train', { job, memory, rank, ranks: threads }, { onProgress: onEpoch }),
      ),
    );
    if (bestStep === undefined) throw new EngineError('bad-input', { threads });
    return bestStep;
  } finally {
    // If one thread dies, the others wait at the barrier for ever, so all are ended.
    for (const link of links) link.dispose();
  }
};

/** Trains on Node's worker threads and keeps checkpoints as files. */
export const nodeHost: TrainHost = {
  threads: availableParallelism(),
  runThreads,
  checkpoints: checkpointFiles,
  ...(availableParallelism() > 1 && { help: startHelper() }),
};

/** The second thread starts with the first task, and keeps no process alive once it has answered. */
function startHelper(): Helper {
  let thread: NodeThread | null = null;
  let tasks = 0;
  const link = connect<HelperMethods>(() => {
    thread = startThread(new URL('./help-worker.mjs', import.meta.url));
    return thread;
  }, HELPER_POLICY);
  return async (method, params) => {
    tasks += 1;
    const answer = link.call(method, params);
    thread?.hold(true);
    try {
      return await answer;
    } finally {
      tasks -= 1;
      if (tasks === 0) thread?.hold(false);
    }
  };
}
