import type { ErrorCode } from '../../../core/errors.ts';
import type { BatchFilter } from '../store/batch-filter.ts';
import type { BatchFile, BatchState, ColumnMapping } from '../../../store/batch-meta.ts';
import type { TablePreview } from '../../../table/inspect-table.ts';
import type { TableChoices } from '../../../table/table-shape.ts';

/** Methods of the intake worker that the Batch page may call. */
export interface BatchMethods {
  /**
   * Inspects a file: format, encoding, delimiter, header, columns and first rows. Given choices
   * replace guesses.
   */
  inspect: {
    params: { readonly file: Blob; readonly name: string; readonly choices?: TableChoices };
    result: FilePreview;
    progress: never;
  };
  /**
   * Stores a new batch and ensures that its file can be opened after a reload. Progress is the
   * copied share of the file.
   */
  createBatch: { params: CreateParams; result: { readonly id: string }; progress: number };
  /**
   * Sorts the rows that are not sorted yet. A cancel pauses the batch; everything done is stored.
   */
  runBatch: { params: RunParams; result: RunOutcome; progress: RunProgress };
  /**
   * Writes the answers as a file whose bytes are outside the heap. Progress is a share in [0, 1].
   */
  exportBatch: {
    params: {
      readonly id: string;
      readonly kind: ExportKind;
      readonly filter: BatchFilter;
      readonly file?: Blob;
    };
    result: Blob;
    progress: number;
  };
  /** Makes tickets of the matching rows; rows whose ticket is already in the inbox are skipped. */
  addToInbox: {
    params: {
      readonly id: string;
      readonly filter: BatchFilter;
      readonly most: number;
      readonly file?: Blob;
    };
    result: AddOutcome;
    progress: number;
  };
  /** The filter bytes of all rows. */
  readFilters: {
    params: { readonly id: string };
    result: Uint8Array<ArrayBuffer>;
    progress: never;
  };
  /** Deletes a batch with its answers and its copy of the file. */
  removeBatch: { params: { readonly id: string }; result: null; progress: never };
}

/** The number of rows that were added or skipped, by reason. */
export interface AddOutcome {
  readonly added: number;
  /** Number of rows whose ticket was already in the inbox. */
  readonly known: number;
  /** Number of rows with the id of an earlier row, which became the ticket, and one such id. */
  readonly repeated: number;
  readonly repeatedId: string;
  /** Number of rows without a text. */
  readonly empty: number;
}

export interface FilePreview {
  readonly file: BatchFile;
  readonly mapping: ColumnMapping;
  readonly table: TablePreview;
}

export interface CreateParams {
  readonly source: Blob;
  readonly handle?: FileSystemFileHandle;
  readonly file: BatchFile;
  readonly mapping: ColumnMapping;
  readonly bundleId: string;
}

export interface RunParams {
  readonly id: string;
  /** Absolute URL of the bundle's folder. */
  readonly bundleUrl: string;
  /** The file if the page has it; otherwise the worker opens the stored file or handle. */
  readonly file?: Blob;
}

export interface RunProgress {
  readonly rows: number;
  readonly readBytes: number;
  readonly totalBytes: number;
  /** Rows per second over the last seconds; 0 while stored rows are skipped. */
  readonly rate: number;
  /** Estimated time left in milliseconds; null before an estimate is possible. */
  readonly leftMs: number | null;
}

export interface RunOutcome {
  readonly state: BatchState;
  readonly problem: {
    readonly code: ErrorCode;
    readonly details: Readonly<Record<string, string | number>>;
  } | null;
}

/**
 * `table` is the file's own columns and the answers; the others are the formats of `presort
 * classify`.
 */
export type ExportKind = 'table' | 'csv' | 'jsonl' | 'bad-rows';
