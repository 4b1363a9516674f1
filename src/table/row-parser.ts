import { backslashesBefore, isAt, skipBlanks } from './csv-text.ts';

/** The grammar in which a program writes cells. */
export interface CsvGrammar {
  /** Separator of cells; empty where a line is one cell. */
  readonly delimiter: string;
  /**
   * How quotes are written: doubled within quotes; with a backslash before them, as databases do;
   * single ones; curly ones; or whole lines in quotes, which contain rows with their own quotes.
   */
  readonly quotes: 'doubled' | 'backslash' | 'single' | 'curly' | 'lines';
  /** Blanks between a delimiter and a cell do not belong to the cell. */
  readonly hasBlanks: boolean;
}

export const PLAIN_CSV: CsvGrammar = { delimiter: ',', quotes: 'doubled', hasBlanks: false };

/** A row as it stands in a text. */
export interface ReadRow {
  readonly cells: readonly string[];
  readonly end: number | null;
  readonly isOdd: boolean;
  readonly isBroken?: true;
}

/**
 * Parses one row of a text by a grammar. It has no state; `CsvReader` joins the pieces of a file.
 */
export class RowParser {
  readonly quote: string;
  readonly #grammar: CsvGrammar;

  constructor(grammar: CsvGrammar) {
    this.#grammar = grammar;
    this.quote = grammar.quotes === 'single' ? "'" : '"';
  }

  /**
   * The first line of a row whose quote is never closed, with its quotes read as letters; null
   * where the line is incomplete.
   */
  readBroken(text: string, start: number, mayWait: boolean): ReadRow | null {
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

  /**
   * The row that begins at `rowStart`; null where it is incomplete. `end` is null for a quote that
   * is never closed. Before `barren`, an earlier search has found no quoted cell that spans lines.
   */
  read(text: string, rowStart: number, isWhole: boolean, barren: number): ReadRow | null {
    const { delimiter, hasBlanks } = this.#grammar;
    const cells: string[] = [];
    let isOdd = false;
    let lineEnd = text.indexOf('\n', rowStart);
    let at = rowStart;
    for (;;) {
      const start = hasBlanks ? skipBlanks(text, at, delimiter) : at;
      // Spreadsheets keep leading zeros by writing ="00123".
      const cellStart = text.startsWith('="', start) ? start + 1 : start;
      if (text[cellStart] === this.quote) {
        const cell = this.#readQuoted(text, cellStart, isWhole, barren);
        if (cell === null) return null;
        if (cell.end === null) return { cells, end: null, isOdd: false };
        isOdd ||= cell.isOdd;
        cells.push(cell.text);
        at = cell.end;
        if (lineEnd >= 0 && at > lineEnd) lineEnd = text.indexOf('\n', at);
      } else {
        if (lineEnd < 0 && !isWhole) return null;
        const stop = lineEnd < 0 ? text.length : lineEnd;
        const next = delimiter === '' ? -1 : nextDelimiter(text, cellStart, delimiter);
        const end = next < 0 || next > stop ? stop : next;
        const cell = text.slice(Math.min(cellStart, end), end);
        cells.push(delimiter === '|' ? cell.replaceAll('\\|', '|') : cell);
        at = end;
      }
      if (at >= text.length) return isWhole ? { cells, end: at, isOdd } : null;
      if (text[at] === '\n') return { cells, end: at + 1, isOdd };
      at += delimiter.length;
    }
  }

  /**
   * Parses a quoted cell. `end` is the place of its delimiter or line end, null without one; the
   * result is null where more text is needed.
   */
  #readQuoted(text: string, start: number, isWhole: boolean, barren: number): QuotedCell | null {
    const { delimiter, quotes } = this.#grammar;
    let isOdd = false;
    for (let scan = start + 1; ;) {
      const quote = text.indexOf(this.quote, scan);
      if (quote < 0) return isWhole ? UNENDED : null;
      if (quotes === 'backslash' && backslashesBefore(text, quote) % 2 === 1) {
        scan = quote + 1;
        continue;
      }
      if (text[quote + 1] === this.quote) {
        scan = quote + 2;
        continue;
      }
      const after = skipBlanks(text, quote + 1, delimiter);
      if (after >= text.length && !isWhole) return null;
      if (after >= text.length || text[after] === '\n' || isAt(text, after, delimiter)) {
        const inner = text.slice(start + 1, quote);
        const isLong = start < barren && inner.includes('\n');
        return isLong ? UNENDED : { text: this.#unquote(inner), end: after, isOdd };
      }
      // A quoted cell seems to begin inside these quotes, so the closing quote may be missing.
      const before = text[quote - 1];
      if (before === '\n' || before === delimiter)
        isOdd ||= text.slice(start, quote).includes('\n');
      scan = quote + 1;
    }
  }

  #unquote(inner: string): string {
    const [quote, twice] = [this.quote, this.quote.repeat(2)];
    const plain = inner.includes(twice) ? inner.replaceAll(twice, quote) : inner;
    if (FORMULA.test(plain)) return plain.slice(2, -1);
    return this.#grammar.quotes === 'backslash' ? plain.replace(/\\(["\\])/g, '$1') : plain;
  }
}

/** Markdown writes a bar within a cell as `\|`. */
function nextDelimiter(text: string, start: number, delimiter: string): number {
  let next = text.indexOf(delimiter, start);
  while (delimiter === '|' && next > start && text[next - 1] === '\\')
    next = text.indexOf(delimiter, next + 1);
  return next;
}

interface QuotedCell {
  readonly text: string;
  readonly end: number | null;
  readonly isOdd: boolean;
}

/** A text in the form that stops spreadsheets from reading it as a number. */
const FORMULA = /^="[^"]*"$/;
const UNENDED: QuotedCell = { text: '', end: null, isOdd: false };
