import { CsvReader } from '../../../table/csv.ts';
import type { CsvRow } from '../../../table/csv.ts';
import { EngineError } from '../../../core/errors.ts';
import { MAX_CHARACTERS } from '../../../core/normalise.ts';
import { findColumn } from '../../../table/ticket-columns.ts';
import { JsonLineReader, jsonCells, readJsonTicket } from '../../../table/ticket-rows.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { BatchFile, ColumnMapping } from '../../../store/batch-meta.ts';
import { textPieces } from './text-pieces.ts';

/** One row of a file as a ticket, with everything else that the batch keeps of it. */
export interface SourceRow {
  readonly line: number;
  readonly input: TicketInput & { readonly id: string };
  readonly problem: string | null;
  readonly expected: { readonly category: string; readonly priority: string };
  /** Cells of a CSV row, or the value of a JSON line. */
  readonly raw: CsvRow | { readonly value: unknown };
}

export interface SourceRows {
  readonly rows: readonly SourceRow[];
  readonly readBytes: number;
}

/** A text longer than this is named among the rows to look at, although its beginning is read. */
const LONG_TEXT = 200_000;

/**
 * The rows of a file, piece by piece, numbered like those of `presort classify`: every row gives a ticket, and one that
 * cannot be read has its problem. Throws `csv-missing-column`, `csv-broken-quotes`, `csv-encoding`, `file-missing`.
 */
export async function* sourceRows(
  source: Blob,
  file: BatchFile,
  mapping: ColumnMapping,
): AsyncGenerator<SourceRows> {
  const read = file.format === 'csv' ? csvSource(file, mapping) : jsonSource(mapping);
  let readBytes = 0;
  for await (const piece of textPieces(source, file.encoding)) {
    readBytes = piece.readBytes;
    yield { rows: read.push(piece.text), readBytes };
  }
  yield { rows: read.end(), readBytes };
}

interface Reader {
  push(text: string): readonly SourceRow[];
  end(): readonly SourceRow[];
}

function csvSource(file: BatchFile, mapping: ColumnMapping): Reader {
  const reader = new CsvReader(file.delimiter || undefined);
  let header: CsvRow | undefined;
  let number = 0;
  let toTicket: ((row: CsvRow, fallbackId: string) => SourceRow) | null = null;
  const take = (rows: readonly CsvRow[]): readonly SourceRow[] => {
    let body = rows;
    if (!header) {
      [header, ...body] = rows;
      if (header) toTicket = rowReader(header.cells, mapping);
    }
    return body.flatMap((row) => {
      number += 1;
      return toTicket ? [toTicket(row, String(number))] : [];
    });
  };
  return { push: (text) => take(reader.push(text)), end: () => take(reader.end()) };
}

function rowReader(
  columns: readonly string[],
  mapping: ColumnMapping,
): (row: CsvRow, fallbackId: string) => SourceRow {
  const at = (name: string): number => (name === '' ? -1 : findColumn(columns, name));
  const [id, subject, category, priority] = [
    at(mapping.id),
    at(mapping.subject),
    at(mapping.category),
    at(mapping.priority),
  ];
  const description = mapping.description.map(at);
  return (row, fallbackId) => {
    const cell = (place: number): string => row.cells[place] ?? '';
    const text = { subject: cell(subject), description: description.map(cell).join('\n') };
    const problem =
      row.cells.length === columns.length
        ? null
        : `${row.cells.length} cells where the header has ${columns.length}`;
    return finish(
      row.line,
      {
        id: cell(id).trim() || fallbackId,
        ...(text.subject === '' ? {} : { subject: text.subject }),
        description: text.description,
      },
      problem,
      { category: cell(category).trim(), priority: cell(priority).trim() },
      row,
    );
  };
}

function jsonSource(mapping: ColumnMapping): Reader {
  const reader = new JsonLineReader();
  const columns = [...(mapping.subject === '' ? [] : [mapping.subject]), ...mapping.description];
  let number = 0;
  const take = (lines: ReturnType<JsonLineReader['push']>): readonly SourceRow[] =>
    lines.map(({ line, value }) => {
      number += 1;
      const chosen = readJsonTicket(value, columns, String(number));
      // Lines may name their text differently: what the usual names find is better than nothing.
      const { input, problem } =
        chosen.problem === null || columns.length === 0
          ? chosen
          : readJsonTicket(value, [], String(number));
      const row = jsonCells(value);
      const cell = (name: string): string =>
        name === '' ? '' : (row?.cells[row.names.indexOf(name)] ?? '');
      const id = cell(mapping.id).trim() || input.id || String(number);
      // `readJsonTicket` asked for one column takes it for the text; here it may be the subject alone.
      const isSubject =
        mapping.subject !== '' &&
        mapping.description.length === 0 &&
        chosen.problem === null &&
        typeof value === 'object';
      return finish(
        line,
        isSubject ? { id, subject: input.description, description: '' } : { ...input, id },
        problem,
        { category: cell(mapping.category).trim(), priority: cell(mapping.priority).trim() },
        { value },
      );
    });
  return { push: (text) => take(reader.push(text)), end: () => take(reader.end()) };
}

function finish(
  line: number,
  input: SourceRow['input'],
  problem: string | null,
  expected: SourceRow['expected'],
  raw: SourceRow['raw'],
): SourceRow {
  const { length } = input.description;
  return {
    line,
    input,
    expected,
    raw,
    problem:
      problem ??
      (length > LONG_TEXT
        ? `${length.toLocaleString('en')} characters, of which the first ${MAX_CHARACTERS.toLocaleString('en')} were read`
        : null),
  };
}

/** Guards against a table whose header is one line of nonsense. */
export function assertColumns(columns: readonly string[], most: number): void {
  if (columns.length > most)
    throw new EngineError('csv-too-wide', { columns: columns.length, most });
}
