import { EngineError, userSentence } from '../../core/errors.ts';
import type { ErrorCode } from '../../core/errors.ts';

/** What happened, where, and what to do, in one line for people. */
export function problemText({
  code,
  details,
}: {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
}): string {
  const where =
    typeof details['line'] === 'number' ? `Line ${details['line'].toLocaleString('en')}: ` : '';
  return `${where}${SENTENCES[code]?.(details) ?? userSentence(code)}`;
}

/** The same for anything that was thrown. */
export function thrownText(thrown: unknown): string {
  return problemText(thrown instanceof EngineError ? thrown : { code: 'internal', details: {} });
}

type Sentence = (details: Readonly<Record<string, string | number>>) => string;

const SENTENCES: Readonly<Partial<Record<ErrorCode, Sentence>>> = {
  'csv-encoding': ({ encoding = '' }) =>
    `a character here is not valid ${String(encoding)}. Choose another encoding.`,
  'csv-empty': () => 'The file has no rows.',
  'csv-too-wide': ({ columns = 0, most = 0 }) =>
    `The table has ${columns.toLocaleString('en')} columns; ${most.toLocaleString('en')} is the most. Is the delimiter right?`,
  'csv-missing-column': ({ column = '' }) => `The column “${column}” is missing.`,
  'file-binary': ({ what }) =>
    what === undefined
      ? 'This is not a text file. Choose CSV, TSV, JSON, JSON lines or an Excel workbook (.xlsx).'
      : `This looks like ${what}, not like a table. Save it as CSV or .xlsx first.`,
  'file-damaged': ({ what }) =>
    `The file is no valid ${what === 'xlsx' ? 'Excel workbook' : 'gzip archive'}. Copy or download it again.`,
  'file-too-large': ({ gigabytes = '', most = '', why }) =>
    why !== undefined
      ? `The file is too large: ${why}.`
      : `The file has ${gigabytes} GB; ${most} GB is the most. Split it and sort the parts one after the other.`,
  'bad-input': ({ why }) =>
    `${why === undefined ? 'Something in the file is not right' : sentence(String(why))}.`,
  'storage-quota': () =>
    'The device has no room left. Nothing is lost: free some space, then go on.',
  'worker-crashed': () => 'The reader stopped. Nothing is lost: go on, or reload the page.',
};

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
