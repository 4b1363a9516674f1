import type { ErrorCode } from '../../../core/errors.ts';
import type { BatchFilter } from '../store/batch-filter.ts';
import type { BatchFile, BatchState, ColumnMapping } from '../../../store/batch-meta.ts';
import type { TablePreview } from '../../../table/inspect-table.ts';
import type { TableChoices } from '../../../table/table-shape.ts';

/** What the Batch page may ask of the intake worker, which reads files and runs batches. */
export interface BatchMethods {
  /**
   * Looks at a file: format, encoding, delimiter, header, columns, first rows. Choices that are
   * given are not guessed.
   */
  inspect: {
    params: { readonly file: Blob; readonly name: string; readonly choices?: TableChoices };
    result: FilePreview;
    progress: never;
  };
  /**
   * Writes a batch down and makes sure that its file can be opened again after a reload. Progress
   * is the share copied.
   */
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

/** What became of the rows that were to be added. */
export interface AddOutcome {
  readonly added: number;
  /** Rows whose ticket was in the inbox before. */
  readonly known: number;
  /** Rows that share their id with an earlier row, which is the ticket; and one such id. */
  readonly repeated: number;
  readonly repeatedId: string;
  /** Rows without any text. */
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
