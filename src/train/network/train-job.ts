import type { Corpus } from './corpus.ts';
import type { EncoderShape } from './encoder-parameters.ts';

/** Learning to classify: a head over the encoder, fed with labelled texts. */
export interface LabelTask {
  readonly kind: 'labels';
  /** Index into the job's heads. */
  readonly head: number;
  /** Texts by their number in the corpus, and the class of each. */
  readonly texts: Uint32Array;
  readonly gold: Uint32Array;
  /** Teacher's probabilities, texts × classes, where there is a teacher. */
  readonly teacher?: Float32Array;
  /** Share of the teacher in the target, in [0, 1]. */
  readonly teacherShare?: number;
  /** Factor on the loss per class, for unbalanced data. */
  readonly classWeights?: readonly number[];
  readonly batch: number;
  /** How often this task's turn comes, relative to the others. */
  readonly weight: number;
}

/** Learning that two texts belong together, against the other pairs of the batch (InfoNCE, both ways). */
export interface PairTask {
  readonly kind: 'pairs';
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Pairs of one group never count as each other's negatives; absent: every pair is its own group. */
  readonly groups?: Uint32Array;
  readonly batch: number;
  readonly weight: number;
}

/** Labelled texts to watch while training. */
export interface Watch {
  readonly head: number;
  readonly texts: Uint32Array;
  readonly gold: Uint32Array;
}

export interface TrainSettings {
  readonly steps: number;
  /** Steps between two looks at `watch`; early stopping counts these. */
  readonly stepsPerEpoch: number;
  /** Looks without a better one before training stops; 0 never stops early. */
  readonly patience: number;
  /** Highest learning rate; rises over `warmUp` (share of the steps), then falls along a cosine. */
  readonly rate: number;
  readonly warmUp: number;
  readonly decay: number;
  readonly dropout: number;
  readonly wordDropout: number;
  readonly smoothing: number;
  /** Sharpness of the similarity in InfoNCE. */
  readonly sharpness: number;
  readonly seed: number;
}

/** Everything a thread needs; the arrays lie in shared memory. */
export interface TrainJob {
  readonly shape: EncoderShape;
  readonly vocabulary: number;
  readonly corpus: Corpus;
  readonly heads: readonly { readonly name: string; readonly classes: number }[];
  readonly tasks: readonly (LabelTask | PairTask)[];
  readonly watch: readonly Watch[];
  readonly settings: TrainSettings;
  /** File that the state is written to after each epoch and read from at the start; null keeps none. */
  readonly checkpoint: string | null;
}

export interface EpochReport {
  readonly step: number;
  readonly steps: number;
  /** Mean loss since the last report. */
  readonly loss: number;
  /** Share of right answers per watched set. */
  readonly accuracy: readonly number[];
  /** Mean of the watched accuracies was the best so far. */
  readonly best: boolean;
}
