import { EngineError } from '../core/errors.ts';
import { CellTable } from './cell-table.ts';
import { namesOf } from './column-names.ts';
import { findHeader } from './dialect.ts';
import { withoutMojibake } from './mojibake.ts';
import type { CellRow } from './dialect.ts';
import type { TableSource } from './source.ts';
import type { TableChoices, TableChunk, TableRow, TableShape } from './table-shape.ts';

/** A table whose rows come as they are read. */
export interface OpenTable {
  readonly shape: TableShape;
  /**
   * Rows and left-out lines of the file's beginning, for guesses and previews. `chunks` contains
   * them again.
   */
  readonly head: TableChunk;
  /** All rows in order; can be read once. */
  readonly chunks: AsyncIterable<TableChunk>;
}

/** Number of rows that are read before the first one is returned. */
export const MAX_HEAD_LINES = 60;
/** Maximum number of columns of a table. */
export const MAX_COLUMNS = 1_000;
const ROWS_IN_CHUNK = 1_000;

/** Values of the fields that only CSV uses, for other formats. */
export const NO_CSV = { delimiter: '', quotes: 'doubled', hasBlanks: false } as const;

/** A table whose rows of cells are in memory. */
export function cellTable(
  cells: readonly CellRow[],
  format: 'json' | 'xlsx' | 'html',
  choices: TableChoices,
  known: TableShape | undefined,
  source: TableSource,
): OpenTable {
  const shape =
    known ??
    shapeOf(cells, choices, { ...NO_CSV, format, encoding: 'utf-8', isEncodingGuess: false });
  const { rows, leftOut } = new CellTable(shape).take(cells);
  return heldTable(rows, leftOut, shape, source);
}

/** A table whose rows are in memory. */
export function heldTable(
  rows: readonly TableRow[],
  leftOut: TableChunk['leftOut'],
  shape: TableShape,
  { sizeBytes }: TableSource,
): OpenTable {
  async function* chunks(): AsyncGenerator<TableChunk> {
    for (let at = 0; at === 0 || at < rows.length; at += ROWS_IN_CHUNK) {
      const share = Math.min(1, (at + ROWS_IN_CHUNK) / Math.max(1, rows.length));
      yield await Promise.resolve({
        rows: rows.slice(at, at + ROWS_IN_CHUNK),
        leftOut: at === 0 ? leftOut : [],
        readBytes: Math.round((sizeBytes ?? 0) * share),
      });
    }
  }
  return {
    shape,
    head: { rows: rows.slice(0, MAX_HEAD_LINES), leftOut, readBytes: 0 },
    chunks: chunks(),
  };
}

/**
 * Finds the header among a table's first rows, and the names of its columns. Throws `csv-empty`,
 * `csv-too-wide`.
 */
export function shapeOf(
  all: readonly CellRow[],
  choices: TableChoices,
  facts: Omit<TableShape, 'headerLine' | 'columns'>,
): TableShape {
  const rows = all.filter(
    ({ cells }) => cells.some((cell) => cell.trim() !== '') || cells.length === 1,
  );
  if (rows.length === 0) throw new EngineError('csv-empty');
  const { headerLine } = choices;
  const guessed = rows[findHeader(rows.slice(0, MAX_HEAD_LINES))] ?? null;
  const header =
    headerLine === undefined
      ? guessed
      : headerLine === null
        ? null
        : (rows.find(({ line }) => line >= headerLine) ?? null);
  const width = Math.max(1, ...rows.slice(0, MAX_HEAD_LINES).map(({ cells }) => cells.length));
  const named = header?.cells.map((cell) => withoutMojibake(cell).replace(/\s+/g, ' ').trim());
  const below = header ? rows.slice(rows.indexOf(header) + 1, MAX_HEAD_LINES) : [];
  const columns = named
    ? [...(hasRowNames(below, named) ? [''] : []), ...named]
    : Array.from({ length: width }, () => '');
  if (columns.length > MAX_COLUMNS)
    throw new EngineError('csv-too-wide', { columns: columns.length, most: MAX_COLUMNS });
  const { format, encoding, isEncodingGuess, delimiter, quotes, hasBlanks } = facts;
  return {
    format,
    encoding,
    isEncodingGuess,
    delimiter,
    quotes,
    hasBlanks,
    headerLine: header?.line ?? null,
    columns,
  };
}

/**
 * R writes names of rows before the cells but no name into the header, so each row has one cell
 * more than the header. An unquoted comma also adds a cell; then the first cells are still the ids.
 */
function hasRowNames(rows: readonly CellRow[], header: readonly string[]): boolean {
  const isNames = (place: number): boolean => {
    const names = rows.map(({ cells }) => cells[place]?.trim() ?? '');
    return names.every((name) => /^\S{1,40}$/.test(name)) && new Set(names).size === names.length;
  };
  return (
    header.length > 1 &&
    rows.length > 1 &&
    rows.every(({ cells }) => cells.length === header.length + 1) &&
    rows.some(({ cells }) => cells.at(-1)?.trim() !== '') &&
    isNames(0) &&
    (!IDS.has(header[0] ?? '') || isNames(1))
  );
}

const IDS = namesOf(['id']);
