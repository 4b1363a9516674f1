import { EngineError } from '../core/errors.ts';
import { namesText, type CellRow } from './dialect.ts';

/** Largest workbook, packed and unpacked: it is held in memory as a whole. */
export const MAX_XLSX_BYTES = 64 * 1024 * 1024;
const NAMES_BYTES = 64 * 1024;
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** A sheet of a workbook, in text as people read it: dates as ISO dates, numbers as they are. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly CellRow[];
  /** Names of all sheets that have rows, in the workbook's order. */
  readonly sheets: readonly string[];
}

/**
 * The sheet of that name; without one the first that names a ticket's text, or else the first that has any rows. The reader is loaded with the first
 * workbook. Throws `file-too-large` for what would not fit into memory, packed or unpacked,
 * `file-damaged` for a broken workbook, `file-binary` for any other zip archive, `bad-input` where
 * no sheet has the name.
 */
export async function readXlsx(bytes: Uint8Array, wanted?: string): Promise<XlsxSheet> {
  if (bytes.length > MAX_XLSX_BYTES) throw tooLarge(bytes.length);
  const [{ default: readSheets }, { unzipSync, zipSync }] = await Promise.all([
    import('read-excel-file/universal'),
    import('fflate'),
  ]);
  let unpacked = 0;
  try {
    // Unpacked here, where sizes are counted, and handed on without packing: the reader would start threads from blobs
    // for large parts, which a page's policy may forbid.
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge(unpacked);
        return true;
      },
    });
    const sheets = await readSheets(new Blob([zipSync(parts, { level: 0 })]), {
      trim: false,
      // A number of the language has fifteen digits, an id may have more.
      parseNumber: (text) => (/^\d{16,}$/.test(text) ? text : Number(text)) as number,
    });
    const filled = sheets.filter(({ data }) => data.length > 0);
    const names = filled.map(({ sheet }) => sheet);
    const hasTickets = ({ data }: (typeof filled)[number]): boolean =>
      namesText(data.slice(0, 60).map((row, at) => ({ line: at, cells: row.map(cellText) })));
    const found =
      wanted === undefined ? (filled.find(hasTickets) ?? filled[0]) : filled[names.indexOf(wanted)];
    if (!found && wanted !== undefined) throw noSheet(wanted, names);
    const { sheet = '', data = [] } = found ?? {};
    return {
      name: sheet,
      rows: data.map((row, at) => ({ line: at + 1, cells: row.map(cellText) })),
      sheets: names,
    };
  } catch (thrown) {
    if (thrown instanceof EngineError) throw thrown;
    throw isWorkbook(bytes)
      ? new EngineError('file-damaged', { what: 'xlsx' })
      : new EngineError('file-binary', { what: 'zip' });
  }
}

/** A zip archive names its parts at its beginning and again at its end. */
function isWorkbook(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1');
  return [bytes.subarray(0, NAMES_BYTES), bytes.subarray(-NAMES_BYTES)].some((part) =>
    latin.decode(part).includes('xl/workbook.xml'),
  );
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}

function noSheet(wanted: string, names: readonly string[]): EngineError {
  const list = names.map((name) => `"${name}"`).join(', ');
  return new EngineError('bad-input', {
    why: `the workbook has no sheet "${wanted}" with rows; it has ${list}`,
  });
}

function tooLarge(bytes: number): EngineError {
  return new EngineError('file-too-large', {
    gigabytes: (bytes / 1024 ** 3).toFixed(2),
    most: 0.06,
    why: 'workbook-in-memory',
  });
}
