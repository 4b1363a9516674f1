import { namesOf } from './column-names.ts';
import { CsvReader, type CsvRow } from './csv-reader.ts';
import { PLAIN_CSV, type CsvGrammar } from './row-parser.ts';

/** How a CSV is written: its grammar, and where the hint for spreadsheets (`sep=;`) ends that may stand before it. */
export interface Dialect extends CsvGrammar {
  /** Characters and lines to pass over before the first row. */
  readonly skippedCharacters: number;
  readonly skippedLines: number;
}

/** A row of cells with its line, of whatever format. */
export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** One heading across several columns, as pages have it above each group of rows. */
  readonly isHeading?: true;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Taken only where a line has the names of columns between them. */
const RARE_DELIMITERS = [
  '^',
  '~',
  '#',
  '\u00a6',
  '\u00a7',
  '\u00ac',
  ':',
  '!',
  '\x1f',
  '\x01',
] as const;
/** Rows of a table's beginning that are looked at. */
const MAX_LOOKED_AT = 60;
/** Characters of it that are looked at. */
const MAX_CHARACTERS = 300_000;
/** Lines above the header, at most. */
const MAX_TITLE_LINES = 50;

/**
 * How a CSV is written, decided from rows that were parsed, with quotes respected: each way of
 * writing is tried, and the one that makes rows of one width with the fewest broken quotes is
 * taken. `chosen` is not guessed. `isWholeFile` says that
 * `head` is the whole file.
 */
export function guessDialect(head: string, isWholeFile: boolean, chosen?: string): Dialect {
  const isWhole = isWholeFile && head.length <= MAX_CHARACTERS;
  const [hint, sign] = /^\ufeff?"?sep=(.)"?[^\S\r\n]*(?:\r+\n|\r|\n|$)/i.exec(head) ?? [];
  const skipped = {
    skippedCharacters: hint?.length ?? 0,
    skippedLines: hint === undefined ? 0 : 1,
  };
  const text = head.slice(hint?.length ?? 0, MAX_CHARACTERS);
  const given = chosen ?? sign;
  const delimiters = given === undefined ? [...DELIMITERS, ...rareIn(text)] : [given];
  const tried = grammarsFor(text, delimiters).map((grammar) => ({
    grammar,
    ...judge(parse(text, grammar, isWhole)),
  }));
  const best = tried.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  if (given === undefined && best.isOneColumn)
    return {
      ...(withinQuotes(text, isWhole) ?? bestOf(grammarsFor(text, ['']), text, isWhole)),
      ...skipped,
    };
  return { ...best.grammar, ...skipped };
}

/**
 * Place of the row with the columns' names, and the first row of data. A report's title lines are passed over; `header`
 * is -1 where the first rows are data already.
 */
export function findHeader(rows: readonly CellRow[]): number {
  const width = usualWidth(rows);
  const isFull = ({ cells }: CellRow): boolean =>
    cells.filter((cell) => cell.trim() !== '').length >= Math.min(2, width);
  const named = rows
    .slice(0, MAX_TITLE_LINES)
    .findIndex((row) => isFull(row) && hasTextName(row.cells));
  if (named >= 0) {
    // Names in two lines: the upper one says what those below have in common.
    const [upper, lower] = [rows[named], rows[named + 1]].map((row) =>
      knownNames(row?.cells ?? []),
    );
    return (lower ?? 0) > (upper ?? 0) ? named + 1 : named;
  }
  const first = rows.findIndex(isFull);
  if (first < 0) return 0;
  return looksLikeData(rows[first]?.cells ?? []) ? -1 : first;
}

/** Whether one of a table's first rows names a ticket's text. */
export function namesText(rows: readonly CellRow[]): boolean {
  return rows.some(({ cells }) => cells.length > 1 && hasTextName(cells));
}

/** The line under a report that counts or sums up what stands above it. */
export function isTotal(cells: readonly string[]): boolean {
  const [first = '', ...rest] = cells.map((cell) => cell.trim()).filter(Boolean);
  return rest.length === 0
    ? TOTAL.test(first)
    : SUM.test(first) && rest.every((cell) => /^[-+]?[\d.,:% ]+$/.test(cell));
}

/** A line that is drawn below the header or around the table: Markdown, terminals. */
export function isRule(cells: readonly string[]): boolean {
  const drawn = cells.join('').replace(/\s/g, '');
  return /^[-=+:|_─-╿]{3,}$/.test(drawn);
}

/** Whole words above which numbers are summed up. */
const SUM = /^(?:(?:grand |sub-?)?totals?|sum(?:me|a)?|gesamt|insgesamt|totaux)\s*:?$/i;

const TOTAL =
  /^(?:(?:grand|sub|overall)?\s*-?totals?\b|sum(?:me|a)?\b|gesamt\w*\b|insgesamt\b|total\b|totaux\b|count\s*[:=]|\d+\s+(?:records?|rows?|tickets?|issues?|results?|datens\S+|zeilen|registros|enregistrements)\b|\((?:\d+\s+\w+)\)|end of (?:report|file)\b|confidential information\b|copyright\b|generated (?:by|on|at)\b)/i;

function rareIn(text: string): readonly string[] {
  const lines = text.split(/[\r\n]+/, MAX_TITLE_LINES);
  return RARE_DELIMITERS.filter((sign) => lines.some((line) => knownNames(line.split(sign)) > 1));
}

