import { COLUMN_NAMES, nameKey, placesOf } from '../../table/column-names.ts';
import { readLabel } from '../../table/label-cell.ts';
import type { TableRow } from '../../table/table-shape.ts';
import { findColumn, missingColumn } from '../../table/ticket-columns.ts';
import { htmlToText } from '../../core/html-text.ts';
import { languageColumn, languageIn } from '../data/labelled-rows.ts';
import type { WholeTable } from '../data/whole-table.ts';
import { firstWords, titleOf, type Answer, type AnswerSource, type LeftOut } from './answer.ts';

/** Columns that a person names; the others are known by their names. */
export interface AnswerColumns {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly category?: string | undefined;
}

/**
 * The answers of a table of macros, templates or question and answer pairs, one for each row; `file` names it for people.
 * Without names of columns the last one holds the answers and the first of several the titles.
 * Throws `csv-missing-column`.
 */
export function tableAnswers(
  table: WholeTable,
  file: string,
  columns: AnswerColumns,
): AnswerSource {
  const { names, hasNames } = table;
  const given = (name: string | undefined): number | null =>
    name === undefined ? null : findColumn(names, name);
  const known = (list: readonly string[]): number =>
    hasNames ? (placesOf(names, list)[0] ?? -1) : -1;
  const actions = names.findIndex((name) => nameKey(name) === 'actions');
  const isMacros = actions >= 0 || names.some((name) => name.startsWith('actions'));
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
    lang: hasNames ? languageColumn(names) : -1,
  };
  const leftOut = table.bad.map(({ line, fault }): LeftOut => ({
    place: { file, line },
    why: fault,
  }));
  const answers = table.rows.flatMap((row): Answer[] => {
    const cell = (column: number): string => plainText(row.cells[column] ?? '').trim();
    const words = cell(at.text) || macroText(row, row.cells[actions]);
    if (words === '') {
      leftOut.push({ place: { file, line: row.line }, why: { kind: 'no-answer' } });
      return [];
    }
    const category = readLabel(row, at.category);
    const url = cell(at.url);
    const question = cell(at.question);
    const title = cell(at.title);
    return [
      {
        place: { file, line: row.line },
        title: titleOf(title || question || firstWords(words)),
        text: words,
        id: cell(at.id) || null,
        category:
          category.kind === 'label'
            ? category.label
            : (/^([^:]+)::/.exec(title)?.[1]?.trim() ?? null),
        url: /^(?:https?:|\/)/.test(url) ? url : null,
        lang: languageIn(row, at.lang) ?? null,
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

/** The comment that a macro of Zendesk writes: one of its actions, which a CSV has as JSON in a cell. */
function macroText({ value }: TableRow, cell = ''): string {
  const { actions = parsed(cell) } = (value ?? {}) as { readonly actions?: unknown }; // looked at below
  if (!Array.isArray(actions)) return '';
  for (const action of actions as readonly unknown[]) {
    const { field, value: words } = (action ?? {}) as Record<string, unknown>; // looked at on the next line
    if (typeof field !== 'string' || !/^comment_value(?:_html)?$/.test(field)) continue;
    const last: unknown = Array.isArray(words) ? words.at(-1) : words;
    if (typeof last === 'string') return plainText(last).trim();
  }
  return '';
}

function parsed(cell: string): unknown {
  if (!cell.trim().startsWith('[')) return null;
  try {
    return JSON.parse(cell);
  } catch {
    return null; // a text that begins with a bracket
  }
}

const TEXTS = [
  ...['answer', 'answers', 'reply', 'reply text', 'response', 'canned response', 'macro text'],
  ...[
    'comment value',
    'comment value html',
    'content html',
    'template',
    'template text',
    'template body',
    'body',
    'text',
    'content',
  ],
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
