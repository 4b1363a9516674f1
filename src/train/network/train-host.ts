import type { EncoderParameters } from './encoder-parameters.ts';
import type { Helper } from './helper-tasks.ts';
import type { EpochReport, TrainJob } from './train-job.ts';

/** Where the state of a long training is kept between its runs. */
export interface CheckpointStore {
  /** The bytes written last, or null. */
  read(path: string): Uint8Array<ArrayBuffer> | null;
  /** Keeps the bytes whole or not at all. */
  write(path: string, bytes: Uint8Array): void;
}

/** Runs `trainSteps` over shared memory on so many threads; resolves with what rank 0 returned. */
export type RunThreads = (
  job: TrainJob,
  memory: WebAssembly.Memory,
  threads: number,
  onEpoch: (epoch: EpochReport) => void,
) => Promise<number>;

/** What a training may use of the machine that it runs on. Nothing of it changes the result. */
export interface TrainHost {
  /** Threads that pay; 0 or absent: everything runs on the caller's thread. */
  readonly threads?: number;
  /** Must be given with `threads`. */
  readonly runThreads?: RunThreads;
  readonly checkpoints?: CheckpointStore;
  /** A second thread for heads and embeddings. */
  readonly help?: Helper;
}

/** What every training starts from; null starts from random numbers. */
export type SharedEncoder = EncoderParameters | null;
