import { EngineError } from '../../core/errors.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { TEXT_COLUMNS } from '../../table/text-columns.ts';
import { numberText } from '../language/formats.ts';
import { errorSentence, whyText } from '../problem-words.ts';
import { words } from '../words/words.ts';

/** What happened, where, and what to do, in one line for people. */
export function problemText({
  code,
  details,
}: {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
}): string {
  const { line } = details;
  const sentence = SENTENCES[code]?.(details) ?? errorSentence(code);
  return typeof line === 'number' ? words.files.atLine(numberText(line), sentence) : sentence;
}

/** As above, for any thrown value. */
export function thrownText(thrown: unknown): string {
  return problemText(thrown instanceof EngineError ? thrown : { code: 'internal', details: {} });
}

type Sentence = (details: Readonly<Record<string, string | number>>) => string;

const SENTENCES: Readonly<Partial<Record<ErrorCode, Sentence>>> = {
  'csv-encoding': ({ encoding = '' }) => words.files.encoding(String(encoding)),
  'csv-empty': () => words.files.noRows,
  'csv-too-wide': ({ columns = 0, most = 0 }) =>
    words.files.tooWide(numberText(Number(columns)), numberText(Number(most))),
  'csv-missing-column': ({ column = '' }) =>
    column === TEXT_COLUMNS ? words.files.noTextColumn : words.files.noColumn(String(column)),
  'file-binary': ({ what }) =>
    what === undefined ? words.files.notText : words.files.looksLike(lookWords(String(what))),
  'file-damaged': ({ what }) =>
    what === 'xlsx' || what === 'ods'
      ? words.files.badWorkbook
      : what === 'zip'
        ? words.files.badZip
        : words.files.badGzip,
  'file-too-large': ({ gigabytes = '', most = '', why }) =>
    why !== undefined
      ? words.files.tooLargeWhy(refusalWords(String(why)))
      : words.files.tooLarge(numberText(Number(gigabytes), 1), numberText(Number(most))),
  'bad-input': ({ why, fields = '' }) =>
    why === undefined
      ? words.files.notRight
      : `${capital(refusalWords(String(why), String(fields)))}.`,
  'storage-quota': () => words.files.noRoom,
  'worker-crashed': () => words.files.readerStopped,
};

/** Why a table was refused. Batches stored by older versions hold a sentence instead of a code. */
function refusalWords(why: string, fields = ''): string {
  const known: Readonly<Partial<Record<string, (fields: string) => string>>> = words.refusals;
  return known[why]?.(fields) ?? whyText(why);
}

function lookWords(what: string): string {
  const known: Readonly<Partial<Record<string, string>>> = words.looks;
  return known[what] ?? what;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
