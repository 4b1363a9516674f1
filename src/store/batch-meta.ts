import type { ErrorCode } from '../core/errors.ts';
import type { Label } from '../core/labels.ts';
import type { LeftOutLine, TableFormat, TableShape } from '../table/table-shape.ts';
import type { TextEncodingName } from '../table/text-encoding.ts';

/** `running` with nobody holding the batch lock means that its tab has died. */
export type BatchState = 'ready' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

/** Where the rows come from after a reload. `asked`: nothing could be kept, the file has to be chosen again. */
export type BatchSource = 'handle' | 'copy' | 'asked';

/**
 * Which columns mean what, by their captions (a name, told apart by its place where it repeats);
 * empty where there is none.
 */
export interface ColumnMapping {
  readonly id: string;
  readonly subject: string;
  /** Joined by line breaks. */
  readonly description: readonly string[];
  /** Columns with the label that a person has given, for files that are labelled. */
  readonly category: string;
  readonly priority: string;
}

/** What is known of a file before its first row is sorted. */
export interface BatchFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** SHA-256 over the size, the first and the last bytes: tells whether a file that is chosen again is the same one. */
  readonly fingerprint: string;
  readonly format: TableFormat;
  readonly encoding: TextEncodingName;
  /** Of a CSV; empty for JSONL. */
  readonly delimiter: string;
  /** Names of the columns, or of the fields seen in the first lines. */
  readonly columns: readonly string[];
  /** How it is read; absent in batches from before this was decided once. */
  readonly shape?: TableShape;
}

/** How right the answers are, for one head of a labelled file. */
export interface BatchScore {
  /** Rows by their expected label, then by the label that was decided (`''`: abstained) or was most likely. */
  readonly decided: Readonly<Record<Label, Readonly<Record<Label, number>>>>;
  readonly likeliest: Readonly<Record<Label, Readonly<Record<Label, number>>>>;
  /** Answers that were sure enough to act on, and how many of them were right. */
  readonly accepted: number;
  readonly acceptedRight: number;
  /** Rows whose expected label the bundle does not know. */
  readonly unknown: Readonly<Record<Label, number>>;
}

/** Running totals, written in the transaction that stores the rows they count. */
export interface BatchTotals {
  readonly category: Readonly<Record<Label, number>>;
  readonly priority: Readonly<Record<Label, number>>;
  readonly team: Readonly<Record<string, number>>;
  readonly states: Readonly<Record<'accept' | 'suggest' | 'abstain', number>>;
  /**
   * Rows by the length of their text: element i counts 2^i to 2^(i+1) − 1 characters, the first one
   * also empty texts.
   */
  readonly lengths: readonly number[];
  /** Rows by the confidence of their category in twentieths. */
  readonly confidence: readonly number[];
  readonly scores: Readonly<Partial<Record<'category' | 'priority', BatchScore>>>;
}

/** A line that is no ticket; in batches from before this was told as a code, with an English sentence. */
export type NoTicket = LeftOutLine | { readonly line: number; readonly why: string };

/** A batch as its page shows it. */
export interface BatchMeta {
  readonly file: BatchFile;
  readonly mapping: ColumnMapping;
  readonly source: BatchSource;
  readonly state: BatchState;
  /** Why it stands still or ended early. */
  readonly problem: {
    readonly code: ErrorCode;
    readonly details: Readonly<Record<string, string | number>>;
  } | null;
  /** Id of the bundle that sorts it, and its `<id>@<version>` once it has answered. */
  readonly bundleId: string;
  readonly bundle: string;
  /** Labels of both heads in the bundle's order; the filter bytes are places in these. */
  readonly labels: { readonly category: readonly Label[]; readonly priority: readonly Label[] };
  /** Rows whose answers are stored. */
  readonly rows: number;
  readonly badRows: number;
  /** Lines that are no ticket (titles, totals, empty rows), and the first of them by name. */
  readonly leftOut?: {
    readonly count: number;
    readonly first: readonly NoTicket[];
  };
  readonly readBytes: number;
  /** Time spent sorting, over all runs. */
  readonly spentMs: number;
  /** There were more rows than one batch takes. */
  readonly isCut: boolean;
  readonly totals: BatchTotals;
}

/** Rows in one stored chunk; only the last one of a batch may hold fewer. */
export const BATCH_CHUNK = 256;
/** Most rows of one batch. */
export const MAX_BATCH_ROWS = 1_000_000;
/** Folder in this site's private file system that holds the copies of files. */
export const BATCH_FOLDER = 'presort-batches';
