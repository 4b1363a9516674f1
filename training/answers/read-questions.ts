import { nameKey, placesOf } from '../../src/table/column-names.ts';
import { findColumn, missingColumn } from '../../src/table/ticket-columns.ts';
import { plainText } from '../../src/table/cell-text.ts';
import { readWholeTable } from '../node/read-rows.ts';
import type { AnswerSource } from './answer.ts';
import type { MadeReplies } from './make-replies.ts';
import type { HeldOutQuestion } from './measure-replies.ts';

/**
 * Reads questions and the id, title or a question of the answer to each. A question that an answer
 * was made of is not held out and is left out. Throws `csv-missing-column` and the codes of a file
 * that cannot be read.
 */
export async function readQuestions(
  path: string,
  { replies, names }: MadeReplies,
  columns: { readonly question: string | undefined; readonly expected: string | undefined },
): Promise<{
  readonly questions: readonly HeldOutQuestion[];
  readonly leftOut: AnswerSource['leftOut'];
}> {
  const table = await readWholeTable(path);
  const place = (given: string | undefined, known: readonly string[], what: string): number => {
    const at =
      given === undefined
        ? (placesOf(table.names, known)[0] ?? -1)
        : findColumn(table.names, given);
    if (at < 0) throw missingColumn(what, table.names);
    return at;
  };
  const question = place(columns.question, QUESTIONS, 'question');
  const expected = place(columns.expected, EXPECTED, 'expected');
  const byName = new Map<string, string>();
  for (const { id } of replies)
    for (const name of [id, ...(names.get(id) ?? [])]) byName.set(nameKey(name), id);
  const leftOut = table.bad.map(({ line, problem }) => ({ place: `line ${line}`, why: problem }));
  const questions = table.rows.flatMap((row): HeldOutQuestion[] => {
    const text = plainText(row.cells[question] ?? '').trim();
    const wanted = (row.cells[expected] ?? '').trim();
    const reply = byName.get(nameKey(wanted));
    const why =
      text === ''
        ? 'no question'
        : reply === undefined
          ? `there is no answer "${wanted.slice(0, 60)}"`
          : byName.has(nameKey(text))
            ? 'an answer was made of this question, so it measures nothing'
            : null;
    if (why === null && reply !== undefined) return [{ text, reply }];
    leftOut.push({ place: `line ${row.line}`, why: why ?? 'no answer' });
    return [];
  });
  return { questions, leftOut };
}

const QUESTIONS = [
  'question',
  'questions',
  'text',
  'query',
  'message',
  'utterance',
  'instruction',
  'description',
  'subject',
  'frage',
  'pregunta',
  'pergunta',
];
const EXPECTED = [
  'expected',
  'expected answer',
  'expected id',
  'answer id',
  'reply id',
  'answer',
  'reply',
  'macro',
  'title',
  'intent',
  'article',
  'response',
  'id',
  'antwort',
  'respuesta',
  'reponse',
  'resposta',
];
