import { nameKey, placesOf } from '../../table/column-names.ts';
import { findColumn, missingColumn } from '../../table/ticket-columns.ts';
import { plainText } from '../../table/cell-text.ts';
import type { WholeTable } from '../data/whole-table.ts';
import type { LeftOut, LeftOutReason } from './answer.ts';
import type { MadeReplies } from './make-replies.ts';
import type { HeldOutQuestion } from './measure-replies.ts';

/** Columns that a person names in the table of questions. */
export interface QuestionColumns {
  readonly question?: string | undefined;
  readonly expected?: string | undefined;
}

/**
 * Reads questions, each with the id, title or a question of its answer; `file` is the table's name
 * for people. A question that a reply was made from is left out, because it is not held out. Throws
 * `csv-missing-column`.
 */
export function readQuestions(
  table: WholeTable,
  file: string,
  { replies, names }: Pick<MadeReplies, 'replies' | 'names'>,
  columns: QuestionColumns = {},
): {
  readonly questions: readonly HeldOutQuestion[];
  readonly leftOut: readonly LeftOut[];
} {
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
  const leftOut = table.bad.map(({ line, fault }): LeftOut => ({
    place: { file, line },
    why: fault,
  }));
  const questions = table.rows.flatMap(({ line, cells }): HeldOutQuestion[] => {
    const text = plainText(cells[question] ?? '').trim();
    const wanted = (cells[expected] ?? '').trim();
    const reply = byName.get(nameKey(wanted));
    const why: LeftOutReason | null =
      text === ''
        ? { kind: 'no-question' }
        : reply === undefined
          ? { kind: 'unknown', name: wanted.slice(0, 60) }
          : byName.has(nameKey(text))
            ? { kind: 'used' }
            : null;
    if (why === null && reply !== undefined) return [{ text, reply }];
    if (why !== null) leftOut.push({ place: { file, line }, why });
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
