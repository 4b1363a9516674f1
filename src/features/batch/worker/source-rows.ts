import type { TicketInput } from '../../../core/ticket.ts';
import type { BatchFile, ColumnMapping } from '../../../store/batch-meta.ts';
import type { NewTicket } from '../../../store/ticket-edits.ts';
import { dateReader } from '../../../table/dates.ts';
import { isJson } from '../../../table/inspect-table.ts';
import type { LabelCell } from '../../../table/label-cell.ts';
import { openTable, plainShape } from '../../../table/open-table.ts';
import { blobSource } from '../../../table/source.ts';
import type { RowProblem } from '../../../table/row-problem.ts';
import type { LeftOutLine, TableRow, TableShape } from '../../../table/table-shape.ts';
import { isDone } from '../../../table/people-names.ts';
import { findColumn, guessPlaces } from '../../../table/ticket-columns.ts';
import type { TicketPlaces } from '../../../table/ticket-columns.ts';
import { readTicketRow } from '../../../table/ticket-rows.ts';

/** One row of a file as a ticket, with the other values that the batch stores. */
export interface SourceRow {
  readonly line: number;
  readonly input: TicketInput & { readonly id: string };
  readonly problem: RowProblem | null;
  readonly expected: { readonly category: string; readonly priority: string };
  /** Who wrote it, who has it and when it came, as columns of known names say; read when asked for. */
  readonly about: () => Pick<
    NewTicket,
    'sender' | 'group' | 'assignee' | 'createdAt' | 'isResolved'
  >;
  /** The row's cells as the file has them. */
  readonly raw: TableRow;
}

export interface SourceRows {
  readonly rows: readonly SourceRow[];
  /** Lines that give no ticket, with the reason. */
  readonly leftOut: readonly LeftOutLine[];
  readonly readBytes: number;
}

/**
 * Reads the rows of a file in pieces, numbered as in `presort classify`. Every row gives a ticket;
 * a row that cannot be read also has a problem. Throws `csv-missing-column`, `file-missing` and the
 * errors of opening a table.
 */
export async function* sourceRows(
  source: Blob,
  file: BatchFile,
  mapping: ColumnMapping,
): AsyncGenerator<SourceRows> {
  const shape = shapeOfFile(file);
  const { chunks, head } = await openTable(blobSource(source, file.name), {}, shape);
  const samples = head.rows.map(({ cells }) => cells);
  const places = { ...placesOfAbout(shape, samples), ...placesOfMapping(shape, mapping) };
  const readDate = dateReader(samples.map((cells) => cells[places.createdAt] ?? ''));
  let number = 0;
  for await (const { rows, leftOut, readBytes } of chunks)
    yield {
      rows: rows.map((row) => {
        number += 1;
        return toSourceRow(row, shape, places, { id: String(number), readDate });
      }),
      leftOut,
      readBytes,
    };
}

/** The format of a batch's file; batches of earlier versions did not store it. */
export function shapeOfFile(file: BatchFile): TableShape {
  const { format, encoding, delimiter, columns } = file;
  return (
    file.shape ??
    plainShape({ format: format === 'jsonl' ? 'jsonl' : 'csv', encoding, delimiter, columns })
  );
}

/**
 * Finds columns by the captions that the person chose. In JSON lines a name may first occur in a
 * later line.
 */
function placesOfMapping(
  shape: TableShape,
  mapping: ColumnMapping,
): Omit<TicketPlaces, 'createdAt'> {
  const at = (name: string): number => {
    if (name === '') return -1;
    return isJson(shape) && !shape.columns.includes(name) ? -1 : findColumn(shape.columns, name);
  };
  return {
    id: at(mapping.id),
    subject: at(mapping.subject),
    description: mapping.description.map(at).filter((place) => place >= 0),
    category: at(mapping.category),
    priority: at(mapping.priority),
  };
}

/** The columns of people and of the date; nobody chooses them for a batch. */
function placesOfAbout(
  shape: TableShape,
  samples: readonly (readonly string[])[],
): Pick<TicketPlaces, 'createdAt' | 'sender' | 'group' | 'assignee' | 'status'> {
  const hasNames = shape.headerLine !== null || isJson(shape);
  const {
    createdAt,
    sender = -1,
    group = -1,
    assignee = -1,
    status = -1,
  } = guessPlaces(shape.columns, samples, hasNames);
  return { createdAt, sender, group, assignee, status };
}

function toSourceRow(
  row: TableRow,
  shape: TableShape,
  places: TicketPlaces,
  { id, readDate }: { readonly id: string; readonly readDate: (text: string) => number },
): SourceRow {
  const read = readTicketRow(row, shape, places, id);
  const { line, input, problem, category, priority } = read;
  return {
    line,
    input,
    about() {
      const createdAt = readDate(read.createdAt);
      return {
        ...(Number.isNaN(createdAt) ? {} : { createdAt }),
        ...(read.sender && { sender: read.sender }),
        ...(read.group && { group: read.group }),
        ...(read.assignee && { assignee: read.assignee }),
        ...(isDone(read.status) && { isResolved: true }),
      };
    },
    expected: { category: labelOf(category), priority: labelOf(priority) },
    raw: row,
    problem,
  };
}

function labelOf(cell: LabelCell): string {
  return cell.kind === 'label' ? cell.label : '';
}
