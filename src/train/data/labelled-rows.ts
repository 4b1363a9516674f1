import type { HeadName, Label } from '../../core/labels.ts';
import { normaliseTicket } from '../../core/normalise.ts';
import { findColumn, findTicketColumns, readTicketRow } from '../../core/ticket-columns.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { openCsv } from './read-rows.ts';

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
  readonly bad: readonly { readonly line: number; readonly problem: string }[];
}

/** Reads a labelled CSV table, given piece by piece, into memory. Throws the `csv-…` codes. */
export async function readLabelledTable(pieces: AsyncIterable<string>, columns: LabelledColumns): Promise<LabelledTable> {
  const { columns: names, rows: lines } = await openCsv(pieces);
  const ticketColumns = findTicketColumns(names, columns.text);
  const required = Object.entries(columns.heads).map(([head, column]) => [head, findColumn(names, column)] as const);
  const optional = Object.entries(columns.optionalHeads).flatMap(([head, column]) => {
    const at = names.findIndex((name) => name.trim().toLowerCase() === column.toLowerCase());
    return at < 0 ? [] : [[head, at] as const];
  });
  const rows: LabelledRow[] = [];
  const bad: { line: number; problem: string }[] = [];
  for await (const { line, cells } of lines) {
    const input = readTicketRow(cells, ticketColumns, String(rows.length + bad.length + 1));
    const labels = Object.fromEntries([...required, ...optional].flatMap(([head, at]) => {
      const label = (cells[at] ?? '').trim();
      return isMissing(label) ? [] : [[head, label] as const];
    }));
    const unlabelled = required.find(([head]) => !Object.hasOwn(labels, head));
    const { text } = normaliseTicket(input);
    if (cells.length > names.length) bad.push({ line, problem: `${cells.length} cells where the header has ${names.length}` });
    else if (unlabelled) bad.push({ line, problem: `no ${unlabelled[0]}` });
    else if (text === '') bad.push({ line, problem: 'no text' });
    else rows.push({ line, input, text, labels });
  }
  return { heads: [...required, ...optional].map(([head]) => head), rows, bad };
}

/** Empty, or what table programs write for it. */
function isMissing(label: string): boolean {
  return /^(?:nan|null)?$/i.test(label);
}
