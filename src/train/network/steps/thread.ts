import { createKernels, type Kernels } from '../../kernels/kernels.ts';
import { planJob } from '../job-plan.ts';
import { SHARDS, type MemoryPlan } from '../memory/memory-plan.ts';
import { openShard, type Shard } from '../memory/shard.ts';
import { createTower, type Tower } from '../tower/tower.ts';
import type { TrainJob } from '../train-job.ts';
import { createControl, type Control } from './barrier.ts';

/** Index of a thread, and the number of threads. */
export interface ThreadPlace {
  readonly rank: number;
  readonly ranks: number;
}

/** A shard and the encoder over it. */
export interface Learner {
  readonly shard: Shard;
  readonly tower: Tower;
}

/** The data of one of the threads that train together. */
export interface Thread extends ThreadPlace {
  readonly job: TrainJob;
  readonly plan: MemoryPlan;
  readonly memory: WebAssembly.Memory;
  /** All numbers of the memory. */
  readonly numbers: Float32Array;
  readonly kernels: Kernels;
  readonly control: Control;
  /** One learner for each shard of this thread. */
  readonly learners: readonly Learner[];
}

/** Plans the memory and opens this thread's shards in it. */
export function openThread(job: TrainJob, memory: WebAssembly.Memory, place: ThreadPlace): Thread {
  const plan = planJob(job);
  const kernels = createKernels(memory);
  const learners: Learner[] = [];
  for (let index = place.rank; index < SHARDS; index += place.ranks) {
    const shard = openShard(plan, memory, kernels, index);
    learners.push({ shard, tower: createTower(shard, job.corpus) });
  }
  return {
    ...place,
    job,
    plan,
    memory,
    numbers: new Float32Array(memory.buffer),
    kernels,
    control: createControl(plan, memory, place.ranks),
    learners,
  };
}
