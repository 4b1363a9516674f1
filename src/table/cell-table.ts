import type { LineFault } from '../core/bad-lines.ts';
import type { CsvRow } from './csv-reader.ts';
import { isRule, isTotal } from './dialect.ts';
import type { CellRow } from './dialect.ts';
import { TableEnd } from './table-end.ts';
import type { LeftOutLine, TableRow, TableShape } from './table-shape.ts';

/**
 * Turns rows of cells of any format into rows of a table. It leaves out lines above the header,
 * empty rows and totals, each with its reason, and marks rows that are not as wide as the header.
 * An instance reads one file, from the first row to the last.
 */
export class CellTable {
  readonly #shape: TableShape;
  #isBelowHeader: boolean;
  #isFirst = true;
  #isAfterBlank = false;
  readonly #end: TableEnd;
  #rows = 0;
  #last: readonly string[] = [];
  /** Programs that draw tables with bars pad the cells with blanks to one width. */
  readonly #isPadded: boolean;

  constructor(shape: TableShape) {
    this.#shape = shape;
    this.#isPadded = shape.delimiter === '|';
    this.#isBelowHeader = shape.headerLine === null;
    this.#end = new TableEnd(shape);
  }

  take(rows: readonly (CsvRow | CellRow)[]): {
    readonly rows: readonly TableRow[];
    readonly leftOut: readonly LeftOutLine[];
  } {
    const kept: TableRow[] = [];
    const leftOut: LeftOutLine[] = [];
    const leave = (
      { line, cells }: CellRow,
      kind: LineFault['kind'] &
        ('title' | 'total' | 'group' | 'below' | 'blank' | 'header' | 'rule'),
    ): void => {
      leftOut.push({ line, fault: { kind }, text: excerpt(cells) });
    };
    for (const [at, row] of rows.entries()) {
      const isBlank = row.cells.every((cell) => cell.trim() === '');
      if (!this.#isBelowHeader) {
        if (row.line >= (this.#shape.headerLine ?? 0)) this.#isBelowHeader = true;
        else if (!isBlank) leave(row, 'title');
        continue;
      }
      if (this.#shape.keepsAll !== true && this.#shape.columns.length > 1) {
        if (isBlank) {
          leave(row, 'blank');
          this.#isAfterBlank = true;
          continue;
        }
        const isAfterBlank = this.#isAfterBlank;
        this.#isAfterBlank = false;
        const kind =
          isTotal(row.cells) || this.#isCount(row.cells)
            ? 'total'
            : isRule(row.cells)
              ? 'rule'
              : this.#isHeaderAgain(row.cells) || (this.#isFirst && isSurveyHeader(row.cells))
                ? 'header'
                : 'isHeading' in row ||
                    (isHeading(row.cells) && this.#isHeaderAgain(rows[at + 1]?.cells ?? []))
                  ? 'group'
                  : null;
        this.#isFirst = false;
        if (kind) {
          leave(row, kind);
          continue;
        }
        if (this.#end.isBelow(row, isAfterBlank)) {
          leave(row, 'below');
          continue;
        }
      }
      this.#rows += 1;
      this.#last = row.cells;
      kept.push({
        line: row.line,
        cells: this.#fitted(this.#isPadded ? row.cells.map((cell) => cell.trim()) : row.cells),
        fault: this.#faultOf(row),
      });
    }
    return { rows: kept, leftOut };
  }

  /** Nothing but the number of the rows above, which is not the next one of numbered rows. */
  #isCount(cells: readonly string[]): boolean {
    const [at = -1, ...others] = cells.flatMap((cell, place) =>
      cell.trim() === '' ? [] : [place],
    );
    const count = cells[at]?.trim();
    return (
      others.length === 0 &&
      this.#rows > 1 &&
      count === String(this.#rows) &&
      this.#last[at]?.trim() !== String(this.#rows - 1)
    );
  }

  /** Files that were joined repeat the header of each one. */
  #isHeaderAgain(cells: readonly string[]): boolean {
    const { columns, headerLine } = this.#shape;
    // Qualtrics writes its internal names of the columns into rows below the header.
    if (cells[0]?.startsWith('{"ImportId":') === true) return true;
    return (
      headerLine !== null &&
      cells.length === columns.length &&
      cells.every((cell, at) => cell.replace(/\s+/g, ' ').trim() === columns[at])
    );
  }

  /** Removes the empty cells that spreadsheets write after the last column. */
  #fitted(cells: readonly string[]): readonly string[] {
    const { columns } = this.#shape;
    return cells.length > columns.length &&
      cells.slice(columns.length).every((cell) => cell.trim() === '')
      ? cells.slice(0, columns.length)
      : cells;
  }

  #faultOf(row: CsvRow | CellRow): LineFault | null {
    if ('isBroken' in row) return { kind: 'quote' };
    const { length } = this.#fitted(row.cells);
    const { columns } = this.#shape;
    return length === columns.length
      ? null
      : { kind: 'width', cells: length, columns: columns.length };
  }
}

/**
 * Detects a row with one filled cell. Above the header it is a heading of the columns below.
 */
function isHeading(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1;
}

/** Survey tools write into a second line what kind of answers a question has. */
function isSurveyHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    cells[0]?.trim() === '' &&
    filled.some((cell) => ANSWERS.test(cell)) &&
    filled.every((cell) => cell.split(/\s+/).length <= 6)
  );
}

/** Names of columns for free answers, as SurveyMonkey calls them. */
const ANSWERS =
  /^\s*(?:(?:open-ended |freie |offene )?(?:response|antwort)|réponse(?: ouverte)?|respuesta(?: abierta)?|resposta(?: aberta)?)\s*$/i;

function excerpt(cells: readonly string[]): string {
  const text = cells
    .filter((cell) => cell.trim() !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
