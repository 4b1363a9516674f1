import { EngineError } from '../../core/errors.ts';
import { READ_LANGUAGES } from '../../core/languages.ts';
import { openTable } from '../../table/open-table.ts';
import { allBytes, type TableSource } from '../../table/source.ts';
import type { TableChoices } from '../../table/table-shape.ts';
import { readWhole } from '../data/whole-table.ts';
import { describeTable, type AnswerColumns, type AnswerTable } from './answer-columns.ts';
import type { AnswerSource, LeftOutReason } from './answer.ts';
import { isPage, readPage } from './read-page.ts';
import { tableAnswers } from './table-answers.ts';
import { isArchive, unpackFiles } from './unpack-files.ts';

/** A file with a desk's answers. */
export interface AnswerFile {
  /**
   * Path that people see, with `/` between folders: `billing/refunds.md`. Its ending tells the
   * format.
   */
  readonly path: string;
  /** Whether the file comes from a folder or an archive that a person gave. */
  readonly isNested: boolean;
  readonly source: TableSource;
}

/** Options for reading tables. */
export interface AnswerReading extends AnswerColumns {
  readonly choices?: TableChoices;
  /** Columns that a person named for single tables, by path. */
  readonly byFile?: ReadonlyMap<string, AnswerColumns>;
}

/**
 * Reads the answers of several files in the order of their paths: tables, Markdown pages, HTML
 * pages, and zip archives of them. Files that cannot be read are listed as left out. `onRead` gets
 * the share of files that were read.
 */
export async function readAnswers(
  files: readonly AnswerFile[],
  reading: AnswerReading = {},
  onRead: (share: number) => void = () => {},
): Promise<AnswerSource> {
  const answers: AnswerSource['answers'][number][] = [];
  const leftOut: AnswerSource['leftOut'][number][] = [];
  const leaveOut = (file: string, why: LeftOutReason): void => {
    leftOut.push({ place: { file, line: null }, why });
  };
  const tables: AnswerTable[] = [];
  const all: AnswerFile[] = [];
  for (const file of files) {
    if (!isArchive(file.path)) all.push(file);
    else
      try {
        all.push(...(await unpackFiles(file)));
      } catch (error) {
        leaveOut(file.path, reasonOf(error));
      }
  }
  const wanted = all
    .filter(({ path }) => !isHidden(path))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const [at, file] of wanted.entries()) {
    onRead(at / wanted.length);
    const why = unreadable(file);
    if (why !== null) leaveOut(file.path, why);
    else if (isPage(file.path) || TABLE.test(file.path) || !file.isNested)
      try {
        const own = await readAnswerFile(file, reading, (table) => tables.push(table));
        for (const answer of own.answers) answers.push(answer);
        for (const one of own.leftOut) leftOut.push(one);
      } catch (error) {
        leaveOut(file.path, reasonOf(error));
      }
  }
  return { answers, leftOut, tables };
}

/** Whether a program made the file for its own use, so that it holds no answers. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => HIDDEN.test(part));
}

/**
 * Reads the answers of one table or page. `onTable` gets the roles of a table's columns. Throws
 * `csv-missing-column` and the codes of a table that cannot be read.
 */
export async function readAnswerFile(
  { path, isNested, source }: AnswerFile,
  { choices, byFile, ...columns }: AnswerReading = {},
  onTable: (table: AnswerTable) => void = () => {},
): Promise<AnswerSource> {
  // A `.txt` file that a person gave by itself is usually a table.
  if (isPage(path) && (isNested || !/\.txt$/i.test(path))) {
    const [first = '', second = ''] = isNested ? path.split('/').slice(0, -1) : [];
    const lang = languageFolder(first);
    const category = lang === null ? first : second;
    return inLanguage(await readPage(await allBytes(source), path, category || null), lang);
  }
  const table = await readWhole(await openTable(source, choices));
  const own = { ...columns, ...byFile?.get(path) };
  onTable(describeTable(table, path, own));
  return tableAnswers(table, path, own);
}

/**
 * Returns why a file is not opened; null where it is opened or is no kind of file that holds
 * answers.
 */
function unreadable({ path, isNested }: AnswerFile): LeftOutReason | null {
  const [ending = ''] = /\.[^./]+$/.exec(path) ?? [];
  if (DOCUMENT.test(path)) return { kind: 'format', ending };
  return isNested && /\.json$/i.test(path) ? { kind: 'nested-table' } : null;
}

function reasonOf(error: unknown): LeftOutReason {
  if (!(error instanceof EngineError)) throw error;
  const { code, details } = error;
  return code === 'csv-missing-column'
    ? { kind: 'no-column', columns: String(details['columns']) }
    : { kind: 'unreadable', code };
}

/**
 * Reads the language from a folder's name: help centres keep each language in a folder such as `de`
 * or `pt-br`.
 */
function languageFolder(name: string): string | null {
  const code = /^([a-z]{2})(?:[-_][a-z]{2})?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return READ_LANGUAGES.find((one) => one === code) ?? null;
}

function inLanguage({ answers, leftOut }: AnswerSource, lang: string | null): AnswerSource {
  return { answers: answers.map((one) => ({ ...one, lang: one.lang ?? lang })), leftOut };
}

const HIDDEN = /^(?:\.|__MACOSX$|node_modules$)/;
const TABLE = /\.(?:csv|tsv|tab|xlsx|ods|jsonl|ndjson|json)(?:\.gz)?$/i;
const DOCUMENT = /\.(?:pdf|docx?|odt|rtf|pages|epub|rst|adoc|xml)$/i;
