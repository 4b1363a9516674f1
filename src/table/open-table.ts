import { EngineError } from '../core/errors.ts';
import { decodeText, openBytes } from './decode.ts';
import { cellTable, NO_CSV } from './held-table.ts';
import type { OpenTable } from './held-table.ts';
import { openCsv } from './open-csv.ts';
import { openJson, openJsonLines, openXml } from './open-json.ts';
import { openZip } from './open-zip.ts';
import { sniffForeign } from './sniff-foreign.ts';
import { sniffFormat } from './sniff-format.ts';
import { chooseSheet } from './sheets.ts';
import type { TableSource } from './source.ts';
import type { TableChoices, TableShape } from './table-shape.ts';
import { readHead, wholeText } from './text-head.ts';
import type { Opened } from './text-head.ts';
import { MAX_ZIP_BYTES } from './zip-parts.ts';

/**
 * Opens a table of any format and decides how it is written from its beginning; `choices` are not
 * guessed, and a `known` shape is taken as it is. CSV and JSON lines are streamed: memory holds one
 * piece and one row. Throws `csv-empty`,
 * `csv-too-wide`, `file-binary`, `file-damaged`, `file-too-large`, `file-missing`, and
 * `bad-input` for JSON of no known shape and a sheet that is not there.
 */
export async function openTable(
  source: TableSource,
  choices: TableChoices = {},
  known?: TableShape,
): Promise<OpenTable> {
  const bytes = await openBytes(source);
  const isZip = bytes.head[0] === 0x50 && bytes.head[1] === 0x4b && bytes.head[2] === 3;
  if (isZip)
    return openZip(await collect(bytes.pieces), { source, choices, known }, (inner) =>
      openTable(inner, choices, known),
    );
  const stream = await decodeText(bytes, source, {
    ...(choices.encoding && { encoding: choices.encoding }),
    ...(known && { encoding: known.encoding, isGuess: known.isEncodingGuess }),
  });
  const head = await readHead(stream.pieces);
  if (head.text.trim() === '') throw new EngineError('csv-empty');
  const foreign = known || choices.delimiter !== undefined ? null : sniffForeign(head.text);
  if (known?.format === 'html' || foreign === 'markup-table')
    return openMarkup(await wholeText(head.pieces), source, choices, known);
  if (known?.format === 'xml' || foreign === 'is-xml')
    return openXml({ source, stream, head, choices, ...(known && { known }) });
  if (foreign) throw new EngineError('bad-input', { why: foreign });
  const format = known?.format ?? sniffFormat(head.text, source.name, head.isWhole);
  const open: Opened = { source, stream, head, choices, ...(known && { known }) };
  if (format === 'json') return openJson(open);
  return format === 'jsonl' ? openJsonLines(open) : openCsv(open);
}

/** Loads the reader of markup with the first file that needs it. */
async function openMarkup(
  text: string,
  source: TableSource,
  choices: TableChoices,
  known: TableShape | undefined,
): Promise<OpenTable> {
  const { readMarkupTables } = await import('./markup-table.ts');
  const { name, rows, sheets } = chooseSheet(
    readMarkupTables(text),
    known ? known.sheet : choices.sheet,
  );
  const open = cellTable(rows, 'html', choices, known, source);
  return known || sheets.length < 2
    ? open
    : { ...open, shape: { ...open.shape, sheet: name, sheets } };
}

/**
 * The shape of a batch from before shapes were stored: the first row is the header, and every line
 * below is a row.
 */
export function plainShape(
  facts: Pick<TableShape, 'encoding' | 'delimiter' | 'columns'> & {
    readonly format: 'csv' | 'jsonl';
  },
): TableShape {
  return { ...NO_CSV, ...facts, isEncodingGuess: false, headerLine: 0, keepsAll: true };
}

async function collect(pieces: AsyncIterable<{ readonly bytes: Uint8Array }>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const { bytes } of pieces) {
    parts.push(bytes);
    length += bytes.length;
    if (length > MAX_ZIP_BYTES) break;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
