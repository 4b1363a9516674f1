import { lineEndsIn, straightQuotes, unifyLineEnds } from './csv-text.ts';
import { PLAIN_CSV, RowParser, type CsvGrammar, type ReadRow } from './row-parser.ts';

/** One row of a table; `line` is where it begins in the file, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote of this row is never closed; the reader took that quote for a letter. */
  readonly isBroken?: true;
}

/** The reader takes the quote of a longer cell for one that is never closed. */
const MAX_ROW_CHARACTERS = 16_000_000;

/**
 * Reads CSV piece by piece, in memory for one row at a time; any line ends, blank lines are left
 * out. A quote ends a cell only before a delimiter or a line's end, so that quotes within a
 * sentence are read as they stand. A quote that never ends costs its own line: the next row begins
 * on the next one. Nothing is thrown.
 */
export class CsvReader {
  readonly #grammar: CsvGrammar;
  readonly #parser: RowParser;
  /** The grammar of rows that stand inside quoted lines. */
  readonly #inner: CsvGrammar | null;
  #rest = '';
  /**
   * Length that `#rest` must reach before the reader looks at the unfinished row again, so that it
   * does not parse a row of megabytes for every piece.
   */
  #enough = 0;
  #half = '';
  #line = 1;
  /** Before this place in `#rest`, the search has found no quoted cell that spans lines. */
  #barren = 0;
  /**
   * Cells of a whole row, known after the header. A row of another width may have swallowed the
   * next rows.
   */
  width = 0;

  constructor(grammar: CsvGrammar = PLAIN_CSV, firstLine = 1) {
    this.#grammar = grammar.quotes === 'lines' ? { ...PLAIN_CSV, delimiter: '' } : grammar;
    this.#parser = new RowParser(this.#grammar);
    this.#inner = grammar.quotes === 'lines' ? { ...grammar, quotes: 'doubled' } : null;
    this.#line = firstLine;
  }

  /** Returns the rows that this piece of the file completes. */
  push(text: string): readonly CsvRow[] {
    // The piece may end inside a line end, so those characters wait for the next piece.
    const piece = this.#half + (this.#grammar.quotes === 'curly' ? straightQuotes(text) : text);
    this.#half = /\r+$/.exec(piece)?.[0] ?? '';
    this.#rest += unifyLineEnds(piece.slice(0, piece.length - this.#half.length));
    return this.#rest.length < this.#enough ? [] : this.#take(false);
  }

  /** Returns the last row of a file that does not end with a line end. */
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
      let row = this.#parser.read(text, at, !mayWait, this.#barren);
      if (row === null) break;
      if (row.end === null || this.#hasSwallowed(text, at, row)) {
        if (row.end === null) this.#barren = Math.max(this.#barren, text.length);
        row = this.#parser.readBroken(text, at, mayWait);
        if (row === null) break;
      }
      const { end, cells, isBroken } = row;
      const source = text.slice(at, end ?? text.length);
      // A line with one empty quoted cell is a row; an empty line is not.
      if (cells.length > 1 || cells[0]?.trim() !== '' || source.includes(this.#parser.quote))
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
   * Detects a row of several lines that has swallowed the next row: another quoted cell begins
   * inside its quotes, and the row has the wrong width or its lines make two rows of the right
   * width.
   */
  #hasSwallowed(text: string, start: number, { cells, isOdd }: ReadRow): boolean {
    if (!isOdd || this.width === 0 || this.#inner) return false;
    if (cells.length !== this.width) return true;
    const first = this.#parser.readBroken(text, start, false);
    const next = first?.end ? this.#parser.read(text, first.end, true, this.#barren) : null;
    return (
      first?.cells.length === this.width &&
      next?.end !== null &&
      next?.cells.length === this.width &&
      !next.isOdd
    );
  }
}

/** Reads all rows of a complete text. */
export function readCsv(text: string, grammar: CsvGrammar = PLAIN_CSV): readonly CsvRow[] {
  const reader = new CsvReader(grammar);
  return [...reader.push(text.replace(/^\ufeff/, '')), ...reader.end()];
}
