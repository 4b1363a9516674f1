import { EngineError } from '../core/errors.ts';
import { cellTable } from './held-table.ts';
import type { OpenTable } from './held-table.ts';
import type { Look } from './refusals.ts';
import type { Sheet } from './sheets.ts';
import { bytesSource, type TableSource } from './source.ts';
import type { TableChoices, TableChunk, TableShape } from './table-shape.ts';
import { readXlsx } from './xlsx.ts';
import { unzipParts, zipNames } from './zip-parts.ts';

/** Facts and choices about a table before it is opened. */
interface Wishes {
  readonly source: TableSource;
  readonly choices: TableChoices;
  readonly known: TableShape | undefined;
}

/**
 * Opens a zip archive: a workbook of Excel or OpenDocument, or an archive with one table, which
 * `openInner` opens. Throws `file-binary` with the kind of any other document, `bad-input` for an
 * archive of several tables or none, and the errors of workbooks.
 */
export async function openZip(
  bytes: Uint8Array,
  wishes: Wishes,
  openInner: (source: TableSource) => Promise<OpenTable>,
): Promise<OpenTable> {
  const names = await namesOrDamage(bytes);
  const { source, choices, known } = wishes;
  const sheet = known?.sheet ?? choices.sheet;
  if (names.includes('xl/workbook.xml')) return openSheet(await readXlsx(bytes, sheet), wishes);
  const isOds = names.includes('content.xml') && (await isSpreadsheet(bytes));
  if (isOds) return openSheet(await (await import('./ods.ts')).readOds(bytes, sheet), wishes);
  const what = DOCUMENTS.find(({ part }) => names.some((name) => part.test(name)))?.what;
  if (what !== undefined) throw new EngineError('file-binary', { what });
  const tables = names.filter((name) => TABLE.test(name) && !JUNK.test(name));
  const [name, another] = tables;
  if (name === undefined || another !== undefined)
    throw new EngineError('bad-input', {
      why: name === undefined ? 'zip-no-table' : 'zip-several-tables',
      fields: (name === undefined ? names : tables).slice(0, MAX_NAMED).join(', '),
    });
  const inner = await partOrDamage(bytes, name);
  const open = await openInner(bytesSource(inner, name));
  return { ...open, chunks: asPacked(open.chunks, (source.sizeBytes ?? 0) / (inner.length || 1)) };
}

/** Makes chunks count the bytes of the archive instead of those of its table. */
async function* asPacked(
  chunks: AsyncIterable<TableChunk>,
  share: number,
): AsyncGenerator<TableChunk> {
  for await (const chunk of chunks)
    yield { ...chunk, readBytes: Math.round(chunk.readBytes * share) };
}

function openSheet({ name, rows, sheets }: Sheet, { source, choices, known }: Wishes): OpenTable {
  const open = cellTable(rows, 'xlsx', choices, known, source);
  return known ? open : { ...open, shape: { ...open.shape, sheet: name, sheets } };
}

async function namesOrDamage(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    return await zipNames(bytes);
  } catch {
    throw new EngineError('file-damaged', { what: isWorkbook(bytes) ? 'xlsx' : 'zip' });
  }
}

/**
 * Unpacks one file of an archive; empty when the file is missing. An archive with a password counts
 * as damaged.
 */
async function partOrDamage(bytes: Uint8Array, wanted: string): Promise<Uint8Array> {
  return (await unzipParts(bytes, (name) => name === wanted))[wanted] ?? new Uint8Array();
}

/** A zip archive lists its parts at the beginning and at the end. */
function isWorkbook(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1');
  return [bytes.subarray(0, NAMES_BYTES), bytes.subarray(-NAMES_BYTES)].some((part) =>
    latin.decode(part).includes('xl/workbook.xml'),
  );
}

async function isSpreadsheet(bytes: Uint8Array): Promise<boolean> {
  const mimetype = await partOrDamage(bytes, 'mimetype');
  return new TextDecoder().decode(mimetype).includes('opendocument.spreadsheet');
}

const DOCUMENTS: readonly { readonly part: RegExp; readonly what: Look }[] = [
  { part: /^xl\/workbook\.bin$/, what: 'binary-workbook' },
  { part: /^Index(?:\.zip$|\/Document\.iwa$)/, what: 'numbers' },
  { part: /^(?:word|ppt)\/|^content\.xml$/, what: 'document' },
];
const TABLE = /\.(?:csv|tsv|tab|txt|jsonl?|ndjson|xlsx?|xlsm|ods|xml|html?|gz)$/i;
/** Files that operating systems add to archives. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.|read_?me\b)/i;
const NAMES_BYTES = 64 * 1024;
const MAX_NAMED = 8;
