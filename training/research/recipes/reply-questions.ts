/**
 * Writes the tables that measure answers by meaning (docs/quality.md): macros of Bitext with
 * requests that the shared encoder never read, and answers of help documentation with the headings
 * that ask for them.
 *   node --import tsx training/research/recipes/reply-questions.ts --data DIR --out OUT
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { csvLine } from '../../../src/table/csv.ts';
import { readCsv } from '../../../src/table/csv-reader.ts';
import { placeOf } from './read-data.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const { data, out } = values;
if (data === undefined || out === undefined) throw new Error('give --data and --out');
/** From here on a text of a labelled set was never read by the encoder. */
const UNREAD = 0.9;
/** Every fifth pair: ranking all of them for each of them takes minutes. */
const EVERY = 5;
const MIN_ANSWER = 40;

const text = (name: string): string => gunzipSync(readFileSync(join(data, name))).toString('utf8');
const pairs = (name: string): readonly (readonly string[])[] =>
  text(`pairs/${name}.tsv.gz`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const write = (name: string, rows: readonly (readonly string[])[]): void =>
  writeFileSync(join(out, name), rows.map((row) => csvLine(row)).join(''));

mkdirSync(out, { recursive: true });

const macros = pairs('bitext_canned_replies');
write('macros.csv', [
  ['id', 'title', 'answer'],
  ...macros.map(([intent = '', , answer = '']) => [intent, intent.replaceAll('_', ' '), answer]),
]);
const intents = new Set(macros.map(([intent]) => intent));
const [header, ...requests] = readCsv(text('labelled/bitext.csv.gz'));
const [request, intent] = ['text', 'intent'].map((name) => header?.cells.indexOf(name) ?? -1);
write('macros-questions.csv', [
  ['question', 'expected'],
  ...requests
    .map(({ cells }) => [cells[request ?? -1] ?? '', cells[intent ?? -1] ?? ''] as const)
    .filter(([words, wanted]) => intents.has(wanted) && placeOf(words) >= UNREAD),
]);

const help = pairs('docs_question_answer')
  .filter(([, answer = '']) => answer.length > MIN_ANSWER)
  .filter((_, at) => at % EVERY === 0);
write('help.csv', [['id', 'answer'], ...help.map(([, answer = ''], at) => [`help-${at}`, answer])]);
write('help-questions.csv', [
  ['question', 'expected'],
  ...help.map(([question = ''], at) => [question, `help-${at}`]),
]);
