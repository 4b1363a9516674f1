import { EngineError } from '../../core/errors.ts';
import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../core/labels.ts';
import { normaliseTicket } from '../../core/normalise.ts';
import { findColumn, findTicketColumns, readTicketRow } from '../../table/ticket-columns.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { openCsv, readJsonLines, type RowStream } from './read-rows.ts';

/** A ticket with its gold labels, one for each head that its row names. */
export interface LabelledRow {
  readonly line: number;
  readonly input: TicketInput;
  /** As the model reads it. */
  readonly text: string;
  readonly labels: Readonly<Record<HeadName, Label>>;
}

/** Which columns to read. */
export interface LabelledColumns {
  readonly text: readonly string[];
  /** Column of each head; a head whose column is missing is refused. */
  readonly heads: Readonly<Record<HeadName, string>>;
  /** Heads that are left out without complaint when their column is missing. */
  readonly optionalHeads: Readonly<Record<HeadName, string>>;
}

export interface LabelledTable {
  readonly heads: readonly HeadName[];
  readonly rows: readonly LabelledRow[];
  /** Rows that cannot be used, with the reason. */
  readonly bad: readonly BadLine[];
}

/** A row that cannot be used, and why. */
export interface BadLine {
  readonly line: number;
  readonly problem: string;
}

/** Reads a labelled table, given piece by piece, into memory. JSON lines are objects with the columns' names as keys. Throws the `csv-…` codes. */
export async function readLabelledTable(
  pieces: AsyncIterable<string>,
  columns: LabelledColumns,
  format: 'csv' | 'jsonl' = 'csv',
): Promise<LabelledTable> {
  return format === 'csv'
    ? readCsvTable(await openCsv(pieces), columns)
    : readJsonTable(pieces, columns);
}

async function readCsvTable(
  { columns: names, rows: lines }: RowStream,
  columns: LabelledColumns,
): Promise<LabelledTable> {
  const reader = createRowReader(names, columns);
  const rows: LabelledRow[] = [];
  const bad: BadLine[] = [];
  for await (const { line, cells } of lines) {
    const row =
      cells.length > names.length
        ? `${cells.length} cells where the header has ${names.length}`
        : reader.read(line, cells, String(rows.length + bad.length + 1));
    if (typeof row === 'string') bad.push({ line, problem: row });
    else rows.push(row);
  }
  return { heads: reader.heads, rows, bad };
}

async function readJsonTable(
  pieces: AsyncIterable<string>,
  columns: LabelledColumns,
): Promise<LabelledTable> {
  const objects: { line: number; value: Readonly<Record<string, unknown>> }[] = [];
  const bad: BadLine[] = [];
  for await (const { line, value } of readJsonLines(pieces)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      objects.push({ line, value: { ...value } });
    else bad.push({ line, problem: value === undefined ? 'no JSON' : 'no object' });
  }
  const names = [...new Set(objects.flatMap(({ value }) => Object.keys(value)))];
  if (names.length === 0) throw new EngineError('csv-empty');
  const reader = createRowReader(names, columns);
  const rows: LabelledRow[] = [];
  for (const [at, { line, value }] of objects.entries()) {
    const row = reader.read(
      line,
      names.map((name) => cellOf(value[name])),
      String(at + 1),
    );
    if (typeof row === 'string') bad.push({ line, problem: row });
    else rows.push(row);
  }
  return { heads: reader.heads, rows, bad: bad.sort((a, b) => a.line - b.line) };
}

/** Reads single rows; what cannot be used gives the reason instead. Throws `csv-missing-column`. */
function createRowReader(
  names: readonly string[],
  columns: LabelledColumns,
): {
  readonly heads: readonly HeadName[];
  read(line: number, cells: readonly string[], fallbackId: string): LabelledRow | string;
} {
  const ticketColumns = findTicketColumns(names, columns.text);
  const required = Object.entries(columns.heads).map(
    ([head, column]) => [head, findColumn(names, column)] as const,
  );
  const optional = Object.entries(columns.optionalHeads).flatMap(([head, column]) => {
    const at = names.findIndex((name) => name.trim().toLowerCase() === column.toLowerCase());
    return at < 0 ? [] : [[head, at] as const];
  });
  return {
    heads: orderHeads([...required, ...optional].map(([head]) => head)),
    read: (line, cells, fallbackId) =>
      labelRow(line, readTicketRow(cells, ticketColumns, fallbackId), required, optional, cells),
  };
}

/** Category, priority, then the others as they were given: however the columns are named, the same heads make the same model. */
function orderHeads(names: readonly HeadName[]): readonly HeadName[] {
  const first = [CATEGORY, PRIORITY].filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name))];
}

type HeadCell = readonly [head: HeadName, at: number];

function labelRow(
  line: number,
  input: TicketInput,
  required: readonly HeadCell[],
  optional: readonly HeadCell[],
  cells: readonly string[],
): LabelledRow | string {
  const labels = Object.fromEntries(
    [...required, ...optional].flatMap(([head, at]) => {
      const label = (cells[at] ?? '').trim();
      return isMissing(label) ? [] : [[head, label] as const];
    }),
  );
  const unlabelled = required.find(([head]) => !Object.hasOwn(labels, head));
  if (unlabelled) return `no ${unlabelled[0]}`;
  const { text } = normaliseTicket(input);
  return isMissing(text) ? 'no text' : { line, input, text, labels };
}

function cellOf(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/** Empty, or what table programs write for it. */
export function isMissing(label: string): boolean {
  return /^(?:nan|null)?$/i.test(label);
}
