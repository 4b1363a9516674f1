import { inspectTable, isJson } from '../../src/table/inspect-table.ts';
import type { OpenTable } from '../../src/table/held-table.ts';
import { TEXT_ENCODINGS } from '../../src/table/text-encoding.ts';
import type { TableChoices } from '../../src/table/table-shape.ts';
import { usageError } from './command-error.ts';
import type { Flags } from './flags.ts';
import type { READING_FLAGS } from './specs/table-flags.ts';

/**
 * What the flags say about how a file is written. Throws `usage` for an unknown encoding, a longer
 * delimiter, a line that is no number.
 */
export function tableChoices(flags: Flags<keyof typeof READING_FLAGS>): TableChoices {
  const [encoding, delimiter, headerRow, sheet] = [
    flags.text('encoding'),
    flags.text('delimiter'),
    flags.text('header-row'),
    flags.text('sheet'),
  ];
  return {
    ...(encoding !== undefined && { encoding: encodingOf(encoding) }),
    ...(delimiter !== undefined && { delimiter: delimiterOf(delimiter) }),
    ...(headerRow !== undefined && { headerLine: lineOf(headerRow) }),
    ...(sheet !== undefined && { sheet }),
  };
}

/** Prints on stderr what was guessed about a file and may be wrong. */
export function sayHowItIsRead(table: OpenTable, textColumns: readonly string[]): void {
  const { shape, unread, only, places, captions } = inspectTable(table);
  if (shape.isEncodingGuess && !shape.encoding.startsWith('utf-'))
    say(`read as ${shape.encoding}, since it is no UTF-8; --encoding names another encoding`);
  if (shape.sheets && shape.sheets.length > 1)
    say(
      `of the sheets ${shape.sheets.map((name) => `"${name}"`).join(', ')} "${shape.sheet}" is read; --sheet names another`,
    );
  if (shape.headerLine === null && !isJson(shape))
    say(
      `no line with the names of columns is found, so the first line is a ticket${
        textColumns.length > 0 || places.description.length === 0
          ? ''
          : ` and the text is taken from "${places.description.map((at) => captions[at]).join(', ')}"`
      }; --header-row N says where the names stand`,
    );
  if (textColumns.length === 0 && only !== null)
    say(
      captions.length === 1
        ? `the only column, "${only}", is taken for the text; --delimiter and --header-row say how the file is written`
        : `no column is called as texts are, and only "${only}" holds sentences: it is taken for the text; --text-column names another`,
    );
  if (textColumns.length === 0 && unread.length > 0)
    say(
      `${unread.map((name) => `"${name}"`).join(', ')} looks like text and is not read; --text-column names what to read`,
    );
}

function say(sentence: string): void {
  process.stderr.write(`presort: ${sentence}\n`);
}

function encodingOf(name: string): (typeof TEXT_ENCODINGS)[number] {
  let standard = name.toLowerCase();
  try {
    // TextDecoder knows other names of encodings: latin1, cp1251, sjis.
    standard = new TextDecoder(ALIASES[standard] ?? standard).encoding;
  } catch {
    // The check below refuses an unknown name.
  }
  const found = TEXT_ENCODINGS.find((one) => one === standard);
  if (found === undefined)
    throw usageError(`--encoding must be one of ${TEXT_ENCODINGS.join(', ')}, not "${name}".`);
  return found;
}

function delimiterOf(sign: string): string {
  const delimiter = SIGNS[sign.toLowerCase()] ?? sign;
  if (delimiter.length > 1)
    throw usageError(`--delimiter must be one character, tab or none, not "${sign}".`);
  return delimiter;
}

function lineOf(text: string): number | null {
  if (text.toLowerCase() === 'none') return null;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw usageError(`--header-row must be a line number from 1, or none, not "${text}".`);
  return Number(text);
}

const ALIASES: Readonly<Record<string, string>> = {
  'utf-16': 'utf-16le',
  cp1252: 'windows-1252',
  cp850: 'ibm850',
  cp858: 'ibm850',
  cp437: 'ibm850',
  oem: 'ibm850',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  'mac-os-roman': 'macintosh',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
};
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  '\\t': '\t',
  comma: ',',
  semicolon: ';',
  bar: '|',
  pipe: '|',
  none: '',
};
