import { CsvReader, type CsvRow } from '../../table/csv.ts';
import { EngineError } from '../../core/errors.ts';
import { JsonLineReader, type JsonLine } from '../../table/ticket-rows.ts';

/** A table whose rows come as they are read. */
export interface RowStream {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<CsvRow>;
}

/** Opens a CSV table. Throws `csv-empty` without a header; a header without rows is for the reader of the rows to judge. */
export async function openCsv(pieces: AsyncIterable<string>): Promise<RowStream> {
  const rows = csvRows(pieces);
  const { value: header } = await rows.next();
  if (!header) throw new EngineError('csv-empty');
  return { columns: header.cells, rows };
}

async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow, undefined> {
  const reader = new CsvReader();
  for await (const text of pieces) yield* reader.push(text);
  yield* reader.end();
}

/** Lines of a JSONL file; blank lines are left out. */
export async function* readJsonLines(pieces: AsyncIterable<string>): AsyncGenerator<JsonLine> {
  const reader = new JsonLineReader();
  for await (const piece of pieces) yield* reader.push(piece);
  yield* reader.end();
}
