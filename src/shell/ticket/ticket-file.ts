import { CsvReader, csvLine } from '../../table/csv.ts';
import { EngineError } from '../../core/errors.ts';
import { findTicketColumns, readTicketRow } from '../../table/ticket-columns.ts';
import type { NewTicket } from '../../store/ticket-edits.ts';
import type { TicketRecord } from '../../store/schema.ts';
import { PENDING } from '../../store/schema.ts';

/** A row that could not become a ticket, named by its line and the reason. */
export interface BadRow {
  readonly line: number;
  readonly why: string;
}

export interface TicketChunk {
  readonly tickets: readonly NewTicket[];
  readonly bad: readonly BadRow[];
  /** Bytes of the file read so far. */
  readonly readBytes: number;
}

const LONGEST_TEXT = 200_000;

/**
 * Reads tickets from CSV or JSON lines, piece by piece. Columns are known by the names
 * `Ticket_ID, Subject, Description, Category, Priority, Timestamp` and their usual variants, in any case.
 * Throws `csv-missing-column`, `csv-broken-quotes`, `csv-encoding` or `csv-empty`; single bad rows are reported and left out.
 */
export async function* readTicketFile(file: Blob, name: string): AsyncGenerator<TicketChunk> {
  const rows = /\.(jsonl|ndjson|json)$/i.test(name) ? jsonRows(file) : csvRows(file);
  let any = false;
  for await (const chunk of rows) {
    if (chunk.tickets.length > 0 || chunk.bad.length > 0) any = true;
    yield chunk;
  }
  if (!any) throw new EngineError('csv-empty');
}

/** The header and lines of a CSV with the same names, safe to open in a spreadsheet. */
export const EXPORT_COLUMNS = [
  'Ticket_ID',
  'Subject',
  'Description',
  'Category',
  'Priority',
  'Timestamp',
  'Status',
  'Team',
  'Confidence',
  'Source',
] as const;

export function ticketLine(ticket: TicketRecord): string {
  return csvLine([
    ticket.id,
    ticket.subject,
    ticket.description,
    ticket.category ?? '',
    ticket.priority ?? '',
    new Date(ticket.createdAt).toISOString(),
    ticket.status,
    ticket.team ?? '',
    ticket.confidence,
    ticket.source ?? '',
  ]);
}

/** One line of JSON with the names of the six columns and the same extras; a label that nobody has given yet is null. */
export function ticketJsonLine(ticket: TicketRecord): string {
  const given = (label: string | null): string | null => (label === PENDING ? null : label);
  return `${JSON.stringify({
    Ticket_ID: ticket.id,
    Subject: ticket.subject,
    Description: ticket.description,
    Category: given(ticket.category),
    Priority: given(ticket.priority),
    Timestamp: new Date(ticket.createdAt).toISOString(),
    Status: ticket.status,
    Team: ticket.team,
    Confidence: ticket.confidence,
    Source: ticket.source,
  })}\n`;
}

async function* csvRows(file: Blob): AsyncGenerator<TicketChunk> {
  const reader = new CsvReader();
  let columns: ReturnType<typeof columnsOf> | null = null;
  for await (const { text, readBytes, last } of pieces(file)) {
    const rows = [...reader.push(text), ...(last ? reader.end() : [])];
    const header = columns === null ? rows.shift() : undefined;
    if (header) columns = columnsOf(header.cells);
    if (columns === null) continue;
    const found = columns;
    const tickets: NewTicket[] = [];
    const bad: BadRow[] = [];
    for (const row of rows) {
      const ticket = toTicket({
        ...withoutApostrophes(readTicketRow(row.cells, found.ticket, '')),
        category: row.cells[found.category] ?? '',
        priority: row.cells[found.priority] ?? '',
        timestamp: row.cells[found.timestamp] ?? '',
      });
      if (typeof ticket === 'string') bad.push({ line: row.line, why: ticket });
      else tickets.push(ticket);
    }
    yield { tickets, bad, readBytes };
  }
}

