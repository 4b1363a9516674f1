import { EngineError } from '../../core/errors.ts';
import type { BadLine, RowFault } from '../../core/bad-lines.ts';
import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../core/labels.ts';
import { normaliseTicket } from '../../core/normalise.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { COLUMN_NAMES, nameKey, placesOf } from '../../table/column-names.ts';
import { isJson } from '../../table/inspect-table.ts';
import { allFields, valueReader } from '../../table/json-values.ts';
import { placesOfLabel } from '../../table/label-cell.ts';
import type { OpenTable } from '../../table/held-table.ts';
import { faultText } from '../../table/table-shape.ts';
import type { TableRow } from '../../table/table-shape.ts';
import { findColumn, findPlaces } from '../../table/ticket-columns.ts';
import type { TicketPlaces } from '../../table/ticket-columns.ts';
import { readTicketRow } from '../../table/ticket-rows.ts';
import { HeadCells, type SeveralCells } from './head-cells.ts';
import { mergeLabels, type MergedLabel } from './merge-labels.ts';

/** A ticket with its gold labels, one for each head that its row names. */
export interface LabelledRow {
  readonly line: number;
  readonly input: TicketInput;
  /** Text as the model reads it. */
  readonly text: string;
  readonly labels: Readonly<Record<HeadName, Label>>;
  /** Two-letter code of the language, where the table has a column for it. */
  readonly language?: string;
}

/** Columns to read, by name, or by caption where several columns have the same name. */
export interface LabelledColumns {
  readonly text: readonly string[];
  /** Column of each head; a missing column is an error. */
  readonly heads: Readonly<Record<HeadName, string>>;
  /** Columns of heads that are left out without an error when the column is missing. */
  readonly optionalHeads: Readonly<Record<HeadName, string>>;
}

export interface LabelledTable {
  readonly heads: readonly HeadName[];
  readonly rows: readonly LabelledRow[];
  /** Lines that cannot be read, with the reason. */
  readonly bad: readonly BadLine[];
  /**
   * Cells with several labels, by head. A row with such a cell is left out where the head is
   * required.
   */
  readonly several: readonly SeveralCells[];
  /** Spellings that were merged into one label because they differ only in case or blanks. */
  readonly merged: readonly MergedLabel[];
}

/**
 * Reads a labelled table of any format into memory. Words for "none" give no label. A list with one
 * entry gives that label. A row with several labels (a list, or a cell whose parts are labels of
 * other rows) is reported and left out. Spellings of one label are merged. Throws the `csv-…`
 * codes.
 */
export async function readLabelledTable(
  table: OpenTable,
  columns: LabelledColumns,
  onBytes: (read: number) => void = () => {},
): Promise<LabelledTable> {
  const read: TableRow[] = [];
  const bad: BadLine[] = [];
  for await (const { rows, leftOut, readBytes } of table.chunks) {
    for (const row of rows) read.push(row);
    for (const { line, fault, text } of leftOut)
      bad.push(badLine(line, { kind: 'line', fault, text }));
    onBytes(readBytes);
  }
  const { names, rows: whole, hasNames } = wholeRows(table, read);
  const reader = createRowReader(
    names,
    columns,
    whole.slice(0, MAX_SAMPLES).map(({ cells }) => cells),
    hasNames,
  );
  const labelled: LabelledRow[] = [];
  for (const row of whole) reader.learn(row);
  for (const [at, row] of whole.entries()) {
    const one = reader.read(row, String(at + 1));
    if ('kind' in one) bad.push(badLine(row.line, one));
    else labelled.push(one);
  }
  return {
    heads: reader.heads,
    bad: bad.sort((a, b) => a.line - b.line),
    several: reader.several(),
    ...mergeLabels(labelled, reader.heads),
  };
}

const MAX_SAMPLES = 60;

/**
 * Returns the names of all columns, and the rows. Objects may have a new field anywhere in the
 * file, so their rows are read again with the fields of all objects. Throws `csv-empty`.
 */
export function wholeRows(
  { shape }: OpenTable,
  rows: readonly TableRow[],
): { names: readonly string[]; rows: readonly TableRow[]; hasNames: boolean } {
  if (!isJson(shape)) return { names: shape.columns, rows, hasNames: shape.headerLine !== null };
  const names = allFields(rows);
  if (names.length === 0) throw new EngineError('csv-empty');
  const read = valueReader(names);
  return {
    names,
    rows: rows.map((row) => (row.fault ? row : read({ line: row.line, value: row.value }))),
    hasNames: true,
  };
}

/**
 * Creates a reader of single rows. `read` returns a reason for a row that cannot be used. Throws
 * `csv-missing-column`.
 */
