import { parametersOf } from '../job-plan.ts';
import { readBlocks, writeBlocks } from '../memory/copy-blocks.ts';
import type { CheckpointStore } from '../train-host.ts';
import type { EpochReport } from '../train-job.ts';
import { fingerprint, packCheckpoint, unpackCheckpoint, type Progress } from './checkpoint.ts';
import type { Thread } from './thread.ts';
import { watchAccuracy } from './watch-accuracy.ts';

/**
 * Progress of a training, and its best weights. All threads keep the same record; only rank 0
 * reports it.
 */
export interface TrainingRecord {
  /**
   * Loads the checkpoint of this job, where there is one. Must be called before the first step.
   * Returns the number of steps already taken.
   */
  resume(): number;
  /**
   * Adds the loss of the last of `step` steps. At the end of an epoch it measures the accuracy,
   * keeps the best weights, reports, and writes the checkpoint.
   */
  note(step: number, loss: number): void;
  /** Whether the accuracy has not risen in as many epochs as `patience` allows. */
  isOver(): boolean;
  /**
   * Writes the best weights to the memory, for all threads. Returns the step after which they were
   * stored.
   */
  putBest(): number;
}

export function createRecord(
  thread: Thread,
  report: (epoch: EpochReport) => void,
  checkpoints?: CheckpointStore,
): TrainingRecord {
  const { job, plan, memory, numbers, control, rank } = thread;
  const { steps, stepsPerEpoch, patience } = job.settings;
  const { checkpoint } = job;
  // The fingerprint must be computed before the first step changes the weights.
  const own = checkpoint ? fingerprint(job, plan, memory) : 0;
  const weights = parametersOf(plan).map(({ value }) => value);
  let progress: Progress = { step: 0, bestScore: -1, bestStep: 0, looksSinceBest: 0 };
  let best = new Float32Array(0);
  let lossSum = 0;
  return {
    resume() {
      // Every thread reads the file, because each needs the progress; all write the same numbers to
      // the same places. The barrier lets no thread read it while another one still computes the
      // fingerprint of the initial weights.
      control.meet();
      const file = checkpoint ? checkpoints?.read(checkpoint) : null;
      const found = file && unpackCheckpoint(file, plan, numbers, own);
      if (found) ({ progress, best } = found);
      control.meet();
      return progress.step;
    },
    note(step, loss) {
      lossSum += loss;
      if (step % stepsPerEpoch && step < steps) return;
      const accuracy = job.watch.map((watch) => watchAccuracy(thread, watch));
      const isBest = noteScore(progress, step, accuracy);
      if (rank === 0) {
        if (isBest && patience) best = readBlocks(numbers, weights);
        if (checkpoint)
          checkpoints?.write(checkpoint, packCheckpoint(plan, numbers, best, progress, own));
        report({ step, steps, loss: lossSum / stepsPerEpoch, accuracy, best: isBest });
      }
      lossSum = 0;
    },
    isOver: () => patience > 0 && progress.looksSinceBest >= patience,
    putBest() {
      if (rank === 0 && best.length) writeBlocks(numbers, weights, best);
      control.meet();
      return progress.bestStep;
    },
  };
}

/** Records the accuracy at `step`; returns whether its mean is the best so far. */
function noteScore(progress: Progress, step: number, accuracy: readonly number[]): boolean {
  const score = accuracy.reduce((sum, value) => sum + value, 0) / Math.max(1, accuracy.length);
  const isBest = score > progress.bestScore || !accuracy.length;
  progress.step = step;
  progress.bestScore = Math.max(score, progress.bestScore);
  if (isBest) progress.bestStep = step;
  progress.looksSinceBest = isBest ? 0 : progress.looksSinceBest + 1;
  return isBest;
}
