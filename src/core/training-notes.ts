import type { HeadName, Label } from './labels.ts';

/*
 * Codes and values that a training reports. The Lab translates them into the reader's language, the
 * command line and the model card into English.
 */

/**
 * The current stage of a training. `left` is in seconds; `accuracy` has one value for each watched
 * head.
 */
export type TrainStage =
  | { readonly kind: 'encoded'; readonly at: number; readonly of: number }
  | { readonly kind: 'class'; readonly head: HeadName; readonly at: number; readonly of: number }
  | {
      readonly kind: 'pass';
      readonly head: HeadName;
      readonly label: Label;
      readonly pass: number;
    }
  | {
      readonly kind: 'epoch';
      readonly epoch: number;
      readonly of: number;
      readonly loss: number;
      readonly accuracy: readonly number[];
      readonly left: number;
    }
  | { readonly kind: 'weights'; readonly bytes: number }
  | { readonly kind: 'measured' };

/** Which of several runs of a training. */
export type TrainPart =
  | { readonly kind: 'training' | 'all-rows' }
  | { readonly kind: 'fold'; readonly at: number; readonly of: number };

/**
 * The current stage of a training, for people; `language` is set where each language has a training
 * of its own.
 */
export interface TrainNote {
  readonly stage: TrainStage;
  readonly part?: TrainPart;
  readonly language?: string;
}

/** How the held-out tickets were chosen. Numbers count tickets, except `folds`. */
export type FitProtocol =
  | {
      readonly kind: 'held-out';
      readonly trained: number;
      readonly calibrated: number;
      /** Whether the calibration used tickets outside the table. */
      readonly isBeside: boolean;
      readonly measured: number;
      /** Whether the shipped model was trained again on all rows. */
      readonly isRefit: boolean;
    }
  | {
      readonly kind: 'folds';
      readonly folds: number;
      readonly trained: number;
      /**
       * Tickets outside the table for calibration and measurement; null where the folds served for
       * these.
       */
      readonly calibrated: number | null;
      readonly measured: number | null;
    }
  | {
      readonly kind: 'all-rows';
      readonly trained: number;
      readonly extra: number;
      readonly calibrated: number;
      readonly outside: number;
      readonly measured: number;
    };

/**
 * How a training used the tickets of one language: `own` trained on its own tickets only, `taught`
 * on those of other languages too, `few` had too few tickets, and `strange` is no language that
 * Presort reads.
 */
export interface LanguageFact {
  readonly kind: 'own' | 'taught' | 'few' | 'strange';
  /** Two-letter code. */
  readonly language: string;
  readonly tickets: number;
}

/**
 * What a training took over and what it left out. Numbers count tickets, except the first three.
 */
export interface TrainingFacts {
  /** Replies, rules and rows of the team table that the workspace contributed. */
  readonly replies: number;
  readonly rules: number;
  readonly teams: number;
  readonly golden: number;
  readonly sampled: number;
  /** Labels with a single example: the first of them; `moreRare` counts the others. */
  readonly rare: readonly Label[];
  readonly moreRare: number;
  /** Heads whose tickets all have the same label. */
  readonly heads: readonly HeadName[];
  readonly duplicates: number;
  readonly conflicts: number;
  /** Empty where all tickets are in English; absent in what an earlier version stored. */
  readonly languages?: readonly LanguageFact[];
  /**
   * Whether a person wanted a thorough training, which needs tickets in one language, and got a
   * quick one.
   */
  readonly isQuickInstead?: boolean;
}
