import type { LineFault } from '../core/bad-lines.ts';
import type { CsvGrammar } from './row-parser.ts';
import type { TextEncodingName } from './text-encoding.ts';

export type TableFormat = 'csv' | 'jsonl' | 'json' | 'xlsx' | 'html' | 'xml';

/** All decisions about how a file is read, stored so that later readings give the same rows. */
export interface TableShape {
  readonly format: TableFormat;
  readonly encoding: TextEncodingName;
  /** A guess, which later parts of the file may change. */
  readonly isEncodingGuess: boolean;
  /** Of a CSV; empty where a line is one cell, and in other formats. */
  readonly delimiter: string;
  readonly quotes: CsvGrammar['quotes'];
  readonly hasBlanks: boolean;
  /** Line of the row with the columns' names; null where the first row is a ticket. */
  readonly headerLine: number | null;
  /** Names of the columns as they stand there, or of the fields seen in the first rows; blank where there are none. */
  readonly columns: readonly string[];
  /** Of a workbook: the sheet that is read, and the names of all that have rows. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** Every line below the header is a row, as batches counted before empty rows and totals were known. */
  readonly keepsAll?: true;
}

/** Choices of a person, for files where the guess is wrong. */
export interface TableChoices {
  readonly encoding?: TextEncodingName;
  /** One character; empty for a table of one column. */
  readonly delimiter?: string;
  /** The line of the header; null for none. */
  readonly headerLine?: number | null;
  /** The sheet of a workbook. */
  readonly sheet?: string;
}

/** A row of a table. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Lists of several or none that a JSON file has in a cell, by place. */
  readonly lists?: ReadonlyMap<number, readonly string[]>;
  /** The value of a JSON file. */
  readonly value?: unknown;
  readonly fault: LineFault | null;
}

/** A line that is no row. */
export interface LeftOutLine {
  readonly line: number;
  readonly fault: LineFault;
  /** Its beginning. */
  readonly text: string;
}

/** Rows as they are read. `readBytes` counts the file's bytes from its start. */
export interface TableChunk {
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly LeftOutLine[];
  readonly readBytes: number;
}

/** A fault as an English sentence of a list that begins with the line, for files and terminals. */
export function faultText(fault: LineFault, text = ''): string {
  switch (fault.kind) {
    case 'title':
      return `"${text}" stands above the header and is no ticket`;
    case 'total':
      return `"${text}" sums up the table and is no ticket`;
    case 'group':
      return `"${text}" is the heading of a group and no ticket`;
    case 'below':
      return `"${text}" stands below the table and is no ticket`;
    case 'blank':
      return 'an empty row';
    case 'header':
      return 'the names of the columns once more';
    case 'rule':
      return 'a drawn line';
    case 'width':
      return `${fault.cells} ${fault.cells === 1 ? 'cell' : 'cells'} where the header has ${fault.columns}`;
    case 'quote':
      return 'a quote that never ends; the line was read as it stands';
    case 'no-json':
      return 'no JSON';
    case 'no-object':
      return 'neither a string nor an object';
    case 'cut':
      return 'the file ends in the middle of it';
    case 'letters':
      return 'bytes that are no letters in the encoding that is taken';
  }
}
