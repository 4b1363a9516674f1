import type { ErrorCode } from '../../../core/errors.ts';
import type { BatchFilter } from '../../../store/batch-filter.ts';
import type { BatchFile, BatchState, ColumnMapping } from '../../../store/batch-meta.ts';

/** What the Batch page may ask of the intake worker, which reads files and runs batches. */
export interface BatchMethods {
  /** Looks at a file: encoding, delimiter, columns, first rows. Choices that are given are not guessed. */
  inspect: {
    params: { readonly file: Blob; readonly name: string; readonly choices?: FileChoices };
    result: FilePreview;
    progress: never;
  };
  /** Writes a batch down and makes sure that its file can be opened again after a reload. Progress is the share copied. */
  createBatch: { params: CreateParams; result: { readonly id: string }; progress: number };
  /** Sorts the rows that are not sorted yet. A cancel pauses it: the result says so and everything done is stored. */
  runBatch: { params: RunParams; result: RunOutcome; progress: RunProgress };
  /** Writes the answers as a file; its bytes lie outside the heap. Progress is a share. */
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
  /** Makes tickets of the rows that match; rows whose ticket is in the inbox already are left alone. */
  addToInbox: {
    params: {
      readonly id: string;
      readonly filter: BatchFilter;
      readonly most: number;
      readonly file?: Blob;
    };
    result: { readonly added: number; readonly known: number };
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

/** What a person may say about a file when the guess is wrong. */
export interface FileChoices {
  readonly encoding?: BatchFile['encoding'];
  readonly delimiter?: string;
}

export interface FilePreview {
  readonly file: BatchFile;
  readonly mapping: ColumnMapping;
  /** The first rows, cells cut to a length that fits a screen. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
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
  /** The file, when the page holds it; otherwise it is opened from where the batch keeps it. */
  readonly file?: Blob;
}

export interface RunProgress {
  readonly rows: number;
  readonly readBytes: number;
  readonly totalBytes: number;
  /** Rows a second, over the last seconds; 0 while rows that are stored already are passed over. */
  readonly rate: number;
  /** Milliseconds left, or null while nobody can tell. */
  readonly leftMs: number | null;
}

export interface RunOutcome {
  readonly state: BatchState;
  readonly problem: {
    readonly code: ErrorCode;
    readonly details: Readonly<Record<string, string | number>>;
  } | null;
}

/** `table`: the file's own columns with the answers beside them. The others are what `presort classify` writes. */
export type ExportKind = 'table' | 'csv' | 'jsonl' | 'bad-rows';
