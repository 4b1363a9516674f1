import { Parser } from 'htmlparser2';
import { namesText, type CellRow } from './dialect.ts';
import { lineCounter } from './line-counter.ts';
import { pageCell, workbookCell } from './markup-cell.ts';

/** A table of a page, or a sheet of an XML workbook. */
export interface MarkupTable {
  readonly name: string;
  readonly rows: readonly CellRow[];
  readonly isHidden: boolean;
}

/**
 * Reads the tables of a page or of an XML workbook (SpreadsheetML), which desks and spreadsheets
 * save as `.xls`: all tables that name a ticket's text, else the largest one. Tables with the same
 * header are parts of one table. A table within a cell belongs to that cell's text. `line` is the
 * line of a row, or its number where rows share lines. A cell that spans columns is followed by
 * empty cells; one that spans rows stands in each of them. Time grows linearly with the text.
 */
export function readMarkupTables(text: string): readonly MarkupTable[] {
  const isXml = /^\s*<\?(?:xml|mso)/.test(text);
  const cellText = isXml ? workbookCell : pageCell;
  const read = ({ begin, end }: Place, most = Infinity): string =>
    end - begin > most ? '' : cellText(text.slice(begin, end));
  const all = tablesOf(text, isXml).filter(({ rows }) => rows.length > 0);
  const names = (table: Table): boolean =>
    namesText(rowsOf(table.rows.slice(0, MAX_LOOKED_AT), (cell) => read(cell, MAX_NAME)));
  const named = outermost(all.filter(names));
  const largest = all.reduce<Table | undefined>(
    (best, table) => (best && best.size >= table.size ? best : table),
    undefined,
  );
  const chosen = named.length > 0 ? named : largest ? [largest] : [];
  return joined(
    chosen.map((table, at) => ({
      name: table.name || `Table ${at + 1}`,
      rows: rowsOf(table.rows, read),
      isHidden: false,
    })),
  );
}

/** Where a cell's markup stands in the text. */
interface Place {
  readonly begin: number;
  end: number;
}

interface Row {
  readonly line: number;
  readonly cells: (Place | null)[];
  width: number;
}

/** Finds all tables of a text, with the places of their cells. */
function tablesOf(text: string, isXml: boolean): readonly Table[] {
  const [all, open]: [Table[], Table[]] = [[], []];
  const line = lineCounter(text);
  let sheet = '';
  const table = (): Table | undefined => open.at(-1);
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.replace(/^.*:/, '');
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        if (name === 'worksheet') sheet = attributes['ss:name'] ?? '';
        else if (name === 'table') {
          const begun = new Table(sheet, from);
          open.push(begun);
          all.push(begun);
        } else if (name === 'tr' || name === 'row') table()?.row(line(from), from);
        else if (name === 'td' || name === 'th' || name === 'cell')
          table()?.cell(to, from, attributes);
      },
      onclosetag(tag) {
        const name = tag.replace(/^.*:/, '');
        if (name === 'td' || name === 'th' || name === 'cell') table()?.endCell(parser.startIndex);
        else if (name === 'table') open.pop()?.end(parser.startIndex);
      },
    },
    { xmlMode: isXml, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  for (const left of open) left.end(text.length);
  return all;
}

function rowsOf(rows: readonly Row[], read: (place: Place) => string): readonly CellRow[] {
  // Rows on the same line, as in a page of one line, get their number instead.
  const isShared = new Set(rows.map((row) => row.line)).size < rows.length;
  return rows.map(({ line, cells, width }, place) => {
    const at = isShared ? place + 1 : line;
    const texts = cells.map((cell) => (cell ? read(cell) : ''));
    const [first = ''] = texts;
    const isHeading = texts.length === 1 && width > 1 && isShort(first);
    return { line: at, cells: texts, ...(isHeading && { isHeading }) };
  });
}

/** Leaves out tables that stand within another one of the list. */
function outermost(tables: readonly Table[]): readonly Table[] {
  let end = -1;
  return tables.filter((table) => {
    if (table.begin < end) return false;
    end = table.until;
    return true;
  });
}

/** Joins tables that repeat the header of an earlier one, as views do for each group or page. */
function joined(tables: readonly MarkupTable[]): readonly MarkupTable[] {
  const byHeader = new Map<string, MarkupTable>();
  tables.forEach((table, at) => {
    const [header] = table.rows;
    const isHeader = header !== undefined && namesText([header]);
    const key = isHeader ? JSON.stringify(header.cells) : String(at);
    const before = byHeader.get(key);
    byHeader.set(key, before ? { ...before, rows: [...before.rows, ...table.rows] } : table);
  });
  return [...byHeader.values()];
}

/** A few words are a heading; more words are text about the row above. */
function isShort(text: string): boolean {
  return text !== '' && text.split(/\s+/).length <= MAX_HEADING_WORDS;
}

/** A table while it is read. Offsets count characters of the text. */
class Table {
  readonly rows: Row[] = [];
  readonly name: string;
  readonly begin: number;
  until = 0;
  size = 0;
  #open: Place | null = null;
  /** Number of further columns that the previous cell spans. */
  #rest = 0;
  /** By column, the cell of an earlier row that spans further rows, and how many. */
  readonly #spans = new Map<number, { readonly cell: Place; rows: number }>();

  constructor(name: string, begin: number) {
    this.name = name;
    this.begin = begin;
  }

  row(line: number, at: number): void {
    this.#endRow(at);
    this.rows.push({ line, cells: [], width: 0 });
  }

  /** `at` is the end of the tag that begins the cell, `before` its start. */
  cell(at: number, before: number, attributes: Readonly<Record<string, string>>): void {
    this.endCell(before);
    const row = this.rows.at(-1);
    if (!row) return;
    const { cells } = row;
    const columns = Math.max(1, Number(attributes['colspan'] ?? 1) || 1);
    // A workbook has the column of a cell, from 1, where it is not the next one.
    const index = Number(attributes['ss:index'] ?? 0);
    row.width += columns;
    const next = index > 0 ? index - 1 : cells.length + this.#rest;
    while (cells.length < Math.min(next, MAX_CELLS)) cells.push(null);
    this.#addSpanning(cells);
    const cell = { begin: at, end: at };
    const rows = Number(attributes['rowspan'] ?? 1) - 1;
    if (rows > 0) this.#spans.set(cells.length, { cell, rows });
    cells.push(cell);
    this.size += 1;
    this.#open = cell;
    this.#rest = columns > 1 ? columns - 1 : 0;
  }

  endCell(at: number): void {
    if (this.#open) this.#open.end = at;
    this.#open = null;
  }

  end(at: number): void {
    this.#endRow(at);
    this.until = at;
  }

  #endRow(at: number): void {
    this.endCell(at);
    const cells = this.rows.at(-1)?.cells;
    if (cells) this.#addSpanning(cells);
    this.#rest = 0;
  }

  /** Puts cells of earlier rows where they span this one. */
  #addSpanning(cells: (Place | null)[]): void {
    for (;;) {
      const span = this.#spans.get(cells.length);
      if (!span) return;
      span.rows -= 1;
      if (span.rows <= 0) this.#spans.delete(cells.length);
      cells.push(span.cell);
    }
  }
}

const MAX_CELLS = 2_000;
const MAX_HEADING_WORDS = 8;
/** Number of rows and length of cells in which the search looks for names of columns. */
const [MAX_LOOKED_AT, MAX_NAME] = [20, 400];