function createRowReader(
  names: readonly string[],
  columns: LabelledColumns,
  samples: readonly (readonly string[])[],
  hasNames: boolean,
): {
  readonly heads: readonly HeadName[];
  /** Collects the labels of a row; must be called for every row before the first `read`. */
  learn(row: TableRow): void;
  read(row: TableRow, fallbackId: string): LabelledRow | RowFault;
  several(): readonly SeveralCells[];
} {
  const places = findPlaces(names, columns.text, samples, hasNames);
  const required = Object.entries(columns.heads).map(
    ([head, column]) => [head, labelPlaces(names, column)] as const,
  );
  const optional = Object.entries(columns.optionalHeads).flatMap(([head, column]) => {
    const at = names.findIndex((name) => name.trim().toLowerCase() === column.toLowerCase());
    return at < 0 ? [] : [[head, placesOfLabel(names, at)] as const];
  });
  const language = languageColumn(names);
  const cells = [...required, ...optional].map(
    ([head, at], place) => new HeadCells(head, at, place < required.length),
  );
  return {
    heads: orderHeads(cells.map(({ head }) => head)),
    learn(row) {
      for (const one of cells) one.learn(row);
    },
    read: (row, fallbackId) => labelRow(row, { names, places, cells, language }, fallbackId),
    several: () => cells.flatMap((one) => one.several ?? []),
  };
}

/** Returns all columns with that name, or the one column with that caption. */
function labelPlaces(names: readonly string[], column: string): readonly number[] {
  const at = findColumn(names, column);
  return names.includes(column) || nameKey(column) === nameKey(names[at] ?? '')
    ? placesOfLabel(names, at)
    : [at];
}

/**
 * Sorts category first, priority second and the others as given, so that the same heads make the
 * same model whatever their columns are called.
 */
function orderHeads(names: readonly HeadName[]): readonly HeadName[] {
  const first = [CATEGORY, PRIORITY].filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name))];
}

interface RowPlaces {
  readonly names: readonly string[];
  readonly places: TicketPlaces;
  readonly cells: readonly HeadCells[];
  /** Index of the column with language codes; -1 where the table has none. */
  readonly language: number;
}

function labelRow(
  row: TableRow,
  { names, places, cells, language }: RowPlaces,
  fallbackId: string,
): LabelledRow | RowFault {
  if (isUnusable(row)) return { kind: 'line', fault: row.fault, text: '' };
  const labels: Record<HeadName, Label> = {};
  const given = cells.map((one) => [one, one.read(row)] as const);
  for (const [{ head, isRequired }, cell] of given) {
    if (cell.kind === 'label') labels[head] = cell.label;
    else if (cell.kind === 'several' && isRequired)
      return { kind: 'several', head, labels: cell.labels.slice(0, 3) };
  }
  const unlabelled = cells.find(
    ({ head, isRequired }) => isRequired && !Object.hasOwn(labels, head),
  );
  if (unlabelled) return { kind: 'no-label', head: unlabelled.head };
  const { input } = readTicketRow(row, { columns: names }, places, fallbackId, true);
  const { text } = normaliseTicket(input);
  if (/^(?:nan|null)?$/i.test(text)) return { kind: 'no-text' };
  const code = languageIn(row, language);
  return { line: row.line, input, text, labels, ...(code !== undefined && { language: code }) };
}

/** Returns the index of the column with language codes; -1 where the table has none. */
export function languageColumn(names: readonly string[]): number {
  return placesOf(names, COLUMN_NAMES.language)[0] ?? -1;
}

/**
 * Returns the two letters of "de", "de-AT" or "pt_BR". For a name such as "Deutsch" it returns
 * nothing, and the detector finds the language.
 */
export function languageIn({ cells }: Pick<TableRow, 'cells'>, column: number): string | undefined {
  return /^([a-z]{2})(?:[-_]\w+)?$/i.exec(cells[column]?.trim() ?? '')?.[1]?.toLowerCase();
}

function badLine(line: number, fault: RowFault): BadLine {
  return { line, problem: rowFaultText(fault), fault };
}

function rowFaultText(fault: RowFault): string {
  switch (fault.kind) {
    case 'line':
      return faultText(fault.fault, fault.text);
    case 'several':
      return `several labels for the ${fault.head} (${fault.labels.join(', ')}); give one`;
    case 'no-label':
      return `no ${fault.head}`;
    case 'no-text':
      return 'no text';
  }
}

/**
 * Whether a row has no cells or its cells may be in wrong columns. A missing label has its own
 * fault.
 */
function isUnusable(
  row: TableRow,
): row is TableRow & { readonly fault: NonNullable<TableRow['fault']> } {
  const { fault } = row;
  if (fault === null || fault.kind === 'letters') return false;
  return fault.kind !== 'width' || fault.cells > fault.columns;
}
