import {
  backslashesBefore,
  isAt,
  lineEndsIn,
  skipBlanks,
  straightQuotes,
  unifyLineEnds,
} from './csv-text.ts';

/** One row of a table; `line` is where it begins in the file, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote of this row never ends; the line was read as if that quote were a letter. */
  readonly isBroken?: true;
}

/** How a program writes cells. */
export interface CsvGrammar {
  /** What stands between cells; empty where a line is one cell. */
  readonly delimiter: string;
  /**
   * A quote within quotes is doubled, or has a backslash before it, as databases write it; quotes may be single ones,
   * or curly ones; or whole lines stand in quotes, and in them rows with their own.
   */
  readonly quotes: 'doubled' | 'backslash' | 'single' | 'curly' | 'lines';
  /** Blanks stand between delimiter and cell, and are not part of it. */
  readonly hasBlanks: boolean;
}

export const PLAIN_CSV: CsvGrammar = { delimiter: ',', quotes: 'doubled', hasBlanks: false };

/** A quoted cell longer than this is taken for a quote that never ends. */
const MAX_ROW_CHARACTERS = 16_000_000;

/**
 * Reads CSV piece by piece, in memory for one row at a time; any line ends, blank lines are left
 * out. A quote ends a cell only before a delimiter or a line's end, so that quotes within a
 * sentence are read as they stand. A quote that never ends costs its own line: the next row begins
 * on the next one. Nothing is thrown.
 */
export class CsvReader {
  readonly #grammar: CsvGrammar;
  readonly #quote: string;
  /** How rows are written within lines that stand in quotes. */
  readonly #inner: CsvGrammar | null;
  #rest = '';
  /**
   * Below this length the next look at an unfinished row would find nothing new: one row of
   * megabytes must not be read again with every piece.
   */
  #enough = 0;
  #half = '';
  #line = 1;
  /** Up to here in `#rest` no quoted cell ends on a later line than it begins on: it has been looked for. */
  #barren = 0;
  /** Cells of a whole row, once the header is known: a row of another width may have swallowed its neighbours. */
  width = 0;

  constructor(grammar: CsvGrammar = PLAIN_CSV, firstLine = 1) {
    this.#grammar = grammar.quotes === 'lines' ? { ...PLAIN_CSV, delimiter: '' } : grammar;
    this.#quote = grammar.quotes === 'single' ? "'" : '"';
    this.#inner = grammar.quotes === 'lines' ? { ...grammar, quotes: 'doubled' } : null;
    this.#line = firstLine;
  }

  /** Rows that are complete after this piece of the file. */
  push(text: string): readonly CsvRow[] {
    // A line end may be cut: what may belong to it waits for the next piece.
    const piece = this.#half + (this.#grammar.quotes === 'curly' ? straightQuotes(text) : text);
    this.#half = /\r+$/.exec(piece)?.[0] ?? '';
    this.#rest += unifyLineEnds(piece.slice(0, piece.length - this.#half.length));
    return this.#rest.length < this.#enough ? [] : this.#take(false);
  }

  /** The last row, when the file does not end with a line end. */
  end(): readonly CsvRow[] {
    this.#rest += unifyLineEnds(this.#half);
    this.#half = '';
    return this.#take(true);
  }

  #take(isLast: boolean): readonly CsvRow[] {
    const text = this.#rest;
    const rows: CsvRow[] = [];
    let at = 0;
    while (at < text.length) {
      const mayWait = !isLast && text.length - at < MAX_ROW_CHARACTERS;
      let row = this.#readRow(text, at, !mayWait);
      if (row === null) break;
      if (row.end === null || this.#hasSwallowed(text, at, row)) {
        if (row.end === null) this.#barren = Math.max(this.#barren, text.length);
        row = this.#readBroken(text, at, mayWait);
        if (row === null) break;
      }
      const { end, cells, isBroken } = row;
      const source = text.slice(at, end ?? text.length);
      // An empty cell in quotes is a row with nothing in it; an empty line is no row.
      if (cells.length > 1 || cells[0]?.trim() !== '' || source.includes(this.#quote))
        rows.push({
          line: this.#line,
          cells: this.#innerCells(cells),
          ...(isBroken && { isBroken }),
        });
      this.#line += lineEndsIn(source);
      at = end ?? text.length;
    }
    this.#rest = text.slice(at);
    this.#barren = Math.max(0, this.#barren - at);
    this.#enough = rows.length === 0 ? this.#rest.length * 2 : 0;
    return rows;
  }

  #innerCells(cells: readonly string[]): readonly string[] {
    return this.#inner ? (readCsv(cells[0] ?? '', this.#inner)[0]?.cells ?? cells) : cells;
  }

  /**
   * A row of several lines, within whose quotes another quoted cell begins: it has swallowed the
   * next row where it has the wrong width, or where its first line and what follows make two rows
   * of the right one.
   */
  #hasSwallowed(text: string, start: number, { cells, isOdd }: ReadRow): boolean {
    if (!isOdd || this.width === 0 || this.#inner) return false;
    if (cells.length !== this.width) return true;
    const first = this.#readBroken(text, start, false);
    const next = first?.end ? this.#readRow(text, first.end, true) : null;
    return (
      first?.cells.length === this.width &&
      next?.end !== null &&
      next?.cells.length === this.width &&
      !next.isOdd
    );
  }

