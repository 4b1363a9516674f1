import { parametersOf } from '../job-plan.ts';
import { readBlocks, writeBlocks } from '../memory/copy-blocks.ts';
import type { CheckpointStore } from '../train-host.ts';
import type { EpochReport } from '../train-job.ts';
import { fingerprint, packCheckpoint, unpackCheckpoint, type Progress } from './checkpoint.ts';
import type { Thread } from './thread.ts';
import { watchAccuracy } from './watch-accuracy.ts';

/** How far a training has come, and its best weights. Every thread keeps the same; rank 0 tells others. */
export interface TrainingRecord {
  /**
   * Takes up the checkpoint, where there is one of this job. Call it before the first step. Returns
   * the steps that were taken already.
   */
  resume(): number;
  /**
   * Adds the loss of the last of `step` steps. At the end of an epoch it watches the accuracy, keeps
   * the best weights, reports and writes the checkpoint.
   */
  note(step: number, loss: number): void;
  /** Whether the accuracy has not risen for as many looks as the job allows. */
  isOver(): boolean;
  /** Puts the best weights into the memory, for all threads. Returns the step that they come from. */
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
  // Now, while the weights are those to start from.
  const own = checkpoint ? fingerprint(job, plan, memory) : 0;
  const weights = parametersOf(plan).map(({ value }) => value);
  let progress: Progress = { step: 0, bestScore: -1, bestStep: 0, looksSinceBest: 0 };
  let best = new Float32Array(0);
  let lossSum = 0;
  return {
    resume() {
      // Every thread reads the file: each needs the progress, and they write the same numbers to the same places.
      // No thread may read while another one still looks at the weights to start from.
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

/** Brings the progress up to `step`; returns whether the mean of the accuracies is the best so far. */
function noteScore(progress: Progress, step: number, accuracy: readonly number[]): boolean {
  const score = accuracy.reduce((sum, value) => sum + value, 0) / Math.max(1, accuracy.length);
  const isBest = score > progress.bestScore || !accuracy.length;
  progress.step = step;
  progress.bestScore = Math.max(score, progress.bestScore);
  if (isBest) progress.bestStep = step;
  progress.looksSinceBest = isBest ? 0 : progress.looksSinceBest + 1;
  return isBest;
}
