import type { BadLine } from '../../../core/bad-lines.ts';
import type { DatasetEdits } from '../../../core/dataset-edits.ts';
import type { HeadName, Label } from '../../../core/labels.ts';
import type { TrainingSettings } from '../../../core/lab-reports.ts';
import type { Prediction } from '../../../core/metrics.ts';
import type { FitProtocol, TrainingFacts } from '../../../core/training-notes.ts';

/** Facts about a data set apart from its rows. */
export interface DatasetMeta {
  readonly name: string;
  readonly source: 'file' | 'workspace' | 'labels';
  /** The description of each category, for a data set that has labels only. */
  readonly labels?: Readonly<Record<Label, string>>;
  /** The first is always `category`. */
  readonly heads: readonly HeadName[];
  readonly rows: number;
  /** Rows of the file that could not be used; `bad` names the first of them. */
  readonly badCount: number;
  readonly bad: readonly BadLine[];
  /** Spellings that were read as one label. */
  readonly merged?: readonly {
    readonly head: HeadName;
    readonly spellings: readonly Label[];
    readonly into: Label;
    readonly rows: number;
  }[];
  /**
   * Cells that held several labels; absent where there were none, and in data sets of an earlier
   * version.
   */
  readonly several?: readonly {
    readonly head: HeadName;
    readonly cells: number;
    readonly of: number;
    readonly example: string;
    readonly parts: readonly Label[];
    readonly isLeftOut: boolean;
  }[];
  readonly edits: DatasetEdits;
  /** Places of the golden tickets, which no training sees; null until the first training chooses them. */
  readonly golden: readonly number[] | null;
  /**
   * Whether the import is under way. A data set that keeps this mark was interrupted and is
   * incomplete.
   */
  readonly importing?: boolean;
}

/** Predictions of one head on tickets that the measured model never saw. */
export interface MeasuredHead {
  readonly name: HeadName;
  readonly labels: readonly Label[];
  readonly temperature: number;
  readonly predictions: readonly (Prediction & {
    readonly place: number;
    readonly plainConfidence: number;
  })[];
}

export interface TrainingMeta {
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly settings: TrainingSettings;
  readonly heads: readonly MeasuredHead[];
  /** Address under which the draft's files are kept; null until done. */
  readonly draftUrl: string | null;
  /** How the draft was measured, in English; `measuring` is the translatable form. */
  readonly protocol: string;
  readonly measuring?: FitProtocol;
  /** Notes in English, which earlier versions stored instead of `facts`. */
  readonly notes: readonly string[];
  readonly facts?: TrainingFacts;
  readonly seconds: number;
  readonly bytes: number;
  /** The gate's verdict, as `src/train` reports it. */
  readonly gate: unknown;
  readonly published: string | null;
  readonly error: string | null;
}
