import type { TrainMode } from './train-options.ts';

/**
 * With fewer examples per class, heads on the frozen encoder are better than a fine-tuned encoder.
 */
const MIN_FINETUNED = 20;

/**
 * Returns the mode that measured better for a set of this size (docs/quality.md); used where a
 * person chooses none.
 */
export function usualMode(rows: number, labels: number): TrainMode {
  return rows / Math.max(1, labels) < MIN_FINETUNED ? 'head' : 'finetune';
}