/** Whole lines in quotes, with rows in them: what a spreadsheet writes that has opened a CSV as one column. */
function withinQuotes(text: string, isWhole: boolean): CsvGrammar | null {
  const lines = parse(text, { ...PLAIN_CSV, delimiter: '' }, isWhole).slice(0, MAX_TITLE_LINES);
  const delimiter = DELIMITERS.find((sign) =>
    lines.some(({ cells: [line = ''] }) => knownNames(line.split(sign)) > 1),
  );
  return delimiter !== undefined && /^\s*"/m.test(text)
    ? { ...PLAIN_CSV, delimiter, quotes: 'lines' }
    : null;
}

/** The delimiters with the ways of quoting that the text has signs of. */
function grammarsFor(text: string, delimiters: readonly string[]): readonly CsvGrammar[] {
  return delimiters.flatMap((delimiter) => [
    { ...PLAIN_CSV, delimiter },
    ...(text.includes('\\"') ? [{ ...PLAIN_CSV, delimiter, quotes: 'backslash' as const }] : []),
    ...(delimiter !== '' && (CURLY.test(text) || text.includes(`${delimiter}“`))
      ? [{ ...PLAIN_CSV, delimiter, quotes: 'curly' as const }]
      : []),
    ...(delimiter !== '' && text.includes(`'${delimiter}'`)
      ? [{ ...PLAIN_CSV, delimiter, quotes: 'single' as const }]
      : []),
    ...(delimiter !== '' && text.includes(`${delimiter} "`)
      ? [{ ...PLAIN_CSV, delimiter, hasBlanks: true }]
      : []),
  ]);
}

/** A line that begins and ends in curly quotes, as all of a table's do. */
const CURLY = /^[“„«][^\n]*[“”»]\r?$/m;

function bestOf(grammars: readonly CsvGrammar[], text: string, isWhole: boolean): CsvGrammar {
  const faults = (grammar: CsvGrammar): number =>
    parse(text, grammar, isWhole).filter(({ isBroken }) => isBroken).length;
  return grammars.reduce((a, b) => (faults(b) < faults(a) ? b : a));
}

function parse(text: string, grammar: CsvGrammar, isWhole: boolean): readonly CsvRow[] {
  const reader = new CsvReader(grammar);
  const rows = [...reader.push(text.replace(/^\ufeff/, '')), ...(isWhole ? reader.end() : [])];
  return rows.slice(0, MAX_LOOKED_AT);
}

function judge(rows: readonly CsvRow[]): { score: number; isOneColumn: boolean } {
  const width = usualWidth(rows);
  const of = Math.max(1, rows.length);
  const alike = rows.filter(({ cells }) => cells.length === width).length / of;
  // Titles and headings of groups have one cell; rows around them that are all as wide are no sentences.
  const wide = rows.filter(({ cells }) => cells.length > 1);
  const isTable = width > 2 && wide.length * 2 >= of && alike * of >= wide.length;
  const odd = rows.filter((row) => row.isBroken === true || hasStrayQuotes(row.cells)).length / of;
  const header = rows[0]?.cells ?? [];
  const names = Math.max(
    0,
    ...rows.slice(0, MAX_TITLE_LINES).map(({ cells }) => knownNames(cells)),
  );
  const score =
    width < 2
      ? -odd
      : alike - odd + Math.min(names, 5) * 0.3 + Math.min(header.length, 100) / 1_000;
  // A header of one cell, and no rows of one width that would make it a title.
  const isOneColumn =
    width < 2 ||
    (header.length === 1 && (hasTextName(header) || (alike < 0.8 && names < 2 && !isTable))) ||
    // Sentences one below the other, some of them with commas.
    (names === 0 && alike < 0.6 && looksLikeData([header.join()]) && areSentences(header));
  return { score, isOneColumn };
}

/** The width that most rows have, counting those of two cells and more; 1 without such rows. */
function usualWidth(rows: readonly CellRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as const)[0];
}

/** A quote that stands where a way of quoting was not understood. */
function hasStrayQuotes(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s+"|^".*[^"]$|^[“„«].*[“”»]$|\\"|^'.*[^']$|^'[^']+'$/.test(cell));
}

/** Cut at its commas, a sentence has more blanks than commas. */
function areSentences(cells: readonly string[]): boolean {
  return cells.join('').split(/\s/).length > cells.length;
}

function knownNames(cells: readonly string[]): number {
  return cells.filter((cell) => cell.length <= 60 && ALL_NAMES.has(cell)).length;
}

function hasTextName(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length <= 60 && TEXT_NAMES.has(cell));
}

/** Names of columns are short words, or questions; data has sentences, numbers, dates, times, addresses. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const text = cell.trim();
    return (
      text.length > 80 ||
      text.split(/\s+/).length >= 6 ||
      /\s\S+\s.*[\p{Ll}\d][.!]$/su.test(text) ||
      /\d:\d\d(?!\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.test(text) ||
      /^[-+]?\d[\d.,:/\- ]*$/.test(text) ||
      /\S@\S+\.\S/.test(text)
    );
  });
}

const TEXT_NAMES = namesOf(['text', 'subject', 'description', 'thread', 'beginning']);
const ALL_NAMES = namesOf([
  'id',
  'text',
  'subject',
  'description',
  'thread',
  'beginning',
  'category',
  'priority',
  'createdAt',
  'language',
]);
