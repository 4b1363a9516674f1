import Papa from 'papaparse';
import { EngineError } from '../core/errors.ts';

/** One row of a table; `line` is where it begins in the file, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows longer than this are taken for a quote that never ends. */
const MAX_ROW_CHARACTERS = 16_000_000;

/**
 * Reads CSV piece by piece, in memory for one row at a time. Comma, semicolon, tab or bar, whichever the first line
 * holds most of, unless the delimiter is given; any line ends; a byte order mark is skipped; blank lines are left out.
 * Throws `csv-broken-quotes` with the line on which the row begins.
 */
export class CsvReader {
  #found: string | null = null;
  readonly #delimiter: string | undefined;
  #parser: Papa.Parser | null = null;
  #rest = '';
  /** Below this length the next look at an unfinished row would find nothing new: one row of megabytes must not be read again with every piece. */
  #enough = 0;
  #half = '';
  #line = 1;

  constructor(delimiter?: string) {
    this.#delimiter = delimiter;
  }

  /** What stands between cells; null until the first line has been read. */
  get delimiter(): string | null {
    return this.#found;
  }

  /** Rows that are complete after this piece of the file. */
  push(text: string): readonly CsvRow[] {
    // A line end may be cut in two: its first half waits for the next piece.
    const piece = this.#half + text;
    this.#half = piece.endsWith('\r') ? '\r' : '';
    this.#rest += unifyLineEnds(piece.slice(0, piece.length - this.#half.length));
    return this.#take(true);
  }

  /** The last row, when the file does not end with a line end. */
  end(): readonly CsvRow[] {
    return this.#rest === '' ? [] : this.#take(false);
  }

  #take(isPartial: boolean): readonly CsvRow[] {
    if (this.#parser === null) {
      this.#rest = this.#rest.replace(/^\ufeff/, '');
      const end = this.#rest.indexOf('\n');
      if (end < 0 && isPartial && this.#rest.length < MAX_ROW_CHARACTERS) return [];
      this.#found =
        this.#delimiter ?? guessDelimiter(end < 0 ? this.#rest : this.#rest.slice(0, end));
      this.#parser = new Papa.Parser({ delimiter: this.#found, newline: '\n' });
    }
    if (isPartial && this.#rest.length < this.#enough) return [];
    const firstLine = this.#line;
    const { data, errors, meta } = this.#parser.parse(this.#rest, 0, isPartial) as Papa.ParseResult<
      string[]
    >; // the library types it as any
    const rows = data.map((cells) => {
      const line = this.#line;
      this.#line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      return { line, cells };
    });
    // A row that is not complete yet may look broken.
    const broken = errors.find(({ row = 0, type }) => type === 'Quotes' && row < data.length);
    if (broken)
      throw new EngineError('csv-broken-quotes', {
        line: rows[broken.row ?? 0]?.line ?? this.#line,
      });
    // An empty cell in quotes is a row with nothing in it; an empty line is no row.
    const text = this.#rest;
    let lines: readonly string[] | null = null;
    const kept = rows.filter(
      ({ line, cells }) =>
        cells.length > 1 ||
        cells[0]?.trim() !== '' ||
        (lines ??= text.split('\n'))[line - firstLine]?.includes('"'),
    );
    this.#rest = isPartial ? this.#rest.slice(meta.cursor) : '';
    this.#enough = rows.length === 0 ? this.#rest.length * 2 : 0;
    if (this.#rest.length > MAX_ROW_CHARACTERS)
      throw new EngineError('csv-broken-quotes', { line: this.#line });
    return kept;
  }
}

/** A whole table at once. Throws `csv-empty` when there is no row under the header, and what `CsvReader` throws. */
export function parseCsv(text: string): {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
} {
  const reader = new CsvReader();
  const [header, ...rows] = [...reader.push(text), ...reader.end()];
  if (!header || rows.length === 0) throw new EngineError('csv-empty');
  return { columns: header.cells, rows };
}

/**
 * One line of CSV with its line end. Text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers do not, also those that come as text.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA, newline: '\n' })}\n`;
}

// The library's own pattern overlooks text of several lines. Spreadsheets read the wide forms of the signs like the narrow ones.
const FORMULA = /^(?![+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$)[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/i;

function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function guessDelimiter(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map(
    (delimiter) => [delimiter, unquoted.split(delimiter).length] as const,
  );
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
