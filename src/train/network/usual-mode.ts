import type { TrainMode } from './train-options.ts';

/** Below this many examples a class, heads on the frozen encoder do better than an encoder trained on so little. */
const MIN_FINETUNED = 20;

/** The mode that measured better for a set of this size (docs/quality.md), for people who name none. */
export function usualMode(rows: number, labels: number): TrainMode {
  return rows / Math.max(1, labels) < MIN_FINETUNED ? 'head' : 'finetune';
}
