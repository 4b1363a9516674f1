import { COLUMN_NAMES, placesOf } from '../../src/table/column-names.ts';
import { readLabel } from '../../src/table/label-cell.ts';
import type { TableRow } from '../../src/table/table-shape.ts';
import { findColumn, missingColumn } from '../../src/table/ticket-columns.ts';
import { htmlToText } from '../../src/core/html-text.ts';
import type { WholeTable } from '../node/read-rows.ts';
import { firstWords, titleOf, type Answer, type AnswerSource } from './answer.ts';

/** Columns that a person names; the others are known by their names. */
export interface AnswerColumns {
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly category: string | undefined;
}

/**
 * The answers of a table of macros, templates or question and answer pairs, one for each row.
 * Without names of columns the last one holds the answers and the first of several the titles.
 * Throws `csv-missing-column`.
 */
export function tableAnswers(table: WholeTable, columns: AnswerColumns): AnswerSource {
  const { names, hasNames } = table;
  const given = (name: string | undefined): number | null =>
    name === undefined ? null : findColumn(names, name);
  const known = (list: readonly string[]): number =>
    hasNames ? (placesOf(names, list)[0] ?? -1) : -1;
  const isMacros = names.some((name) => name.startsWith('actions'));
  const text = given(columns.text) ?? (hasNames ? known(TEXTS) : names.length - 1);
  if (text < 0 && !isMacros) throw missingColumn('answer', names);
  const place = (own: number): number => (own === text ? -1 : own);
  const at = {
    text,
    title: given(columns.title) ?? place(hasNames ? known(TITLES) : names.length > 1 ? 0 : -1),
    question: place(known(QUESTIONS)),
    category: given(columns.category) ?? place(known(CATEGORIES)),
    id: place(known(COLUMN_NAMES.id)),
    url: place(known(URLS)),
  };
  const leftOut = table.bad.map(({ line, problem }) => ({ place: `line ${line}`, why: problem }));
  const answers = table.rows.flatMap((row): Answer[] => {
    const cell = (column: number): string => plainText(row.cells[column] ?? '').trim();
    const words = cell(at.text) || macroText(row);
    if (words === '') {
      leftOut.push({ place: `line ${row.line}`, why: 'no answer' });
      return [];
    }
    const category = readLabel(row, at.category);
    const url = cell(at.url);
    const question = cell(at.question);
    const title = cell(at.title);
    return [
      {
        place: `line ${row.line}`,
        title: titleOf(title || question || firstWords(words)),
        text: words,
        id: cell(at.id) || null,
        category:
          category.kind === 'label'
            ? category.label
            : (/^([^:]+)::/.exec(title)?.[1]?.trim() ?? null),
        url: /^(?:https?:|\/)/.test(url) ? url : null,
        asks: title !== '' && question !== '' ? [question] : [],
      },
    ];
  });
  return { answers, leftOut };
}

/** An answer is shown as text: any piece of HTML in it is read as such, lines outside of blocks kept. */
function plainText(cell: string): string {
  if (!MARKUP.test(cell)) return cell;
  return htmlToText(BLOCKS.test(cell) ? cell : cell.replace(/\r?\n/g, '<br>'));
}

const MARKUP =
  /<\/?(?:a|abbr|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|section|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/i;
const BLOCKS = /<(?:p|div|br|li|table|h[1-6])\b/i;

/** The comment that a macro of Zendesk writes: one of its actions. */
function macroText({ value }: TableRow): string {
  const { actions } = (value ?? {}) as { readonly actions?: unknown }; // looked at below
  if (!Array.isArray(actions)) return '';
  for (const action of actions as readonly unknown[]) {
    const { field, value: words } = (action ?? {}) as Record<string, unknown>; // looked at on the next line
    if (typeof field !== 'string' || !/^comment_value(?:_html)?$/.test(field)) continue;
    const last: unknown = Array.isArray(words) ? words.at(-1) : words;
    if (typeof last === 'string') return plainText(last).trim();
  }
  return '';
}

const TEXTS = [
  ...['answer', 'answers', 'reply', 'reply text', 'response', 'canned response', 'macro text'],
  ...['comment value', 'template', 'template text', 'template body', 'body', 'text', 'content'],
  ...[
    'message',
    'html',
    'solution',
    'article',
    'article body',
    'description',
    'comment',
    'details',
  ],
  ...[
    'antwort',
    'antworttext',
    'inhalt',
    'respuesta',
    'contenido',
    'reponse',
    'contenu',
    'resposta',
  ],
  ...['conteudo'],
];
const TITLES = [
  ...['title', 'name', 'macro', 'macro name', 'macro title', 'template name', 'article title'],
  ...['subject', 'topic', 'summary', 'headline', 'shortcut', 'intent', 'titel', 'titulo', 'titre'],
  ...['betreff', 'asunto', 'assunto', 'sujet'],
];
const QUESTIONS = [
  ...['question', 'questions', 'faq', 'customer question', 'query', 'instruction', 'ask', 'asks'],
  ...['frage', 'pregunta', 'pergunta'],
];
const URLS = ['url', 'link', 'permalink', 'html url', 'article url', 'address'];
const CATEGORIES = [...COLUMN_NAMES.category, 'folder', 'section', 'group', 'collection'];
