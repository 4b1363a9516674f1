import { Parser } from 'htmlparser2';
import { EngineError } from '../core/errors.ts';
import type { CellRow } from './dialect.ts';
import { chooseSheet, type Sheet } from './sheets.ts';
import { unzipParts } from './zip-parts.ts';

/**
 * Reads the sheet of an OpenDocument workbook (LibreOffice, Google Sheets) that `chooseSheet`
 * chooses. Throws `file-too-large` for a workbook that does not fit into memory, `file-damaged` for
 * a broken one, `bad-input` where no sheet has the name.
 */
export async function readOds(bytes: Uint8Array, wanted?: string): Promise<Sheet> {
  const parts = await unzipParts(bytes, (name) => name === CONTENT, 'ods');
  const content = parts[CONTENT];
  if (!content) throw new EngineError('file-damaged', { what: 'ods' });
  const reader = new SheetReader();
  const parser = new Parser(reader, { xmlMode: true });
  parser.end(new TextDecoder().decode(content));
  return chooseSheet(reader.sheets, wanted);
}

/** Collects the cells of all sheets while the file is parsed. */
class SheetReader {
  readonly sheets: { name: string; isHidden: boolean; rows: CellRow[] }[] = [];
  #cells: string[] = [];
  /** Empty cells, which count only when a filled cell follows. */
  #blanks = 0;
  #line = 0;
  #said: string[] | null = null;
  /** The reader skips comments on a cell. */
  #notes = 0;
  #repeats = { row: 1, cell: 1 };
  #date = '';

  onopentag = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    const times = (name: string): number => Math.max(1, Number(attributes[name] ?? 1) || 1);
    if (tag === 'table:table') {
      const name = attributes['table:name'] ?? '';
      this.sheets.push({ name, isHidden: false, rows: [] });
      this.#line = 0;
    } else if (tag === 'table:table-row') {
      [this.#cells, this.#blanks] = [[], 0];
      this.#repeats.row = times('table:number-rows-repeated');
    } else if (CELL.test(tag)) {
      this.#repeats.cell = times('table:number-columns-repeated');
      this.#said = [];
      const kind = attributes['office:value-type'];
      this.#date = kind === 'date' ? (attributes['office:date-value'] ?? '') : '';
    } else if (tag === 'office:annotation') this.#notes += 1;
    else if (tag === 'text:p' && this.#said?.length) this.#say('\n');
    else if (tag === 'text:line-break') this.#say('\n');
    else if (tag === 'text:tab') this.#say('\t');
    else if (tag === 'text:s') this.#say(' '.repeat(Math.min(times('text:c'), MAX_BLANKS)));
  };

  ontext = (text: string): void => {
    this.#say(text);
  };

  onclosetag = (tag: string): void => {
    if (tag === 'office:annotation') this.#notes -= 1;
    else if (CELL.test(tag)) this.#endCell();
    else if (tag === 'table:table-row') this.#endRow();
  };

  #say(text: string): void {
    if (this.#notes === 0) this.#said?.push(text);
  }

  #endCell(): void {
    const text = this.#date === '' ? (this.#said ?? []).join('') : this.#date;
    this.#said = null;
    if (text.trim() === '') {
      this.#blanks += this.#repeats.cell;
      return;
    }
    const times = Math.min(this.#repeats.cell, MAX_CELLS);
    const blanks = Math.min(this.#blanks, MAX_CELLS);
    this.#cells.push(...Array.from({ length: blanks }, () => ''));
    this.#cells.push(...Array.from({ length: times }, () => text));
    this.#blanks = 0;
  }

  #endRow(): void {
    const rows = this.sheets.at(-1)?.rows;
    const times = this.#repeats.row;
    const isEmpty = this.#cells.length === 0;
    for (let at = 0; !isEmpty && at < Math.min(times, MAX_REPEATED_ROWS); at++)
      rows?.push({ line: this.#line + at + 1, cells: this.#cells });
    this.#line += times;
  }
}

const CONTENT = 'content.xml';
const CELL = /^table:(?:covered-)?table-cell$/;
const MAX_CELLS = 2_000;
const MAX_BLANKS = 100;
/** The file writes equal rows once with a count. A sheet that is filled to its end is cut here. */
const MAX_REPEATED_ROWS = 100_000;
