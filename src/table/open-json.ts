import { EngineError } from '../core/errors.ts';
import type { TextStream } from './decode.ts';
import { cellTable, MAX_HEAD_LINES, heldTable, MAX_COLUMNS, NO_CSV } from './held-table.ts';
import type { OpenTable } from './held-table.ts';
import { readJsonDocument, ticketsOfLine } from './json-document.ts';
import { bulkReader } from './json-bulk.ts';
import { JsonLineReader } from './json-lines.ts';
import type { JsonRow } from './json-lines.ts';
import { allFields, valueReader } from './json-values.ts';
import type { TableChoices, TableChunk, TableShape } from './table-shape.ts';
import { wholeText, withLetterFaults } from './text-head.ts';
import type { Opened } from './text-head.ts';

/** Opens JSON lines and streams them. Throws `bad-input` when none of the first lines is JSON. */
export function openJsonLines({ stream, head, choices, known }: Opened): OpenTable {
  const reader = new JsonLineReader();
  const values = [...reader.push(head.text), ...(head.isWhole ? reader.end() : [])]
    .flatMap(bulkReader())
    .flatMap(ticketsOfLine);
  const beginning = values.slice(0, MAX_HEAD_LINES);
  if (beginning.length > 0 && beginning.every(({ value }) => value === undefined) && !known)
    throw new EngineError('bad-input', {
      why: 'no-json-lines',
      line: beginning[0]?.line ?? 1,
    });
  const shape = known ?? valueShape(beginning, 'jsonl', stream, choices);
  async function* chunks(): AsyncGenerator<TableChunk> {
    const lines = new JsonLineReader();
    const rowsOf = bulkReader();
    const valueOf = valueReader(shape.columns);
    let readBytes = 0;
    for await (const piece of head.pieces) {
      ({ readBytes } = piece);
      const rows = lines.push(piece.text).flatMap(rowsOf).flatMap(ticketsOfLine).map(valueOf);
      yield { ...withLetterFaults({ rows, leftOut: [] }, stream), readBytes };
    }
    const rows = lines.end().flatMap(rowsOf).flatMap(ticketsOfLine).map(valueOf);
    yield { ...withLetterFaults({ rows, leftOut: [] }, stream), readBytes };
  }
  return {
    shape,
    head: { rows: beginning.map(valueReader(shape.columns)), leftOut: [], readBytes: 0 },
    chunks: chunks(),
  };
}

/**
 * Opens one JSON document, which is held in memory. Throws `file-too-large` beyond a bound,
 * `bad-input` for an unknown shape.
 */
export async function openJson({
  stream,
  head,
  choices,
  known,
  source,
}: Opened): Promise<OpenTable> {
  const document = readJsonDocument(await wholeText(head.pieces));
  if (document.kind === 'cells') return cellTable(document.rows, 'json', choices, known, source);
  const shape =
    known ?? valueShape(document.rows.slice(0, MAX_HEAD_LINES), 'json', stream, choices);
  return heldTable(document.rows.map(valueReader(shape.columns)), [], shape, source);
}

/**
 * Opens the records of an XML file, which is held in memory; their reader is loaded with the first such file. Throws
 * `file-too-large` beyond a bound, `bad-input` for XML without any.
 */
export async function openXml({
  stream,
  head,
  choices,
  known,
  source,
}: Opened): Promise<OpenTable> {
  const { readXmlRecords } = await import('./xml-records.ts');
  const records = readXmlRecords(await wholeText(head.pieces));
  if (!records) throw new EngineError('bad-input', { why: 'is-xml' });
  const shape = known ?? valueShape(records.slice(0, MAX_HEAD_LINES), 'xml', stream, choices);
  return heldTable(records.map(valueReader(shape.columns)), [], shape, source);
}

function valueShape(
  rows: readonly JsonRow[],
  format: 'jsonl' | 'json' | 'xml',
  { encoding }: TextStream,
  choices: TableChoices,
): TableShape {
  const columns = allFields(rows);
  if (columns.length > MAX_COLUMNS)
    throw new EngineError('csv-too-wide', { columns: columns.length, most: MAX_COLUMNS });
  return {
    ...NO_CSV,
    format,
    encoding,
    isEncodingGuess: choices.encoding === undefined,
    headerLine: null,
    columns,
  };
}
