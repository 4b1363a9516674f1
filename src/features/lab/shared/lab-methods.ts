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

/** What the page may ask of the Lab's worker. */
export interface LabMethods extends AnswerMethods {
  /** Columns and first rows of a file, and what they are taken for. */
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
  /** Trains, measures, judges by the gate, and keeps the draft. */
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
  /** Fits the head once more on all rows, for a look at what corrections change. */
  retrainHead: {
    params: { readonly datasetId: string; readonly baseUrl: string; readonly seed: number };
    result: RetrainPreview;
    progress: LabProgress;
  };
  /** What a draft says of one text: its likeliest categories, the first three. */
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
   * Keeps a draft under its own address, where app, service worker and widget find it. Rejects with
   * `bad-input` when the gate said no.
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
   * The rows that a training saw, as JSON lines, and the labels' descriptions, answers, rules and
   * teams where there are any: the command in the manifest makes the same bundle from them.
   */
  exportRows: {
    params: { readonly trainingId: string };
    result: readonly { readonly name: string; readonly file: Blob }[];
    progress: never;
  };
}

export type LabMethod = keyof LabMethods;

/**
 * A training computes without a pause, so that only the end of its worker stops it; data sets and
 * drafts lie on the device.
 */
export const LAB_POLICY: WorkerPolicy<LabMethods> = {
  name: 'lab',
  order: 'queue',
  cancel: 'end',
  restart: 'next-call',
  helloMs: HELLO_MS,
  // A page that draws a curve anew for each of thousands of points would stand still.
  progress: { everyMs: 250, gather: ['points'], atOnce: ['learning', 'comparison'] },
};

/** What a long method is at; the page puts it into words. */
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

/** What a long method tells while it runs. */
export interface LabProgress {
  /** In [0, 1]. */
  readonly share: number;
  readonly note: LabNote;
  /** Points of live curves since the last message. */
  readonly points?: readonly TrainPoint[];
  readonly learning?: LearningPoint;
  readonly comparison?: Comparison;
}

/** Columns by their captions. */
export interface ColumnChoice {
  /** One column, or subject first and then the text. */
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
  /** The training whose tab was closed in the middle; its record is used again. */
  readonly resume?: string;
  /** Bundle that is in use now, for the gate. */
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

/** What fitting the head again would change on the golden tickets and on the corrected ones. */
export interface RetrainPreview {
  readonly tickets: number;
  /** Time of the fit alone, and of everything with reading and encoding. */
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
