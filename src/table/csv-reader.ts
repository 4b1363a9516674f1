import { lineEndsIn, straightQuotes, unifyLineEnds } from './csv-text.ts';
import { PLAIN_CSV, RowParser, type CsvGrammar, type ReadRow } from './row-parser.ts';

/** One row of a table; `line` is where it begins in the file, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote of this row never ends; the line was read as if that quote were a letter. */
  readonly isBroken?: true;
}

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
  readonly #parser: RowParser;
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
    this.#parser = new RowParser(this.#grammar);
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
      let row = this.#parser.read(text, at, !mayWait, this.#barren);
      if (row === null) break;
      if (row.end === null || this.#hasSwallowed(text, at, row)) {
        if (row.end === null) this.#barren = Math.max(this.#barren, text.length);
        row = this.#parser.readBroken(text, at, mayWait);
        if (row === null) break;
      }
      const { end, cells, isBroken } = row;
      const source = text.slice(at, end ?? text.length);
      // An empty cell in quotes is a row with nothing in it; an empty line is no row.
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
   * A row of several lines, within whose quotes another quoted cell begins: it has swallowed the
   * next row where it has the wrong width, or where its first line and what follows make two rows
   * of the right one.
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

/** All rows of a text that is whole. */
export function readCsv(text: string, grammar: CsvGrammar = PLAIN_CSV): readonly CsvRow[] {
  const reader = new CsvReader(grammar);
  return [...reader.push(text.replace(/^\ufeff/, '')), ...reader.end()];
}
