import type { Handlers } from '../../src/rpc/method-map.ts';
import { serve } from '../../src/rpc/serve.ts';
import { trainSteps } from '../../src/train/network/steps/train-steps.ts';
import { TRAIN_THREAD_POLICY } from '../../src/train/network/train-thread.ts';
import type { TrainThreadMethods } from '../../src/train/network/train-thread.ts';
import { checkpointFiles } from './checkpoint-files.ts';
import { threadEndpoint } from './node-thread.ts';

const HANDLERS: Handlers<TrainThreadMethods> = {
  train: async ({ job, memory, rank, ranks }, { progress }) =>
    trainSteps(job, memory, rank, ranks, progress, checkpointFiles),
};

serve(threadEndpoint(), async () => HANDLERS, TRAIN_THREAD_POLICY);
