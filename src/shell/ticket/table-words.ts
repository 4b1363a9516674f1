import type { TextEncodingName } from '../../table/text-encoding.ts';
import type { TableShape } from '../../table/table-shape.ts';

/** Delimiters that can be chosen, and what they are called. */
export const DELIMITERS: readonly (readonly [sign: string, name: string])[] = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Bar'],
  ['', 'None: one column'],
];

const ENCODINGS: Readonly<Record<TextEncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252 (Western Europe)',
  'windows-1250': 'Windows-1250 (Central Europe)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'iso-8859-2': 'ISO 8859-2 (Central Europe)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  macintosh: 'Macintosh (Western Europe)',
  gb18030: 'GB 18030 (Chinese, simplified)',
  gbk: 'GBK (Chinese, simplified)',
  big5: 'Big5 (Chinese, traditional)',
  shift_jis: 'Shift JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'iso-2022-jp': 'ISO-2022-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
};

const FORMATS: Readonly<Record<TableShape['format'], string>> = {
  csv: 'table',
  jsonl: 'JSON lines',
  json: 'JSON',
  xlsx: 'Excel workbook',
};

export function encodingName(encoding: TextEncodingName): string {
  return ENCODINGS[encoding];
}

/** What a file is, and how many columns it has. */
export function shapeText({ format, columns }: TableShape): string {
  const one = format === 'jsonl' || format === 'json' ? 'field' : 'column';
  return `${FORMATS[format]} · ${columns.length} ${one}${columns.length === 1 ? '' : 's'}`;
}

/** Names of files that a table may have, for a file dialog. */
export const TABLE_FILES =
  '.csv,.tsv,.tab,.txt,.jsonl,.ndjson,.json,.xlsx,.gz,text/csv,text/tab-separated-values,application/json';
