import { MAX_CHARACTERS } from '../core/normalise.ts';
import type { TicketInput } from '../core/ticket.ts';
import { jsonFields } from './json-fields.ts';
import { plainText } from './cell-text.ts';
import { isNoLabel, placesOfLabel, readLabel } from './label-cell.ts';
import type { LabelCell } from './label-cell.ts';
import type { RowProblem } from './row-problem.ts';
import type { TableRow, TableShape } from './table-shape.ts';
import { guessPlaces } from './ticket-columns.ts';
import type { TicketPlaces } from './ticket-columns.ts';

/** A ticket of a row, with all other data of its columns. */
export interface TicketRow {
  readonly line: number;
  readonly input: TicketInput & { readonly id: string };
  readonly category: LabelCell;
  readonly priority: LabelCell;
  /** As the file writes it; empty where there is no such column. */
  readonly createdAt: string;
  /** Who wrote it and who has it on its desk; empty where there is no such column. */
  readonly sender: string;
  readonly group: string;
  readonly assignee: string;
  /** The desk's word for the ticket's state. */
  readonly status: string;
  /** What is wrong with the row; its ticket is read as far as it can be. */
  readonly problem: RowProblem | null;
  readonly row: TableRow;
}

/**
 * Reads a row as a ticket; `fallbackId` where the table has no ids. Objects of a JSON file may
 * differ: one that lacks the fields that were taken is read by its own names, unless they were
 * `isRequested`. Cells that programs have encoded, as HTML or otherwise, are read as their text.
 */
export function readTicketRow(
  row: TableRow,
  { columns }: Pick<TableShape, 'columns'>,
  places: TicketPlaces,
  fallbackId: string,
  isRequested = false,
): TicketRow {
  const own = ownFields(row, columns, places, isRequested);
  const { cells, at, lists } = own ?? { cells: row.cells, at: places, lists: row.lists };
  const cell = (place: number): string => cells[place] ?? '';
  const person = (place = -1): string => {
    const name = cell(place).replace(/\s+/g, ' ').trim();
    return isNoLabel(name) ? '' : name.slice(0, MAX_PERSON);
  };
  const subject = plainText(cell(at.subject));
  const id = cell(at.id).trim();
  const under = isRequested ? at.description.map((place) => columns[place]).join(', ') : '';
  const description = at.description.map((place) => plainText(cell(place))).join('\n');
  const problem =
    row.fault ??
    (own?.isWithoutText === true
      ? ({ kind: 'no-text', under } as const)
      : longProblem(description));
  const label = (place: number): LabelCell =>
    readLabel({ cells, ...(lists && { lists }) }, own ? place : placesOfLabel(columns, place));
  return {
    line: row.line,
    input: {
      id: id === '' ? fallbackId : id,
      ...(subject === '' ? {} : { subject }),
      description,
    },
    category: label(at.category),
    priority: label(at.priority),
    createdAt: cell(at.createdAt).trim(),
    sender: person(at.sender),
    group: person(at.group),
    assignee: person(at.assignee),
    status: person(at.status),
    problem,
    row,
  };
}

/**
 * Maximum length of a text. A longer one is reported, and only its beginning and end are sorted.
 */
const MAX_TEXT = 200_000;

function longProblem({ length }: string): RowProblem | null {
  return length > MAX_TEXT ? { kind: 'long', characters: length, read: MAX_CHARACTERS } : null;
}

/** Maximum length of a person's name; longer names are cut. */
const MAX_PERSON = 200;

interface OwnFields {
  readonly cells: readonly string[];
  readonly at: TicketPlaces;
  readonly lists: TableRow['lists'];
  readonly isWithoutText: boolean;
}

/**
 * The fields of a JSON row that lacks the columns of the text; null where the row has one of them.
 */
function ownFields(
  row: TableRow,
  columns: readonly string[],
  places: TicketPlaces,
  isRequested: boolean,
): OwnFields | null {
  if (row.value === undefined || row.fault !== null) return null;
  const fields = jsonFields(row.value);
  if (!fields) return null;
  const wanted = [places.subject, ...places.description].map((at) => columns[at]);
  if (wanted.some((name) => name !== undefined && fields.names.includes(name))) return null;
  // An object's only field is not automatically its text.
  const at = guessPlaces([...fields.names, '']);
  const isWithoutText = isRequested || (at.subject < 0 && at.description.length === 0);
  return isWithoutText
    ? { cells: row.cells, at: places, lists: row.lists, isWithoutText }
    : { cells: fields.cells, at, lists: fields.lists, isWithoutText };
}
