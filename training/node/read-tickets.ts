import { EngineError } from '../../src/core/errors.ts';
import { findTicketColumns, readTicketRow } from '../../src/table/ticket-columns.ts';
import { readJsonTicket } from '../../src/table/ticket-rows.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { openCsv, readJsonLines } from '../../src/train/data/read-rows.ts';
import { readText } from './read-text.ts';

/** One ticket of a file. A row that cannot be read is a ticket without text, with its problem. */
export interface TicketLine {
  readonly line: number;
  readonly input: TicketInput;
  readonly problem: string | null;
}

/**
 * Tickets of a CSV or JSONL file, gzipped or not, in their order, one for every row. On stdin (`-`) the first
 * character tells the two apart. Throws `csv-empty`, `csv-missing-column`, `csv-broken-quotes`, `csv-encoding`.
 */
export async function* readTickets(
  path: string,
  textColumns: readonly string[],
): AsyncGenerator<TicketLine> {
  const { first, pieces } = await peek(readText(path));
  const isJson =
    path === '-' ? startsJsonLines(first, textColumns) : /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path);
  const tickets = isJson
    ? readJsonTickets(pieces, textColumns)
    : readCsvTickets(pieces, textColumns);
  let count = 0;
  for await (const ticket of tickets) {
    count++;
    yield ticket;
  }
  if (count === 0) throw new EngineError('csv-empty');
}

/** An object, or a string that is not a quoted name of a text column. */
function startsJsonLines(first: string, textColumns: readonly string[]): boolean {
  const [line = ''] = first.replace(/^\ufeff?\s*/, '').split('\n', 1);
  if (line.startsWith('{')) return true;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' && !isTextColumn(value, textColumns);
  } catch {
    return false;
  }
}

function isTextColumn(name: string, textColumns: readonly string[]): boolean {
  try {
    findTicketColumns([name], textColumns);
    return true;
  } catch {
    return false;
  }
}

async function* readCsvTickets(
  pieces: AsyncIterable<string>,
  textColumns: readonly string[],
): AsyncGenerator<TicketLine> {
  const { columns, rows } = await openCsv(pieces);
  const at = findTicketColumns(columns, textColumns);
  let number = 0;
  for await (const { line, cells } of rows) {
    number++;
    const problem =
      cells.length === columns.length
        ? null
        : `${cells.length} cells where the header has ${columns.length}`;
    yield { line, input: readTicketRow(cells, at, String(number)), problem };
  }
}

async function* readJsonTickets(
  pieces: AsyncIterable<string>,
  textColumns: readonly string[],
): AsyncGenerator<TicketLine> {
  let number = 0;
  for await (const { line, value } of readJsonLines(pieces)) {
    number++;
    yield { line, ...readJsonTicket(value, textColumns, String(number)) };
  }
}

/** The first piece that holds anything, and all pieces from the start. */
async function peek(
  source: AsyncGenerator<string>,
): Promise<{ first: string; pieces: AsyncIterable<string> }> {
  let first = '';
  while (first.trim() === '') {
    const { value, done } = await source.next();
    if (done) break;
    first += value;
  }
  async function* pieces(): AsyncGenerator<string> {
    yield first;
    yield* source;
  }
  return { first, pieces: pieces() };
}
