import type { BadLine } from './bad-lines.ts';
import type { ReplyTemplate, Rule, TeamTable } from './bundle-data.ts';
import type { HeadName, Label } from './labels.ts';

/*
 * Plain data of what the trainer reports: the Lab's worker sends it, the Lab's page shows it, and
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
  /**
   * Largest number of rows to use, drawn by label; null uses all. Drafts store it under this name.
   */
  readonly mostRows: number | null;
  /** A person's description of each category, by label; it teaches as much as a few tickets. */
  readonly descriptions?: Readonly<Record<Label, string>>;
  /** Texts of tickets that people marked as out of scope. */
  readonly outOfScope?: readonly string[];
  /** What the workspace decides with now; the bundle takes the part that fits the new labels. */
  readonly desk?: DeskExtras;
}

/** Prepared answers, rules, teams and languages of a workspace. */
export interface DeskExtras {
  readonly replies: readonly ReplyTemplate[];
  /**
   * The replies come from the desk and use its category names; one whose category is no label loses
   * its category. Without the flag they come from the bundle in use, and such a reply is left out.
   */
  readonly hasOwnReplies?: boolean;
  readonly rules: readonly Rule[];
  readonly teams: TeamTable;
  readonly languages: readonly string[];
}

/**
 * Labels that differ only in case, accents, spaces or dashes; `into` is the spelling that most rows
 * have.
 */
export interface LabelVariants {
  readonly head: HeadName;
  readonly labels: readonly Label[];
  readonly into: Label;
}

export interface LabelCount {
  readonly label: Label;
  readonly count: number;
}

/** One text that has several labels; `places` are its rows. */
export interface LabelConflict {
  readonly head: HeadName;
  readonly places: readonly number[];
  readonly labels: readonly Label[];
}

/** What a person should know about a data set before training. Places are indices into its rows. */
export interface DatasetHealth {
  readonly rows: number;
  /**
   * Number of rows that cannot be used; `unusableExamples` holds the first of them with the reason.
   */
  readonly unusable: number;
  readonly unusableExamples: readonly BadLine[];
  /** Rows whose text and labels equal those of an earlier row. */
  readonly duplicates: number;
  /**
   * Number of groups of rows with nearly the same text. `nearDuplicateGroups` lists the largest
   * first, at most `MAX_SHOWN`.
   */
  readonly nearDuplicates: number;
  readonly nearDuplicateGroups: readonly (readonly number[])[];
  readonly conflicts: readonly LabelConflict[];
  readonly conflictCount: number;
  readonly variants: readonly LabelVariants[];
  /** For each head, in the order that a bundle would have. */
  readonly balance: Readonly<Record<HeadName, readonly LabelCount[]>>;
  /** Number of words of each row. */
  readonly lengths: readonly number[];
  /** Whether all rows have the same text. */
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
  /** Size of what a bundle would ship. */
  readonly bytes: number;
  /** Time for one ticket, text to probabilities, on this device. */
  readonly latencyMsP50: number;
  readonly latencyMsP95: number;
  readonly weightedScore: number;
  readonly trainSeconds: number;
}

/** One model's figures on the golden set; `recall` covers each label that occurs there. */
export interface GateFigures {
  readonly n: number;
  readonly accuracy: number;
  readonly recall: Readonly<Record<Label, number>>;
}

/** Why a bundle fails the publishing gate. Shares lie in [0, 1]. */
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
  /** Figures of the bundle in use; null when it knows none of these labels. */
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

/** Accuracy on the same held-out tickets after training on this many tickets. */
export interface LearningPoint {
  readonly tickets: number;
  readonly accuracy: number;
}

/** Names of the compared methods, in code and in reports. */
export type MethodName =
  'Naive Bayes' | 'Logistic regression' | 'Linear SVM' | 'Random forest' | 'Dense head' | 'Presort';

/**
 * One point of a live curve: `pass` counts passes over the data (of a solver, an epoch, a fold)
 * from 1.
 */
export interface TrainPoint {
  readonly pass: number;
  /** Mean loss over the pass. */
  readonly loss?: number;
  /** Share of held-out tickets that the model labels correctly. */
  readonly accuracy?: number;
}
