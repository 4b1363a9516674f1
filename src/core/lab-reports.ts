import type { BadLine } from './bad-lines.ts';
import type { ReplyTemplate, Rule, TeamTable } from './bundle-data.ts';
import type { HeadName, Label } from './labels.ts';

/*
 * What the trainer reports to people, in plain data: the Lab's page shows it, its worker sends it,
 * the command line prints it.
 */

/** What a person chose for a training. */
export interface TrainingSettings {
  readonly mode: 'head' | 'finetune';
  readonly balance: 'none' | 'weights' | 'smote';
  readonly targetPrecision: number;
  readonly seed: number;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Rows used at most, drawn by label; null uses all. Kept with each draft under this name. */
  readonly mostRows: number | null;
  /** What a category means, by its label, where a person wrote it down: worth some tickets each. */
  readonly descriptions?: Readonly<Record<Label, string>>;
  /** Texts of tickets that people have said to belong to no category. */
  readonly outOfScope?: readonly string[];
  /** What the workspace decides with now; the part that fits the new labels goes into the bundle. */
  readonly desk?: DeskExtras;
}

/** Prepared answers, rules, teams and languages of a workspace. */
export interface DeskExtras {
  readonly replies: readonly ReplyTemplate[];
  /**
   * The replies are the desk's own, with categories as the desk calls them: one whose category is no
   * label is kept without it. Those of another bundle belong to its labels and go with them.
   */
  readonly hasOwnReplies?: boolean;
  readonly rules: readonly Rule[];
  readonly teams: TeamTable;
  readonly languages: readonly string[];
}

/** Labels that differ in case, accents, spaces or dashes only, and the spelling that most rows have. */
export interface LabelVariants {
  readonly head: HeadName;
  readonly labels: readonly Label[];
  readonly into: Label;
}

export interface LabelCount {
  readonly label: Label;
  readonly count: number;
}

/** One text under several labels: places of its rows. */
export interface LabelConflict {
  readonly head: HeadName;
  readonly places: readonly number[];
  readonly labels: readonly Label[];
}

/** What a person should know of a data set before training on it. Places are indices into its rows. */
export interface DatasetHealth {
  readonly rows: number;
  /** Rows that cannot be used at all, and the first of them with the reason. */
  readonly unusable: number;
  readonly unusableExamples: readonly BadLine[];
  /** Rows that say word for word the same as an earlier one, under the same labels. */
  readonly duplicates: number;
  /** Groups of places that say nearly the same, the largest first, at most `MAX_SHOWN`. */
  readonly nearDuplicates: number;
  readonly nearDuplicateGroups: readonly (readonly number[])[];
  readonly conflicts: readonly LabelConflict[];
  readonly conflictCount: number;
  readonly variants: readonly LabelVariants[];
  /** Per head, in the order that a bundle would carry. */
  readonly balance: Readonly<Record<HeadName, readonly LabelCount[]>>;
  /** Words of each row. */
  readonly lengths: readonly number[];
  /** Every text is the same. */
  readonly allAlike: boolean;
}

/** One classifier's figures on the same held-out tickets. */
export interface Comparison {
  readonly name: MethodName;
  readonly accuracy: number;
  readonly macroPrecision: number;
  readonly macroRecall: number;
  readonly macroF1: number;
  readonly ece: number;
  /** Of what would be shipped. */
  readonly bytes: number;
  /** Time for one ticket, text to probabilities, on this device. */
  readonly latencyMsP50: number;
  readonly latencyMsP95: number;
  readonly weightedScore: number;
  readonly trainSeconds: number;
}

/** How one model did on the golden set; `recall` of each label that occurs there. */
export interface GateFigures {
  readonly n: number;
  readonly accuracy: number;
  readonly recall: Readonly<Record<Label, number>>;
}

/** Why a bundle may not be published. Shares in [0, 1]. */
export type GateReason =
  | {
      readonly kind: 'class-worse';
      readonly label: Label;
      readonly before: number;
      readonly after: number;
      readonly tickets: number;
    }
  | {
      readonly kind: 'not-above';
      readonly baseline: 'most frequent label' | 'keyword rules';
      readonly ours: number;
      readonly theirs: number;
    }
  | { readonly kind: 'too-few'; readonly tickets: number; readonly least: number };

export interface GateReport {
  readonly passed: boolean;
  readonly reasons: readonly GateReason[];
  readonly margin: number;
  readonly candidate: GateFigures;
  /** The bundle in use before; null when it knows none of these labels. */
  readonly before: GateFigures | null;
  readonly mostFrequent: number;
  readonly keywordRules: number;
  readonly labels: readonly {
    readonly label: Label;
    readonly tickets: number;
    readonly after: number;
    readonly before: number | null;
  }[];
}

/** Accuracy on the same held-out tickets after learning from so many others. */
export interface LearningPoint {
  readonly tickets: number;
  readonly accuracy: number;
}

/** Names that compared methods go by, here and in what is printed. */
export type MethodName =
  'Naive Bayes' | 'Logistic regression' | 'Linear SVM' | 'Random forest' | 'Dense head' | 'Presort';

/** One point of a live curve: `pass` counts rounds over the data (a solver's pass, an epoch, a fold) from 1. */
export interface TrainPoint {
  readonly pass: number;
  /** Mean loss over the pass. */
  readonly loss?: number;
  /** Share of held-out tickets that are right. */
  readonly accuracy?: number;
}
