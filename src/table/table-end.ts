import { lineEndsIn } from './csv-text.ts';
import type { CellRow } from './dialect.ts';
import type { TableShape } from './table-shape.ts';
import { guessPlaces } from './ticket-columns.ts';

/**
 * Tells which rows stand below the table: a summary, another table or the name of a report, which
 * people and programs put there behind an empty line. The proof is the column of the ids: where all
 * ids have digits, a word without any is no id. In a CSV without ids it is the number of cells. An
 * instance reads one file in order.
 */
export class TableEnd {
  readonly #shape: TableShape;
  readonly #id: number;
  #rows = 0;
  #isProof = true;
  #isBelow = false;
  /** The line below the previous row. */
  #next = Infinity;

  constructor(shape: TableShape) {
    this.#shape = shape;
    this.#id = shape.headerLine === null ? -1 : guessPlaces(shape.columns).id;
  }

  /** `isAfterBlank`: an empty row stands directly above. */
  isBelow(row: CellRow, isAfterBlank: boolean): boolean {
    const isGap = isAfterBlank || row.line > this.#next;
    // The reader of CSV leaves empty lines out; in a page, lines say nothing of rows.
    if (this.#shape.format === 'csv')
      this.#next = row.line + 1 + row.cells.reduce((sum, cell) => sum + lineEndsIn(cell), 0);
    else if (this.#shape.format === 'xlsx') this.#next = row.line + 1;
    const looksLikeRow = this.#looksLikeRow(row.cells);
    if (this.#isBelow) this.#isBelow = !(looksLikeRow && this.#isWhole(row.cells));
    else
      this.#isBelow =
        isGap &&
        this.#rows > 0 &&
        this.#isProof &&
        !looksLikeRow &&
        row.cells.every((cell) => cell.trim().split(/\s+/).length <= MAX_WORDS);
    if (this.#isBelow) return true;
    this.#rows += 1;
    this.#isProof &&= looksLikeRow;
    return false;
  }

  #looksLikeRow(cells: readonly string[]): boolean {
    if (this.#shape.headerLine === null) return true;
    if (this.#id < 0)
      return this.#shape.format !== 'csv' || cells.length >= this.#shape.columns.length;
    const id = cells[this.#id]?.trim() ?? '';
    return id === '' ? cells.filter((cell) => cell.trim() !== '').length > 1 : /\d/.test(id);
  }

  #isWhole(cells: readonly string[]): boolean {
    return cells.length === this.#shape.columns.length;
  }
}

/** A cell with more words is a sentence, which a ticket has and a summary has not. */
const MAX_WORDS = 8;
