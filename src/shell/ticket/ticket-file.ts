import { EngineError } from '../../core/errors.ts';
import type { NewTicket } from '../../store/ticket-edits.ts';
import type { TicketRecord } from '../../store/schema.ts';
import { PENDING } from '../../store/schema.ts';
import { csvLine } from '../../table/csv.ts';
import { dateReader } from '../../table/dates.ts';
import { inspectTable, isJson } from '../../table/inspect-table.ts';
import type { TablePreview } from '../../table/inspect-table.ts';
import type { LabelCell } from '../../table/label-cell.ts';
import { openTable } from '../../table/open-table.ts';
import { LoneLabels } from '../../table/several-labels.ts';
import { blobSource } from '../../table/source.ts';
import type { TableChoices } from '../../table/table-shape.ts';
import { isDone } from '../../table/people-names.ts';
import { TEXT_COLUMNS } from '../../table/text-columns.ts';
import { missingColumn, strongCategory } from '../../table/ticket-columns.ts';
import type { TicketPlaces } from '../../table/ticket-columns.ts';
import { readTicketRow } from '../../table/ticket-rows.ts';
import type { TicketRow } from '../../table/ticket-rows.ts';
import { numberText } from '../language/formats.ts';
import { words } from '../words/words.ts';
import { lineFault, rowProblem } from './table-words.ts';

/** A row that is no ticket or only partly readable: its line and the reason. */
export interface BadRow {
  readonly line: number;
  /** The reason in the language shown. */
  readonly why: string;
}

export interface TicketChunk {
  readonly tickets: readonly NewTicket[];
  readonly bad: readonly BadRow[];
  /** Rows that are tickets, but have a part that could not be read. */
  readonly notes: readonly BadRow[];
  /** Bytes of the file read so far. */
  readonly readBytes: number;
}

/** The person's choices about a file. The reader guesses those that are absent. */
export interface TicketFileChoices {
  readonly choices?: TableChoices;
  readonly places?: TicketPlaces;
}

/** Detects a file's format and the meaning of its columns. Throws what opening a table throws. */
export async function inspectTicketFile(
  file: Blob,
  name: string,
  choices: TableChoices = {},
): Promise<TablePreview> {
  const opened = await openTable(blobSource(file, name), choices);
  if (opened.head.rows.length === 0) throw new EngineError('csv-empty');
  const preview = inspectTable(opened);
  return { ...preview, places: believed(preview) };
}

/**
 * Reads tickets from a table of any format, piece by piece. Of rows with the same id, the first
 * becomes the ticket. The others are reported in `bad`, like every line without a ticket. Throws
 * `csv-missing-column` where no column is known for the text,
 * `csv-empty`, and what opening a table throws.
 */
export async function* readTicketFile(
  file: Blob,
  name: string,
  { choices = {}, places: chosen }: TicketFileChoices = {},
): AsyncGenerator<TicketChunk> {
  const opened = await openTable(blobSource(file, name), choices);
  const { shape } = opened;
  const places = chosen ?? believed(inspectTable(opened));
  if (places.subject < 0 && places.description.length === 0 && !isJson(shape))
    throw missingColumn(TEXT_COLUMNS, shape.columns);
  const readDate = dateReader(opened.head.rows.map(({ cells }) => cells[places.createdAt] ?? ''));
  const columns = labelColumns(
    opened.head.rows.map((row) => readTicketRow(row, shape, places, '')),
  );
  const seen = new Map<string, number>();
  let any = false;
  for await (const { rows, leftOut, readBytes } of opened.chunks) {
    const tickets: NewTicket[] = [];
    const notes: BadRow[] = [];
    const bad: BadRow[] = leftOut.map(({ line, fault, text }) => ({
      line,
      why: lineFault(fault, text),
    }));
    for (const row of rows) {
      const read = columns.divide(readTicketRow(row, shape, places, ''));
      const createdAt = read.createdAt === '' ? undefined : readDate(read.createdAt);
      const isDated = createdAt === undefined || !Number.isNaN(createdAt);
      const ticket = ticketOf(read, isDated ? createdAt : undefined);
      const first = typeof ticket === 'string' ? undefined : seen.get(ticket.id ?? '');
      if (typeof ticket === 'string') bad.push({ line: row.line, why: ticket });
      else if (first !== undefined)
        bad.push({
          line: row.line,
          why: words.noTicket.sharedId(ticket.id ?? '', numberText(first)),
        });
      else {
        if (ticket.id !== undefined) seen.set(ticket.id, row.line);
        tickets.push(ticket);
        if (read.problem) notes.push({ line: row.line, why: rowProblem(read.problem) });
        if (!isDated) notes.push({ line: row.line, why: words.noTicket.noDate });
        for (const cell of [read.category, read.priority])
          if (cell.kind === 'several')
            notes.push({ line: row.line, why: words.noTicket.several(cell.labels.join(', ')) });
      }
    }
    if (rows.length > 0 || leftOut.length > 0) any = true;
    yield { tickets, bad: bad.sort((a, b) => a.line - b.line), notes, readBytes };
  }
  if (!any) throw new EngineError('csv-empty');
}

/** The columns of an exported CSV file. Its cells are safe to open in a spreadsheet. */
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
  'Sender',
  'Group',
  'Assignee',
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
    ticket.sender ?? '',
    ticket.group ?? '',
    ticket.assignee ?? '',
  ]);
}

/**
 * One line of JSON with the same columns as the CSV file. A label that is still pending is null.
 */
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
    Sender: ticket.sender ?? null,
    Group: ticket.group ?? null,
    Assignee: ticket.assignee ?? null,
  })}\n`;
}

/** Takes a column as the category only if its name is unambiguous; else the person chooses. */
function believed({ places, shape }: TablePreview): TicketPlaces {
  return { ...places, category: strongCategory(shape.columns, places) };
}

/** The ticket of a row, or the reason why it has none. */
function ticketOf(ticket: TicketRow, createdAt: number | undefined): NewTicket | string {
  const { fault } = ticket.row;
  if (fault?.kind === 'no-json' || fault?.kind === 'no-object') return lineFault(fault, '');
  const { subject = '', description } = ticket.input;
  if (description.trim() === '' && subject.trim() === '') return words.noTicket.noText;
  const [category, priority] = [labelOf(ticket.category), labelOf(ticket.priority)];
  return {
    origin: 'import',
    subject,
    description,
    ...(ticket.input.id === '' ? {} : { id: ticket.input.id }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(category === undefined ? {} : { category }),
    ...(priority === undefined ? {} : { priority }),
    ...(ticket.sender === '' ? {} : { sender: ticket.sender }),
    ...(ticket.group === '' ? {} : { group: ticket.group }),
    ...(ticket.assignee === '' ? {} : { assignee: ticket.assignee }),
    ...(isDone(ticket.status) && { isResolved: true }),
  };
}

/** Splits cells with several labels, by the labels that stand alone in earlier and first rows. */
function labelColumns(head: readonly TicketRow[]): { divide(row: TicketRow): TicketRow } {
  const [categories, priorities] = [new LoneLabels(), new LoneLabels()];
  const learn = ({ category, priority }: TicketRow): void => {
    categories.learn(category);
    priorities.learn(priority);
  };
  head.forEach(learn);
  return {
    divide(row) {
      learn(row);
      const [category, priority] = [categories.read(row.category), priorities.read(row.priority)];
      return { ...row, category, priority };
    },
  };
}

function labelOf(cell: LabelCell): string | undefined {
  return cell.kind === 'label' && cell.label.toUpperCase() !== PENDING ? cell.label : undefined;
}
