import { Parser } from 'htmlparser2';
import type { CellRow } from './dialect.ts';
import { lineCounter } from './line-counter.ts';

/**
 * Reads the largest table of a page or of an XML workbook (SpreadsheetML), which desks and
 * spreadsheets save as `.xls`. `line` is the line of a row, or its number where rows share lines. A
 * cell that spans columns is followed by empty cells. Time grows linearly with the text.
 */
export function readMarkupTable(text: string): readonly CellRow[] {
  const isXml = /^\s*<\?(?:xml|mso)/.test(text);
  const open: Table[] = [];
  let largest = new Table();
  const [line, table] = [lineCounter(text), (): Table | undefined => open.at(-1)];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.replace(/^.*:/, '');
        if (name === 'table') open.push(new Table());
        else if (name === 'tr' || name === 'row') table()?.row(line(parser.startIndex));
        else if (name === 'td' || name === 'th' || name === 'cell') {
          const index = Number(attributes['ss:index'] ?? 0);
          table()?.cell(index, Number(attributes['colspan'] ?? 1));
        } else if (name === 'br') table()?.say('\n');
        else if (name === 'time') table()?.beginTime(attributes['datetime'] ?? '');
      },
      ontext: (said) => table()?.say(isXml ? said : said.replace(/\s+/g, ' ')),
      onclosetag(tag) {
        const name = tag.replace(/^.*:/, '');
        if (name === 'p' || name === 'div' || name === 'li') table()?.say('\n');
        if (name === 'time') table()?.endTime();
        if (name === 'td' || name === 'th' || name === 'cell') table()?.close();
        if (name !== 'table') return;
        const closed = open.pop();
        if (closed && closed.size > largest.size) largest = closed;
      },
    },
    { xmlMode: isXml, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  // Rows on the same line, as in a page of one line, get their number instead.
  const isShared = new Set(largest.rows.map((row) => row.line)).size < largest.rows.length;
  return largest.rows.map(({ line: begin, cells, width }, place) => {
    const at = isShared ? place + 1 : begin;
    const texts = cells.map((cell) => cell.replace(/[^\S\n]*\n[^\S\n]*/g, '\n').trim());
    const [first = ''] = texts;
    const isHeading = texts.length === 1 && width > 1 && isShort(first);
    return { line: at, cells: texts, ...(isHeading && { isHeading }) };
  });
}

/** A few words are a heading; more words are text about the row above. */
function isShort(text: string): boolean {
  return text !== '' && text.split(/\s+/).length <= MAX_HEADING_WORDS;
}

/** A table while it is read. */
class Table {
  readonly rows: { readonly line: number; readonly cells: string[]; width: number }[] = [];
  size = 0;
  #isInCell = false;
  #isInTime = false;
  /** Number of further columns that the previous cell spans. */
  #rest = 0;

  row(line: number): void {
    this.rows.push({ line, cells: [], width: 0 });
    this.#isInCell = false;
    this.#rest = 0;
  }

  /** `index` is the column of the cell, from 1, where the file has it. */
  cell(index: number, columns: number): void {
    const row = this.rows.at(-1);
    if (!row) return;
    const { cells } = row;
    row.width += columns;
    const before = index > 0 ? index - 1 : cells.length + this.#rest;
    while (cells.length < Math.min(before, MAX_CELLS)) cells.push('');
    cells.push('');
    this.size += 1;
    this.#isInCell = true;
    this.#rest = columns > 1 ? columns - 1 : 0;
  }

  say(text: string): void {
    const cells = this.rows.at(-1)?.cells;
    if (cells && this.#isInCell && !this.#isInTime) cells[cells.length - 1] += text;
  }

  /** A page may show a date as "Mar 4"; the full date is in the markup. */
  beginTime(time: string): void {
    if (!/^\d{4}-/.test(time)) return;
    this.say(time);
    this.#isInTime = true;
  }

  endTime(): void {
    this.#isInTime = false;
  }

  close(): void {
    this.#isInCell = false;
    this.#isInTime = false;
  }
}

const MAX_CELLS = 2_000;
const MAX_HEADING_WORDS = 8;
