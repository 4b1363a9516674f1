import type { HeadName, Label } from './labels.ts';

/*
 * What a training tells of itself as codes and values: the Lab puts them into the reader's language,
 * the command line and the model card into English.
 */

/** What a training is at. `left` is in seconds; `accuracy` has one value a head that is watched. */
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

/** Which training of several runs. */
export type TrainPart =
  | { readonly kind: 'training' | 'all-rows' }
  | { readonly kind: 'fold'; readonly at: number; readonly of: number };

/** What a training is at, for people; the language is named where each has a training of its own. */
export interface TrainNote {
  readonly stage: TrainStage;
  readonly part?: TrainPart;
  readonly language?: string;
}

/** How held-out tickets were come by. Numbers are tickets, but for `folds`. */
export type FitProtocol =
  | {
      readonly kind: 'held-out';
      readonly trained: number;
      readonly calibrated: number;
      /** Those that calibrated were given beside the table. */
      readonly isBeside: boolean;
      readonly measured: number;
      /** The shipped model was trained once more on all rows. */
      readonly isRefit: boolean;
    }
  | {
      readonly kind: 'folds';
      readonly folds: number;
      readonly trained: number;
      /** Tickets beside the table that calibrated and that measured; null where the folds did. */
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
 * What became of a language of the tickets: `own` learns from its own tickets alone, `taught` from
 * those of the others too; `few` has too few to be read, and `strange` is none that is read.
 */
export interface LanguageFact {
  readonly kind: 'own' | 'taught' | 'few' | 'strange';
  /** Two-letter code. */
  readonly language: string;
  readonly tickets: number;
}

/** What went with a training and what it left out. Numbers are tickets, but for the first three. */
export interface TrainingFacts {
  /** Prepared answers, rules and rows of the team table that were taken from the workspace. */
  readonly replies: number;
  readonly rules: number;
  readonly teams: number;
  readonly golden: number;
  readonly sampled: number;
  /** Labels that have a single example: the first of them, and how many more there are. */
  readonly rare: readonly Label[];
  readonly moreRare: number;
  /** Heads whose tickets all have the same label. */
  readonly heads: readonly HeadName[];
  readonly duplicates: number;
  readonly conflicts: number;
  /** Empty where all are in English; absent in what an earlier version kept. */
  readonly languages?: readonly LanguageFact[];
  /** The training was to be thorough, which takes tickets in one language. */
  readonly isQuickInstead?: boolean;
}
