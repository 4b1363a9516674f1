import type { LineFault } from '../../core/bad-lines.ts';
import type { TextEncodingName } from '../../table/text-encoding.ts';
import type { NoTicket } from '../../store/batch-meta.ts';
import type { RowProblem } from '../../table/row-problem.ts';
import type { TableShape } from '../../table/table-shape.ts';
import { numberText } from '../language/formats.ts';
import { words } from '../words/words.ts';

/** Delimiters that can be chosen. */
const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
  ['', 'none'],
] as const;

/** The name of each encoding, and the script that it is for. */
const ENCODINGS: Readonly<
  Record<TextEncodingName, readonly [name: string, script?: keyof typeof words.table.scripts]>
> = {
  'utf-8': ['UTF-8'],
  'utf-16le': ['UTF-16 (little endian)'],
  'utf-16be': ['UTF-16 (big endian)'],
  'windows-1252': ['Windows-1252', 'western'],
  'windows-1250': ['Windows-1250', 'central'],
  'windows-1251': ['Windows-1251', 'cyrillic'],
  'windows-1253': ['Windows-1253', 'greek'],
  'windows-1254': ['Windows-1254', 'turkish'],
  'windows-1255': ['Windows-1255', 'hebrew'],
  'windows-1256': ['Windows-1256', 'arabic'],
  'iso-8859-2': ['ISO 8859-2', 'central'],
  'koi8-r': ['KOI8-R', 'cyrillic'],
  macintosh: ['Macintosh', 'western'],
  ibm850: ['IBM 850 (MS-DOS)', 'western'],
  gb18030: ['GB 18030', 'simplified'],
  gbk: ['GBK', 'simplified'],
  big5: ['Big5', 'traditional'],
  shift_jis: ['Shift JIS', 'japanese'],
  'euc-jp': ['EUC-JP', 'japanese'],
  'iso-2022-jp': ['ISO-2022-JP', 'japanese'],
  'euc-kr': ['EUC-KR', 'korean'],
};

/** The delimiters to choose from with their names, and the one in use if it is not among them. */
export function delimiterChoices(used: string): readonly (readonly [sign: string, name: string])[] {
  const known = DELIMITERS.map(([sign, name]) => [sign, words.table.delimiters[name]] as const);
  return known.some(([sign]) => sign === used) ? known : [...known, [used, `“${used}”`]];
}

export function encodingName(encoding: TextEncodingName): string {
  const [name, script] = ENCODINGS[encoding];
  return script ? `${name} (${words.table.scripts[script]})` : name;
}

/** The text for a file's format and its number of columns. */
export function shapeText({ format, columns }: TableShape): string {
  const { formats, columns: columnsText, fields } = words.table;
  const hasFields = format === 'jsonl' || format === 'json' || format === 'xml';
  return `${formats[format]} · ${(hasFields ? fields : columnsText)(columns.length)}`;
}

/** The text for a row's fault. Older versions stored a sentence, which is shown as it is. */
export function rowProblem(problem: RowProblem | string): string {
  const { faults } = words;
  if (typeof problem === 'string') return problem;
  if (problem.kind === 'no-text')
    return problem.under === '' ? faults.noTextAnywhere : faults.noText(problem.under);
  if (problem.kind === 'long')
    return faults.long(numberText(problem.characters), numberText(problem.read));
  return lineFault(problem, '');
}

/** The text for a line that is no ticket: its number and the reason. */
export function noTicketText(line: NoTicket): string {
  const why = 'fault' in line ? lineFault(line.fault, line.text) : line.why;
  return words.table.lineText(numberText(line.line), why);
}

/** The reason why a line is no ticket; `text` is the beginning of the line. */
export function lineFault(fault: LineFault, text: string): string {
  const { faults } = words;
  switch (fault.kind) {
    case 'title':
    case 'total':
    case 'group':
    case 'below':
      return faults[fault.kind](text);
    case 'width':
      return faults.width(fault.cells, numberText(fault.columns));
    default:
      return faults[fault.kind];
  }
}

/** File extensions and media types of tables, for a file dialog. */
export const TABLE_FILES =
  '.csv,.tsv,.tab,.txt,.jsonl,.ndjson,.json,.xlsx,.xls,.ods,.html,.xml,.gz,.zip,text/csv,text/tab-separated-values,application/json';
