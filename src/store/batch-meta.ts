import type { ErrorCode } from '../core/errors.ts';
import type { Label } from '../core/labels.ts';
import type { LeftOutLine, TableFormat, TableShape } from '../table/table-shape.ts';
import type { TextEncodingName } from '../table/text-encoding.ts';

/** `running` without a holder of the batch lock means that the batch's tab has died. */
export type BatchState = 'ready' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

/**
 * Source of the rows after a reload. `asked`: the file could not be kept, so the person has to
 * choose it again.
 */
export type BatchSource = 'handle' | 'copy' | 'asked';

/**
 * Meaning of the columns, by caption (a name, with the column's index where it repeats); empty
 * where there is no such column.
 */
export interface ColumnMapping {
  readonly id: string;
  readonly subject: string;
  /** Joined by line breaks. */
  readonly description: readonly string[];
  /** Columns with the gold labels of a labelled file. */
  readonly category: string;
  readonly priority: string;
}

/** Facts about a file before its first row is sorted. */
export interface BatchFile {
  readonly name: string;
  readonly sizeBytes: number;
  /**
   * SHA-256 of the size and the first and last bytes, to recognise the same file when it is chosen
   * again.
   */
  readonly fingerprint: string;
  readonly format: TableFormat;
  readonly encoding: TextEncodingName;
  /** Of a CSV; empty for JSONL. */
  readonly delimiter: string;
  /** Names of the columns, or of the fields seen in the first lines. */
  readonly columns: readonly string[];
  /** The shape by which it is read; absent in batches from before shapes were stored. */
  readonly shape?: TableShape;
}

/** Accuracy of one head on a labelled file. */
export interface BatchScore {
  /**
   * Number of rows by gold label, then by the decided (`''`: abstained) or the most likely label.
   */
  readonly decided: Readonly<Record<Label, Readonly<Record<Label, number>>>>;
  readonly likeliest: Readonly<Record<Label, Readonly<Record<Label, number>>>>;
  /** Accepted answers, and the number of right ones among them. */
  readonly accepted: number;
  readonly acceptedRight: number;
  /** Rows whose gold label the bundle does not have. */
  readonly unknown: Readonly<Record<Label, number>>;
}

/** Running totals, written in the transaction that stores their rows. */
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

/** A line that is not a ticket. Older batches store an English sentence instead of a code. */
export type NoTicket = LeftOutLine | { readonly line: number; readonly why: string };

/** A batch as its page shows it. */
export interface BatchMeta {
  readonly file: BatchFile;
  readonly mapping: ColumnMapping;
  readonly source: BatchSource;
  readonly state: BatchState;
  /** Why the batch is paused or ended early. */
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
  /**
   * Number of lines that are not tickets (titles, totals, empty rows), and the first of them with
   * text.
   */
  readonly leftOut?: {
    readonly count: number;
    readonly first: readonly NoTicket[];
  };
  readonly readBytes: number;
  /** Time spent sorting, over all runs. */
  readonly spentMs: number;
  /** Whether the file had more rows than one batch takes. */
  readonly isCut: boolean;
  readonly totals: BatchTotals;
}

/** Rows in one stored chunk; only the last one of a batch may hold fewer. */
export const BATCH_CHUNK = 256;
/** Most rows of one batch. */
export const MAX_BATCH_ROWS = 1_000_000;
/** Folder in this site's private file system that holds the copies of files. */
export const BATCH_FOLDER = 'presort-batches';
