import type { Corpus } from './corpus.ts';
import type { EncoderShape } from './encoder-parameters.ts';

/** A classification task: a head over the encoder, and labelled texts. */
export interface LabelTask {
  readonly kind: 'labels';
  /** Index of the head in the job's heads. */
  readonly head: number;
  /** Indices of the texts in the corpus, and the class of each. */
  readonly texts: Uint32Array;
  readonly gold: Uint32Array;
  /** Teacher's probabilities, texts × classes; absent without a teacher. */
  readonly teacher?: Float32Array;
  /** Share of the teacher's probabilities in the target, in [0, 1]. */
  readonly teacherShare?: number;
  /** Factor on the loss per class, for unbalanced data. */
  readonly classWeights?: readonly number[];
  readonly batch: number;
  /** How often this task is chosen, relative to the others. */
  readonly weight: number;
}

/**
 * A task that trains the encoder to bring the texts of a pair together, against the other pairs of
 * the batch (InfoNCE in both directions).
 */
export interface PairTask {
  readonly kind: 'pairs';
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /**
   * Group of each pair; pairs of one group are not negatives of each other. Where absent, each pair
   * has its own group.
   */
  readonly groups?: Uint32Array;
  readonly batch: number;
  readonly weight: number;
}

/** Labelled texts on which the accuracy is measured during a training. */
export interface Watch {
  readonly head: number;
  readonly texts: Uint32Array;
  readonly gold: Uint32Array;
}

export interface TrainSettings {
  readonly steps: number;
  /** Steps of an epoch. The accuracy is measured after each epoch. */
  readonly stepsPerEpoch: number;
  /** Epochs without a better accuracy after which the training stops; 0 never stops early. */
  readonly patience: number;
  /**
   * Highest learning rate. The rate rises during `warmUp` (a share of the steps), then falls along
   * a cosine.
   */
  readonly rate: number;
  readonly warmUp: number;
  readonly decay: number;
  readonly dropout: number;
  readonly wordDropout: number;
  readonly smoothing: number;
  /** Factor on the similarities in InfoNCE. */
  readonly sharpness: number;
  readonly seed: number;
}

/** All data that a thread needs; the arrays lie in shared memory. */
export interface TrainJob {
  readonly shape: EncoderShape;
  readonly vocabulary: number;
  readonly corpus: Corpus;
  readonly heads: readonly { readonly name: string; readonly classes: number }[];
  readonly tasks: readonly (LabelTask | PairTask)[];
  readonly watch: readonly Watch[];
  readonly settings: TrainSettings;
  /** File that stores the state after each epoch and is read at the start; null stores no state. */
  readonly checkpoint: string | null;
}

export interface EpochReport {
  readonly step: number;
  readonly steps: number;
  /** Mean loss since the last report. */
  readonly loss: number;
  /** Share of right answers of each watched set. */
  readonly accuracy: readonly number[];
  /** Whether the mean of the accuracies is the best so far. */
  readonly best: boolean;
}