  /**
   * The first line of a row whose quote never ends, its quotes taken for letters; null where the
   * line is not complete.
   */
  #readBroken(text: string, start: number, mayWait: boolean): ReadRow | null {
    const lineEnd = text.indexOf('\n', start);
    if (lineEnd < 0 && mayWait) return null;
    const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
    const { delimiter } = this.#grammar;
    const cells = delimiter === '' ? [line] : line.split(delimiter);
    return {
      cells: this.#grammar.hasBlanks ? cells.map((cell) => cell.trimStart()) : cells,
      end: start + line.length + (lineEnd < 0 ? 0 : 1),
      isOdd: false,
      isBroken: true,
    };
  }

  /** The row that begins at `start`; null where it is not complete. `end` is null for a quote that never ends. */
  #readRow(text: string, rowStart: number, isWhole: boolean): ReadRow | null {
    const { delimiter, hasBlanks } = this.#grammar;
    const cells: string[] = [];
    let isOdd = false;
    let lineEnd = text.indexOf('\n', rowStart);
    let at = rowStart;
    for (;;) {
      const start = hasBlanks ? skipBlanks(text, at, delimiter) : at;
      // Spreadsheets keep leading zeros by writing ="00123".
      const cellStart = text.startsWith('="', start) ? start + 1 : start;
      if (text[cellStart] === this.#quote) {
        const cell = this.#readQuoted(text, cellStart, isWhole);
        if (cell === null) return null;
        if (cell.end === null) return { cells, end: null, isOdd: false };
        isOdd ||= cell.isOdd;
        cells.push(cell.text);
        at = cell.end;
        if (lineEnd >= 0 && at > lineEnd) lineEnd = text.indexOf('\n', at);
      } else {
        if (lineEnd < 0 && !isWhole) return null;
        const stop = lineEnd < 0 ? text.length : lineEnd;
        const next = delimiter === '' ? -1 : text.indexOf(delimiter, cellStart);
        const end = next < 0 || next > stop ? stop : next;
        cells.push(text.slice(Math.min(cellStart, end), end));
        at = end;
      }
      if (at >= text.length) return isWhole ? { cells, end: at, isOdd } : null;
      if (text[at] === '\n') return { cells, end: at + 1, isOdd };
      at += delimiter.length;
    }
  }

  /**
   * A cell in quotes. `end` is where its delimiter or line end stands, null where there is none;
   * null waits for more text.
   */
  #readQuoted(text: string, start: number, isWhole: boolean): QuotedCell | null {
    const { delimiter, quotes } = this.#grammar;
    let isOdd = false;
    for (let scan = start + 1; ;) {
      const quote = text.indexOf(this.#quote, scan);
      if (quote < 0) return isWhole ? UNENDED : null;
      if (quotes === 'backslash' && backslashesBefore(text, quote) % 2 === 1) {
        scan = quote + 1;
        continue;
      }
      if (text[quote + 1] === this.#quote) {
        scan = quote + 2;
        continue;
      }
      const after = skipBlanks(text, quote + 1, delimiter);
      if (after >= text.length && !isWhole) return null;
      if (after >= text.length || text[after] === '\n' || isAt(text, after, delimiter)) {
        const inner = text.slice(start + 1, quote);
        const isLong = start < this.#barren && inner.includes('\n');
        return isLong ? UNENDED : { text: this.#unquote(inner), end: after, isOdd };
      }
      // A quoted cell seems to begin within the quotes: this one may have lost its end.
      const before = text[quote - 1];
      if (before === '\n' || before === delimiter)
        isOdd ||= text.slice(start, quote).includes('\n');
      scan = quote + 1;
    }
  }

  #unquote(inner: string): string {
    const [quote, twice] = [this.#quote, this.#quote.repeat(2)];
    const plain = inner.includes(twice) ? inner.replaceAll(twice, quote) : inner;
    if (FORMULA.test(plain)) return plain.slice(2, -1);
    return this.#grammar.quotes === 'backslash' ? plain.replace(/\\(["\\])/g, '$1') : plain;
  }
}

/** All rows of a text that is whole. */
export function readCsv(text: string, grammar: CsvGrammar = PLAIN_CSV): readonly CsvRow[] {
  const reader = new CsvReader(grammar);
  return [...reader.push(text.replace(/^\ufeff/, '')), ...reader.end()];
}

interface ReadRow {
  readonly cells: readonly string[];
  readonly end: number | null;
  readonly isOdd: boolean;
  readonly isBroken?: true;
}

interface QuotedCell {
  readonly text: string;
  readonly end: number | null;
  readonly isOdd: boolean;
}

/** A text that spreadsheets are kept from taking for a number. */
const FORMULA = /^="[^"]*"$/;
const UNENDED: QuotedCell = { text: '', end: null, isOdd: false };
