import type { EncoderParameters } from './encoder-parameters.ts';
import type { Helper } from './helper-tasks.ts';
import type { EpochReport, TrainJob } from './train-job.ts';

/** Store for the state of a long training, so that it can be resumed. */
export interface CheckpointStore {
  /** Returns the bytes that were written last, or null. */
  read(path: string): Uint8Array<ArrayBuffer> | null;
  /** Writes all bytes or none. */
  write(path: string, bytes: Uint8Array): void;
}

/** Runs `trainSteps` over shared memory on several threads; resolves with the result of rank 0. */
export type RunThreads = (
  job: TrainJob,
  memory: WebAssembly.Memory,
  threads: number,
  onEpoch: (epoch: EpochReport) => void,
) => Promise<number>;

/** Resources of the machine that a training may use. They do not change the result. */
export interface TrainHost {
  /** Useful number of threads; with 0 or absent, everything runs on the caller's thread. */
  readonly threads?: number;
  /** Required with `threads`. */
  readonly runThreads?: RunThreads;
  readonly checkpoints?: CheckpointStore;
  /** A second thread for heads and embeddings. */
  readonly help?: Helper;
}

/** The encoder from which a training starts; null starts from random numbers. */
export type SharedEncoder = EncoderParameters | null;
