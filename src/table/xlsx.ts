import { EngineError } from '../core/errors.ts';
import { chooseSheet, type Sheet } from './sheets.ts';
import { unzipParts } from './zip-parts.ts';

/**
 * A sheet of an Excel workbook, as `chooseSheet` takes it. The reader is loaded with the first
 * workbook. Throws `file-too-large` for what would not fit into memory, packed or unpacked,
 * `file-damaged` for a broken workbook, `bad-input` where no sheet has the name.
 */
export async function readXlsx(bytes: Uint8Array, wanted?: string): Promise<Sheet> {
  try {
    const [{ default: readSheets }, { zipSync, strFromU8, strToU8 }] = await Promise.all([
      import('read-excel-file/universal'),
      import('fflate'),
    ]);
    // The archive is unpacked here, where sizes are checked, and passed on unpacked. The reader
    // would start threads from blobs for large parts, which a page's policy may forbid.
    const parts = await unzipParts(bytes, (name) => /\.(?:xml|rels)$/i.test(name), 'xlsx');
    const placed = Object.entries(parts).map(([name, part]): [string, Uint8Array] => {
      if (!/worksheets\/[^/]+\.xml$/i.test(name)) return [name, part];
      const xml = strFromU8(part);
      return [name, LACKS_PLACE.test(xml) ? strToU8(withPlaces(xml)) : part];
    });
    const hidden = hiddenSheets(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()));
    const sheets = await readSheets(new Blob([zipSync(Object.fromEntries(placed), { level: 0 })]), {
      trim: false,
      // A JavaScript number keeps fifteen digits, an id may have more.
      parseNumber: (text) => (/^\d{16,}$/.test(text) ? text : Number(text)) as number,
    });
    return chooseSheet(
      sheets.map(({ sheet, data }, at) => ({
        name: sheet,
        isHidden: hidden[at] === true,
        rows: data.map((row, line) => ({ line: line + 1, cells: row.map(cellText) })),
      })),
      wanted,
    );
  } catch (thrown) {
    if (thrown instanceof EngineError) throw thrown;
    throw new EngineError('file-damaged', { what: 'xlsx' });
  }
}

/** Which of a workbook's sheets people do not see, in its order. */
function hiddenSheets(workbookXml: string): readonly boolean[] {
  const sheets = workbookXml.match(/<(?:\w+:)?sheet\s[^<>]*>/g) ?? [];
  return sheets.map((sheet) => /\sstate="(?:hidden|veryHidden)"/.test(sheet));
}

/** Adds missing places to rows and cells. Those without a place follow each other. */
function withPlaces(xml: string): string {
  let [row, column] = [0, 0];
  return xml.replace(
    /<((?:\w+:)?)(row|c)\b([^<>]*)/g,
    (_, prefix: string, tag: string, attributes: string) => {
      const place = /\sr="([A-Z]*)(\d+)"/.exec(attributes);
      if (tag === 'row') [row, column] = [place ? Number(place[2]) : row + 1, 0];
      else column = place ? columnNumber(place[1] ?? '') : column + 1;
      const own = tag === 'row' ? String(row) : `${columnName(column)}${row}`;
      return `<${prefix}${tag}${place ? '' : ` r="${own}"`}${attributes}`;
    },
  );
}

function columnName(column: number): string {
  const rest = (column - 1) % LETTERS;
  const before = Math.floor((column - 1) / LETTERS);
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(A + rest)}`;
}

function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - A + 1, 0);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}

/** A row or cell without a place. */
const LACKS_PLACE = /<(?:\w+:)?(?:row|c)(?:\s(?!r=)[\w:]+="[^"<>]*")*\s*\/?>/;
const [A, LETTERS] = [65, 26];
