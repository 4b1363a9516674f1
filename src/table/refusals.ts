/** Kinds of files that are not text, recognised by their first bytes. */
export type Look =
  | 'zip'
  | 'old-spreadsheet'
  | 'binary-workbook'
  | 'numbers'
  | 'document'
  | 'archive'
  | 'database'
  | 'pdf'
  | 'gzip'
  | 'picture';

/** The same in English: for terminals, and the app's own words. */
export const LOOKS: Readonly<Record<Look, string>> = {
  zip: 'a spreadsheet or a zip archive',
  'old-spreadsheet': 'an old spreadsheet (.xls)',
  'binary-workbook': 'a binary workbook (.xlsb)',
  numbers: 'a Numbers document',
  document: 'a document or a presentation',
  archive: 'an archive that is neither zip nor gzip',
  database: 'a file of a database',
  pdf: 'a PDF',
  gzip: 'a gzip archive',
  picture: 'a picture',
};

const NO_TABLE_IN_ZIP = 'no table lies in the archive';
const SEVERAL_IN_ZIP = 'several tables lie in the archive; unpack it and give one of them';

const NO_TICKETS =
  'and no tickets are found in it; give a list of objects, one object a line, or an object with such a list under "tickets" or "data"';

/**
 * Why a table is refused, by the `why` of the error, in English: for terminals, and the app's own
 * words. `fields` are those of an object, perhaps none.
 */
export const REFUSALS = {
  'no-json-lines': () => 'none of the first lines is JSON',
  'json-items-broken': () =>
    'the file begins like JSON and no item of it is; check where it was cut or edited',
  'json-broken': () => 'the file begins like JSON and is none; check where it was cut or edited',
  'json-no-objects': () => `the JSON is a list of numbers or empty values, ${NO_TICKETS}`,
  'json-other-object': (fields: string) =>
    `the JSON is an object with ${fields || 'no fields'}, ${NO_TICKETS}`,
  'json-in-memory': () =>
    'one JSON document is held in memory; write one object a line (JSON lines)',
  'workbook-in-memory': () => 'a workbook is held in memory; save it as CSV',
  'workbook-locked': () =>
    'the workbook has a password; open it, take the password away and save it again',
  'zip-no-table': (fields: string) => `${NO_TABLE_IN_ZIP}${fields === '' ? '' : `: ${fields}`}`,
  'zip-several-tables': (fields: string) => `${SEVERAL_IN_ZIP}: ${fields}`,
  'is-xml': () =>
    'this is XML without records that have fields; export the tickets as CSV, JSON or an Excel workbook',
  'is-html': () =>
    'this is a page without a table; export the tickets as CSV, JSON or an Excel workbook',
  'is-sql': () => 'this is a dump of a database; export the table of tickets as CSV instead',
  'is-yaml': () => 'this is YAML; export the tickets as CSV or JSON',
  'is-arff': () => 'this is a Weka file (ARFF); export the tickets as CSV',
  'is-fasttext': () =>
    'this is a fastText file, whose labels stand in the text; write label and text into two columns of a CSV',
  'is-records': () =>
    'this has a line for each field (as mysql \\G writes it); export a table with a row for each ticket',
  'is-mail': () => 'this is a mail or a mailbox and no table; import it where mails are read',
  'is-rtf': () => 'this is a text document (RTF); save its table as CSV or as an Excel workbook',
};

/** What an error of a table tells as `why`, in English for terminals; any other text as it stands. */
export function refusalText(why: string, fields = ''): string {
  const known: Readonly<Partial<Record<string, (fields: string) => string>>> = REFUSALS;
  return known[why]?.(fields) ?? why;
}

/** What an error of a table tells as `what`, in English for terminals; any other text as it stands. */
export function lookText(what: string): string {
  const known: Readonly<Partial<Record<string, string>>> = LOOKS;
  return known[what] ?? what;
}
