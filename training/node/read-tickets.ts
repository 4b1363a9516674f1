import { EngineError } from '../../src/core/errors.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { inspectTable, isJson } from '../../src/table/inspect-table.ts';
import type { LabelCell } from '../../src/table/label-cell.ts';
import type { OpenTable } from '../../src/table/held-table.ts';
import type { RowProblem } from '../../src/table/row-problem.ts';
import { faultText } from '../../src/table/table-shape.ts';
import type { TableChoices, TableRow } from '../../src/table/table-shape.ts';
import { findColumn, findPlaces } from '../../src/table/ticket-columns.ts';
import { readTicketRow } from '../../src/table/ticket-rows.ts';
import { openFileTable } from './table-source.ts';

/** One ticket of a file; a row that cannot be read is a ticket without text, with its problem. */
export interface TicketLine {
  readonly line: number;
  readonly input: TicketInput;
  /** What the category's column holds, where there is one. */
  readonly category: LabelCell;
  readonly problem: RowProblem | null;
  readonly row: TableRow;
}

/** A line of a file that is no ticket, and why. */
export interface LeftOutLine {
  readonly line: number;
  readonly leftOut: string;
}

/**
 * Tickets of a table in any of its formats, gzipped or not, in their order: one for every row, and
 * each line that is no row by name. `onOpen` gets the opened table before its first row;
 * `categoryColumn` is read for the category instead of a guess. Throws the `csv-…` and `file-…`
 * codes, and `bad-input` where no row can be read.
 */
export async function* readTickets(
  ...args: Parameters<typeof readTicketChunks>
): AsyncGenerator<TicketLine | LeftOutLine> {
  for await (const lines of readTicketChunks(...args)) yield* lines;
}

/** Yields the same lines in lists, each with the lines that are already read. */
export async function* readTicketChunks(
  path: string,
  textColumns: readonly string[],
  choices: TableChoices = {},
  onOpen: (table: OpenTable) => void = () => {},
  categoryColumn?: string,
): AsyncGenerator<readonly (TicketLine | LeftOutLine)[]> {
  const table = await openFileTable(path, choices);
  onOpen(table);
  const { shape, head } = table;
  const hasNames = shape.headerLine !== null || isJson(shape);
  const samples = head.rows.map(({ cells }) => cells);
  // Each object of a JSON file may name its text differently; in a CSV file a single column must
  // have a name that means text.
  const found = isJson(shape)
    ? requestedOrGuessed(table, textColumns)
    : findPlaces(shape.columns, textColumns, samples, hasNames);
  const places =
    categoryColumn === undefined
      ? found
      : { ...found, category: findColumn(shape.columns, categoryColumn) };
  let [number, readable] = [0, 0];
  for await (const { rows, leftOut } of table.chunks) {
    const lines = rows.map((row): TicketLine => {
      number += 1;
      const isRequested = textColumns.length > 0;
      const ticket = readTicketRow(row, shape, places, String(number), isRequested);
      if (row.fault ? row.cells.length > 0 : ticket.problem?.kind !== 'no-text') readable += 1;
      return ticket;
    });
    const passedOver = leftOut.map(({ line, fault, text }): LeftOutLine => ({
      line,
      leftOut: faultText(fault, text),
    }));
    yield [...lines, ...passedOver].sort((a, b) => a.line - b.line);
  }
  if (number === 0) throw new EngineError('csv-empty');
  if (readable === 0)
    throw new EngineError('bad-input', { why: 'none of its rows could be read as a ticket' });
}

/**
 * Yields tickets alone, for callers that do not report the other lines. `onOpen` as in
 * `readTickets`.
 */
export async function* ticketsOf(
  path: string,
  textColumns: readonly string[],
  onOpen?: (table: OpenTable) => void,
): AsyncGenerator<TicketLine> {
  for await (const line of readTickets(path, textColumns, {}, onOpen))
    if ('input' in line) yield line;
}

function requestedOrGuessed(
  table: OpenTable,
  textColumns: readonly string[],
): ReturnType<typeof findPlaces> {
  const { columns } = table.shape;
  const known = textColumns.every((name) => columns.includes(name));
  return textColumns.length > 0 && known
    ? findPlaces(columns, textColumns)
    : { ...inspectTable(table).places, ...(known ? {} : { subject: -1, description: [] }) };
}
