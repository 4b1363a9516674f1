import { CsvReader } from '../../../table/csv.ts';
import type { CsvRow } from '../../../table/csv.ts';
import { EngineError } from '../../../core/errors.ts';
import { JsonLineReader, jsonCells } from '../../../table/ticket-rows.ts';
import type { JsonLine } from '../../../table/ticket-rows.ts';
import type { BatchFile } from '../../../store/batch-meta.ts';
import { guessMapping } from './column-mapping.ts';
import type { FileChoices, FilePreview } from '../shared/batch-methods.ts';
import { assertColumns } from './source-rows.ts';
import { detectEncoding, fingerprintOf, textPieces } from './text-pieces.ts';

/** Largest file of a batch: what 32-bit file systems and browsers agree on. */
export const MAX_FILE_BYTES = 2 * 1024 ** 3;
const MAX_COLUMNS = 1_000;
const PREVIEW_ROWS = 8;
const PREVIEW_CHARACTERS = 160;
/** Lines of JSONL that are looked at for the names of fields. */
const NAME_LINES = 50;

/**
 * Looks at a file without reading more than its beginning and some samples. Throws `csv-empty`, `file-too-large`,
 * `file-binary`, `csv-too-wide`, `csv-broken-quotes` and `csv-encoding` (with the line), `bad-input` for JSON that is not JSON lines.
 */
export async function inspectFile(
  source: Blob,
  name: string,
  choices: FileChoices = {},
): Promise<FilePreview> {
  if (source.size === 0) throw new EngineError('csv-empty');
  if (source.size > MAX_FILE_BYTES)
    throw new EngineError('file-too-large', {
      gigabytes: (source.size / 1024 ** 3).toFixed(1),
      most: 2,
    });
  const detected = await detectEncoding(source);
  const encoding = choices.encoding ?? detected;
  const beginning = await readBeginning(source, encoding);
  const facts = {
    name,
    sizeBytes: source.size,
    fingerprint: await fingerprintOf(source),
    encoding,
  };
  return isJsonLines(name, beginning.text)
    ? previewJson(facts, beginning)
    : previewCsv(facts, beginning, choices.delimiter);
}

interface Beginning {
  readonly text: string;
  readonly isWhole: boolean;
}

type Facts = Pick<BatchFile, 'name' | 'sizeBytes' | 'fingerprint' | 'encoding'>;

/** Text up to where the preview has what it needs, or a long row ends. */
async function readBeginning(source: Blob, encoding: BatchFile['encoding']): Promise<Beginning> {
  let text = '';
  for await (const piece of textPieces(source, encoding)) {
    text += piece.text;
    const isWhole = piece.readBytes >= source.size;
    if (isWhole || text.split('\n', NAME_LINES + 2).length > NAME_LINES + 1)
      return { text, isWhole };
    if (text.length > 20_000_000) return { text, isWhole };
  }
  return { text, isWhole: true };
}

function isJsonLines(name: string, text: string): boolean {
  const start = text.replace(/^\ufeff?\s*/, '').slice(0, 1);
  if (/\.(?:jsonl|ndjson|json)$/i.test(name) && start === '[')
    throw new EngineError('bad-input', {
      why: 'this is one JSON array; write one object a line (JSON lines)',
    });
  return /\.(?:jsonl|ndjson|json)$/i.test(name) || (start === '{' && !/\.(?:csv|tsv)$/i.test(name));
}

function previewCsv(facts: Facts, { text, isWhole }: Beginning, chosen?: string): FilePreview {
  const reader = new CsvReader(chosen ?? (/\.tsv$/i.test(facts.name) ? '\t' : undefined));
  const rows: CsvRow[] = [...reader.push(text), ...(isWhole ? reader.end() : [])];
  const [header, ...body] = rows;
  if (!header || (body.length === 0 && isWhole)) throw new EngineError('csv-empty');
  assertColumns(header.cells, MAX_COLUMNS);
  return {
    file: { ...facts, format: 'csv', delimiter: reader.delimiter ?? ',', columns: header.cells },
    mapping: guessMapping(header.cells),
    rows: body
      .slice(0, PREVIEW_ROWS)
      .map(({ line, cells }) => ({ line, cells: cells.slice(0, header.cells.length).map(cut) })),
  };
}

function previewJson(facts: Facts, { text, isWhole }: Beginning): FilePreview {
  const reader = new JsonLineReader();
  const lines: JsonLine[] = [...reader.push(text), ...(isWhole ? reader.end() : [])].slice(
    0,
    NAME_LINES,
  );
  if (lines.length === 0) throw new EngineError('csv-empty');
  if (lines.every(({ value }) => value === undefined))
    throw new EngineError('bad-input', {
      why: 'none of the first lines is JSON',
      line: lines[0]?.line ?? 1,
    });
  const rows = lines.map(({ line, value }) => ({
    line,
    row: typeof value === 'string' ? { names: ['text'], cells: [value] } : jsonCells(value),
  }));
  const columns = [...new Set(rows.flatMap(({ row }) => row?.names ?? []))];
  assertColumns(columns, MAX_COLUMNS);
  return {
    file: { ...facts, format: 'jsonl', delimiter: '', columns },
    mapping: guessMapping(columns),
    rows: rows.slice(0, PREVIEW_ROWS).map(({ line, row }) => ({
      line,
      cells: columns.map((column) => cut(row?.cells[row.names.indexOf(column)] ?? '')),
    })),
  };
}

function cut(cell: string): string {
  return cell.length > PREVIEW_CHARACTERS ? `${cell.slice(0, PREVIEW_CHARACTERS)}…` : cell;
}
