import { EngineError } from '../core/errors.ts';
import type { TicketInput } from '../core/ticket.ts';

/** Where a ticket's parts stand in a row; -1 where there is none. */
export interface TicketColumns {
  readonly id: number;
  readonly subject: number;
  /** Joined by a line break. */
  readonly description: readonly number[];
}

/** Names that are recognised, in any case; the first that the table has is taken. */
const NAMES = {
  id: ['ticket_id', 'id', 'ticketid', 'ticket id', 'number'],
  text: ['text', 'message', 'content'],
  subject: ['subject', 'title', 'summary'],
  description: ['description', 'body'],
} as const;

/**
 * Finds the ticket's parts among a table's columns. `requested` names one column (the text), two (subject and
 * description) or more (the first is the subject); without it a text column is taken, or else subject and description.
 * Throws `csv-missing-column`, naming what was looked for and what there is.
 */
export function findTicketColumns(
  columns: readonly string[],
  requested: readonly string[] = [],
): TicketColumns {
  const id = findAny(columns, NAMES.id);
  if (requested.length > 0) {
    const [first = -1, ...rest] = requested.map((name) => findColumn(columns, name));
    return rest.length === 0
      ? { id, subject: -1, description: [first] }
      : { id, subject: first, description: rest };
  }
  const text = findAny(columns, NAMES.text);
  if (text >= 0) return { id, subject: -1, description: [text] };
  const subject = findAny(columns, NAMES.subject);
  const description = findAny(columns, NAMES.description);
  if (subject < 0 && description < 0) throw missing('text, or subject and description', columns);
  return { id, subject, description: description < 0 ? [] : [description] };
}

/** Index of the column of that name, exactly or else in another case. Throws `csv-missing-column`. */
export function findColumn(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  const found = exact >= 0 ? exact : findAny(columns, [name.toLowerCase()]);
  if (found < 0) throw missing(name, columns);
  return found;
}

/** The ticket of one row; `fallbackId` where the table has no ids. */
export function readTicketRow(
  cells: readonly string[],
  columns: TicketColumns,
  fallbackId: string,
): TicketInput {
  const cell = (at: number): string => cells[at] ?? '';
  const subject = cell(columns.subject);
  return {
    id: cell(columns.id).trim() || fallbackId,
    ...(subject === '' ? {} : { subject }),
    description: columns.description.map(cell).join('\n'),
  };
}

function findAny(columns: readonly string[], names: readonly string[]): number {
  const lower = columns.map((column) => column.trim().toLowerCase());
  return names.map((name) => lower.indexOf(name)).find((at) => at >= 0) ?? -1;
}

function missing(column: string, columns: readonly string[]): EngineError {
  return new EngineError('csv-missing-column', {
    column,
    columns: columns.join(' | ').slice(0, 200),
  });
}