async function* jsonRows(file: Blob): AsyncGenerator<TicketChunk> {
  let rest = '';
  let line = 0;
  for await (const { text, readBytes, last } of pieces(file)) {
    const lines = (rest + text).split('\n');
    rest = last ? '' : (lines.pop() ?? '');
    const tickets: NewTicket[] = [];
    const bad: BadRow[] = [];
    for (const one of lines) {
      line += 1;
      if (one.trim() === '') continue;
      const ticket = fromJson(one);
      if (typeof ticket === 'string') bad.push({ line, why: ticket });
      else tickets.push(ticket);
    }
    yield { tickets, bad, readBytes };
  }
}

/** Text of a file in pieces; UTF-8 only, so that damage is noticed and not imported. */
async function* pieces(
  file: Blob,
): AsyncGenerator<{ text: string; readBytes: number; last: boolean }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const step = 256 * 1024;
  for (let start = 0; start === 0 || start < file.size; start += step) {
    const bytes = await file.slice(start, start + step).arrayBuffer();
    const last = start + step >= file.size;
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: !last });
    } catch {
      throw new EngineError('csv-encoding');
    }
    if (text.includes('\u0000')) throw new EngineError('csv-encoding');
    yield { text, readBytes: Math.min(file.size, start + step), last };
  }
}

/** Takes away the apostrophe that an export puts before text that looks like a formula. */
function withoutApostrophes<T extends { readonly subject?: string; readonly description: string }>(
  row: T,
): T {
  const bare = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');
  return {
    ...row,
    description: bare(row.description),
    ...(row.subject === undefined ? {} : { subject: bare(row.subject) }),
  };
}

function columnsOf(names: readonly string[]): {
  ticket: ReturnType<typeof findTicketColumns>;
  category: number;
  priority: number;
  timestamp: number;
} {
  const lower = names.map((name) => name.trim().toLowerCase());
  const firstOf = (...wanted: readonly string[]): number =>
    wanted.map((name) => lower.indexOf(name)).find((at) => at >= 0) ?? -1;
  return {
    ticket: findTicketColumns(names),
    category: firstOf('category', 'label', 'queue', 'topic_group'),
    priority: lower.indexOf('priority'),
    timestamp: lower.findIndex(
      (name) => name === 'timestamp' || name === 'created_at' || name === 'date',
    ),
  };
}

function fromJson(line: string): NewTicket | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const fields = new Map(
    Object.entries(value).map(([key, part]) => [
      key.toLowerCase(),
      typeof part === 'string' || typeof part === 'number' ? String(part) : '',
    ]),
  );
  const first = (...names: readonly string[]): string =>
    names.map((name) => fields.get(name)).find((part) => part !== undefined && part !== '') ?? '';
  return toTicket({
    id: first('ticket_id', 'id'),
    subject: first('subject', 'title'),
    description: first('description', 'text', 'body', 'message'),
    category: first('category', 'label', 'queue', 'topic_group'),
    priority: first('priority'),
    timestamp: first('timestamp', 'created_at', 'date'),
  });
}

function toTicket(row: {
  id?: string;
  subject?: string;
  description: string;
  category: string;
  priority: string;
  timestamp: string;
}): NewTicket | string {
  const subject = row.subject ?? '';
  if (row.description.trim() === '' && subject.trim() === '') return 'no text';
  if (row.description.length > LONGEST_TEXT) return 'text longer than 200,000 characters';
  const createdAt = row.timestamp.trim() === '' ? undefined : Date.parse(row.timestamp);
  if (createdAt !== undefined && Number.isNaN(createdAt)) return 'the timestamp is no date';
  const label = (text: string): string | undefined =>
    text.trim() === '' || text.trim().toUpperCase() === PENDING ? undefined : text.trim();
  const [category, priority] = [label(row.category), label(row.priority)];
  return {
    origin: 'import',
    subject,
    description: row.description,
    ...(row.id ? { id: row.id } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(category === undefined ? {} : { category }),
    ...(priority === undefined ? {} : { priority }),
  };
}
