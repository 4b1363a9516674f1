import { plural } from '../language/plural.ts';

/** How a table's columns and rows are told. */
export const table = {
  sheet: 'Sheet',
  paste: 'Or paste rows from a spreadsheet',
  pasteLabel: 'Rows, with the line of column names if there is one',
  pasteRead: 'Read the rows',
  pasteName: 'Pasted rows',
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  names: 'Column names',
  noNames: 'None: the first row is a ticket',
  lineText: (line: string, text: string) => `Line ${line}: ${text}`,
  guess: 'The encoding is a guess. If letters look wrong, choose another one.',
  firstRows: 'First rows',
  line: 'Line',
  moreColumns: (shown: string, all: string) =>
    `The first ${shown} of ${all} columns are shown; all can be chosen below.`,
  unread: (columns: string) => `${columns} looks like text and is not read.`,
  only: (column: string) => `No column is called as texts are: ${column} is taken for the text.`,
  leftOut: (lines: number) =>
    plural('en', lines, {
      one: '# line of the beginning is left out or looks wrong',
      other: '# lines of the beginning are left out or look wrong',
    }),
  delimiters: {
    comma: 'Comma',
    semicolon: 'Semicolon',
    tab: 'Tab',
    bar: 'Bar',
    none: 'None: one column',
  },
  scripts: {
    western: 'Western Europe',
    central: 'Central Europe',
    cyrillic: 'Cyrillic',
    greek: 'Greek',
    turkish: 'Turkish',
    hebrew: 'Hebrew',
    arabic: 'Arabic',
    simplified: 'Chinese, simplified',
    traditional: 'Chinese, traditional',
    japanese: 'Japanese',
    korean: 'Korean',
  },
  formats: {
    csv: 'table',
    jsonl: 'JSON lines',
    json: 'JSON',
    xlsx: 'workbook',
    html: 'table of a page',
    xml: 'XML records',
  },
  columns: (count: number) => plural('en', count, { one: '# column', other: '# columns' }),
  fields: (count: number) => plural('en', count, { one: '# field', other: '# fields' }),
};
