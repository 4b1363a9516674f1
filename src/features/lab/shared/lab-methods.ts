import type {
  Comparison,
  DatasetHealth,
  LearningPoint,
  MethodName,
  TrainingSettings,
  TrainPoint,
} from '../../../core/lab-reports.ts';
import type { Prediction } from '../../../core/metrics.ts';
import type { HeadName, Label } from '../../../core/labels.ts';
import type { TrainNote } from '../../../core/training-notes.ts';
import { HELLO_MS } from '../../../rpc/policies.ts';
import type { WorkerPolicy } from '../../../rpc/policies.ts';
import type { TablePreview } from '../../../table/inspect-table.ts';
import type { TableChoices } from '../../../table/table-shape.ts';
import type { AnswerMethods } from './answer-methods.ts';

/** Methods of the Lab's worker that the page may call. */
export interface LabMethods extends AnswerMethods {
  /** Reads the columns and first rows of a file and guesses the role of each column. */
  previewFile: {
    params: { readonly file: Blob; readonly name: string; readonly choices?: TableChoices };
    result: FilePreview;
    progress: never;
  };
  /** Stores a file's rows as a data set; resolves with its id. */
  importFile: {
    params: {
      readonly file: Blob;
      readonly name: string;
      readonly columns: ColumnChoice;
      readonly choices?: TableChoices;
    };
    result: { readonly datasetId: string };
    progress: LabProgress;
  };
  /**
   * Stores the workspace's tickets whose category a person has set, as a new data set or added to
   * one. Resolves with the number of rows added.
   */
  importTickets: {
    params: { readonly name: string; readonly into: string | null };
    result: { readonly datasetId: string; readonly added: number };
    progress: never;
  };
  checkHealth: { params: { readonly datasetId: string }; result: DatasetHealth; progress: never };
  findLabelErrors: {
    params: { readonly datasetId: string; readonly head: HeadName };
    result: readonly Suspect[];
    progress: LabProgress;
  };
  /** Texts of some rows, for lists that a chart opens. */
  readRows: {
    params: { readonly datasetId: string; readonly places: readonly number[] };
    result: readonly RowText[];
    progress: never;
  };
  /** Trains, measures, applies the gate and stores the draft. */
  train: { params: TrainParams; result: { readonly trainingId: string }; progress: LabProgress };
  compare: {
    params: { readonly datasetId: string; readonly head: HeadName; readonly seed: number };
    result: {
      readonly train: number;
      readonly held: number;
      readonly comparisons: readonly Comparison[];
    };
    progress: LabProgress;
  };
  learningCurve: {
    params: { readonly datasetId: string; readonly head: HeadName; readonly seed: number };
    result: readonly LearningPoint[];
    progress: LabProgress;
  };
  /** Fits the category head again on all rows and shows what the corrections would change. */
  retrainHead: {
    params: { readonly datasetId: string; readonly baseUrl: string; readonly seed: number };
    result: RetrainPreview;
    progress: LabProgress;
  };
  /** The three likeliest categories of a draft for one text. */
  tryDraft: {
    params: { readonly trainingId: string; readonly text: string };
    result: readonly { readonly label: Label; readonly probability: number }[];
    progress: never;
  };
  latency: {
    params: { readonly datasetId: string; readonly trainingId: string };
    result: {
      readonly n: number;
      readonly p50: number;
      readonly p95: number;
      readonly times: readonly number[];
    };
    progress: never;
  };
  /**
   * Stores a draft as a bundle under its own address, where app, service worker and widget find it.
   * Rejects with `bad-input` when the gate refuses the draft.
   */
  publish: {
    params: { readonly trainingId: string; readonly origin: string };
    result: { readonly baseUrl: string };
    progress: never;
  };
  /** The bundle as one zip file: a folder of that name. */
  packBundle: {
    params: { readonly trainingId: string };
    result: { readonly name: string; readonly file: Blob };
    progress: never;
  };
  /**
   * The rows of a training as JSON lines, and the labels' descriptions, answers, rules and teams if
   * it used any. The command in the manifest makes the same bundle from them.
   */
  exportRows: {
    params: { readonly trainingId: string };
    result: readonly { readonly name: string; readonly file: Blob }[];
    progress: never;
  };
}

export type LabMethod = keyof LabMethods;

/**
 * Training blocks the thread, so only ending the worker stops it. Stored data sets and drafts are
 * not affected.
 */
export const LAB_POLICY: WorkerPolicy<LabMethods> = {
  name: 'lab',
  order: 'queue',
  cancel: 'end',
  restart: 'next-call',
  helloMs: HELLO_MS,
  // Points are sent together, because the page cannot redraw a curve for each of thousands.
  progress: { everyMs: 250, gather: ['points'], atOnce: ['learning', 'comparison'] },
};

/** The current step of a long method; the page translates it. */
export type LabNote =
  | {
      readonly kind:
        | 'reading-file'
        | 'reading-data'
        | 'cross-reading'
        | 'getting-encoder'
        | 'fitting'
        | 'comparing'
        | 'writing'
        | 'judging'
        | 'copying'
        | 'answers';
    }
  | { readonly kind: 'kept'; readonly at: number; readonly of: number }
  | { readonly kind: 'learnt'; readonly tickets: number }
  | { readonly kind: 'method'; readonly name: MethodName }
  | { readonly kind: 'training'; readonly note: TrainNote };

/** Progress of a long method. */
export interface LabProgress {
  /** In [0, 1]. */
  readonly share: number;
  readonly note: LabNote;
  /** Points of live curves that are new since the last message. */
  readonly points?: readonly TrainPoint[];
  readonly learning?: LearningPoint;
  readonly comparison?: Comparison;
}

/** Columns by their captions. */
export interface ColumnChoice {
  /** The text column alone, or the subject column and then the text column. */
  readonly text: readonly string[];
  /** Column of each head; `category` must be there. */
  readonly heads: Readonly<Record<HeadName, string>>;
}

export interface FilePreview {
  readonly table: TablePreview;
  readonly guess: ColumnChoice;
  readonly bytes: number;
}

export interface TrainParams {
  readonly datasetId: string;
  readonly settings: TrainingSettings;
  /** The training that a closed tab interrupted; its record is reused. */
  readonly resume?: string;
  /** The bundle in use, which the gate compares the draft with. */
  readonly beforeUrl: string;
  /** Address of the app's folder, without the slash at its end. */
  readonly origin: string;
}

/** A row whose label is probably wrong. */
export interface Suspect {
  readonly place: number;
  readonly text: string;
  readonly label: Label;
  readonly suggested: Label;
  readonly confidence: number;
}

export interface RowText {
  readonly place: number;
  readonly text: string;
  readonly labels: Readonly<Record<HeadName, Label>>;
}

/** Labels that a newly fitted head would change, on the golden tickets and on the newest rows. */
export interface RetrainPreview {
  readonly tickets: number;
  /** Time of the fit alone, and time of the whole run with reading and encoding. */
  readonly fitMs: number;
  readonly ms: number;
  readonly golden: { readonly n: number; readonly before: number | null; readonly after: number };
  readonly changed: readonly {
    readonly place: number;
    readonly text: string;
    readonly gold: Label;
    readonly before: Label | null;
    readonly after: Label | null;
  }[];
  readonly predictions: readonly Prediction[];
}
