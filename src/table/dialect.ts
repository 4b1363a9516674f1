import { namesOf } from './column-names.ts';
import { CsvReader, type CsvRow } from './csv-reader.ts';
import { PLAIN_CSV, type CsvGrammar } from './row-parser.ts';

/** Grammar of a CSV, and the end of the optional hint for spreadsheets (`sep=;`). */
export interface Dialect extends CsvGrammar {
  /** Number of characters and lines before the first row. */
  readonly skippedCharacters: number;
  readonly skippedLines: number;
}

/** A row of cells with its line, from a file of any format. */
export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The row is a heading that spans columns, as pages write it above a group of rows. */
  readonly isHeading?: true;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** These delimiters count only in a line that separates known names of columns with them. */
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
/** Maximum number of rows that the guess reads. */
const MAX_LOOKED_AT = 60;
/** Maximum number of characters that the guess reads. */
const MAX_CHARACTERS = 300_000;
/** Maximum number of lines above the header. */
const MAX_TITLE_LINES = 50;

/**
 * Guesses the grammar of a CSV. It parses the first rows with each grammar and takes the one that
 * gives rows of one width with the fewest broken quotes. Parts in `chosen` are not guessed.
 * `isWholeFile` tells that `head` is the whole file.
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
 * Finds the header and the first row of data, after the title lines of a report. `header` is -1
 * where the first row is already data.
 */
export function findHeader(rows: readonly CellRow[]): number {
  const width = usualWidth(rows);
  const isFull = ({ cells }: CellRow): boolean =>
    cells.filter((cell) => cell.trim() !== '').length >= Math.min(2, width);
  const named = rows
    .slice(0, MAX_TITLE_LINES)
    .findIndex((row) => isFull(row) && hasTextName(row.cells));
  if (named >= 0) {
    // In a header of two lines the upper one groups the columns below.
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

/** A line below a report that counts or sums its rows. */
export function isTotal(cells: readonly string[]): boolean {
  const [first = '', ...rest] = cells.map((cell) => cell.trim()).filter(Boolean);
  return rest.length === 0
    ? TOTAL.test(first)
    : SUM.test(first) && rest.every((cell) => /^[-+]?[\d.,:% ]+$/.test(cell));
}

/** A line that Markdown or a terminal draws below the header or around the table. */
export function isRule(cells: readonly string[]): boolean {
  const drawn = cells.join('').replace(/\s/g, '');
  return /^[-=+:|_─-╿]{3,}$/.test(drawn);
}

/** Words for a total, each as the whole text of a cell. */
const SUM = /^(?:(?:grand |sub-?)?totals?|sum(?:me|a)?|gesamt|insgesamt|totaux)\s*:?$/i;

const TOTAL =
  /^(?:(?:grand|sub|overall)?\s*-?totals?\b|sum(?:me|a)?\b|gesamt\w*\b|insgesamt\b|total\b|totaux\b|count\s*[:=]|\d[\d.,'’\s]*\s+(?:records?|rows?|tickets?|issues?|results?|entries|items?|datens\S+|zeilen|registros|enregistrements)\b|\((?:\d+\s+\w+)\)|(?:showing\s+)?\d[\d.,]*\s*(?:[-–—]|to)\s*\d[\d.,]*\s+of\s+\d[\d.,\s]*(?:\w+)?$|page\s+\d+\s+of\s+\d+$|end of (?:report|file)\b|confidential information\b|copyright\b|generated (?:by|on|at)\b)/i;

function rareIn(text: string): readonly string[] {
  const lines = text.split(/[\r\n]+/, MAX_TITLE_LINES);
  return RARE_DELIMITERS.filter((sign) => lines.some((line) => knownNames(line.split(sign)) > 1));
}

/**
 * Detects lines that are quoted as a whole and contain rows. A spreadsheet that opened a CSV as one
 * column writes such lines.
 */
function withinQuotes(text: string, isWhole: boolean): CsvGrammar | null {
  const lines = parse(text, { ...PLAIN_CSV, delimiter: '' }, isWhole).slice(0, MAX_TITLE_LINES);
  const delimiter = DELIMITERS.find((sign) =>
    lines.some(({ cells: [line = ''] }) => knownNames(line.split(sign)) > 1),
  );
  return delimiter !== undefined && /^\s*"/m.test(text)
    ? { ...PLAIN_CSV, delimiter, quotes: 'lines' }
    : null;
}

/** Combines the delimiters with the kinds of quotes that occur in the text. */
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

/** A line that begins and ends with curly quotes, as every line of such a table does. */
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
  // A title or a heading of a group has one cell. Rows of equal width around it are not sentences.
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
  // The header has one cell, and no wider rows show that it is a title.
  const isOneColumn =
    width < 2 ||
    (header.length === 1 && (hasTextName(header) || (alike < 0.8 && names < 2 && !isTable))) ||
    // The rows are sentences, some of which contain commas.
    (names === 0 && alike < 0.6 && looksLikeData([header.join()]) && areSentences(header));
  return { score, isOneColumn };
}

/** The most frequent width among rows of at least two cells; 1 without such rows. */
function usualWidth(rows: readonly CellRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as const)[0];
}

/** A quote that remains in a cell because the grammar did not read it as a quote. */
function hasStrayQuotes(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s+"|^".*[^"]$|^[“„«].*[“”»]$|\\"|^'.*[^']$|^'[^']+'$/.test(cell));
}

/** A sentence that was cut at its commas has more blanks than commas. */
function areSentences(cells: readonly string[]): boolean {
  return cells.join('').split(/\s/).length > cells.length;
}

function knownNames(cells: readonly string[]): number {
  return cells.filter((cell) => cell.length <= 60 && ALL_NAMES.has(cell)).length;
}

function hasTextName(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length <= 60 && TEXT_NAMES.has(cell));
}

/** Names of columns are short words or questions; sentences, numbers and dates are data. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const text = cell.trim();
    return (
      text.length > 80 ||
      // Forms call their columns by whole questions.
      (text.split(/\s+/).length >= 6 && !(text.endsWith('?') && cells.length > 2)) ||
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
