import { COLUMN_NAMES, nameKey, placesOf } from '../../table/column-names.ts';
import { captionsOf, findColumn } from '../../table/ticket-columns.ts';
import { languageColumn } from '../data/labelled-rows.ts';
import type { WholeTable } from '../data/whole-table.ts';

/**
 * Columns that a person names. Presort finds an absent one by its usual names; null means that the
 * table has no such column.
 */
export interface AnswerColumns {
  readonly title?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly category?: string | null | undefined;
}

/**
 * A table with answers: the captions of its columns, and the role of each column; null means no
 * role.
 */
export interface AnswerTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly title: string | null;
  readonly text: string | null;
  readonly category: string | null;
}

/** Indices of a table's columns; -1 where the table has no such column. */
export interface AnswerPlaces {
  readonly text: number;
  readonly title: number;
  readonly question: number;
  readonly category: number;
  readonly id: number;
  readonly url: number;
  readonly lang: number;
  readonly actions: number;
  /** Column that tells whether the desk still uses the answer. */
  readonly active: number;
  /** Macros keep their answer among actions instead of in a column. */
  readonly isMacros: boolean;
}

/**
 * Finds the role of each column of a table. Throws `csv-missing-column` for a name that no column
 * has.
 */
export function answerPlaces(
  { names, hasNames }: Pick<WholeTable, 'names' | 'hasNames'>,
  columns: AnswerColumns,
): AnswerPlaces {
  const given = (name: string | null | undefined): number | null =>
    name === undefined ? null : name === null ? -1 : findColumn(names, name);
  const known = (list: readonly string[]): number =>
    hasNames ? (placesOf(names, list)[0] ?? -1) : -1;
  const actions = names.findIndex((name) => nameKey(name) === 'actions');
  const text = given(columns.text) ?? (hasNames ? known(TEXTS) : names.length - 1);
  const place = (own: number): number => (own === text ? -1 : own);
  return {
    text,
    title: given(columns.title) ?? place(hasNames ? known(TITLES) : names.length > 1 ? 0 : -1),
    question: place(known(QUESTIONS)),
    category: given(columns.category) ?? place(known(CATEGORIES)),
    id: place(known(COLUMN_NAMES.id)),
    url: place(known(URLS)),
    lang: hasNames ? languageColumn(names) : -1,
    actions,
    active: hasNames ? names.findIndex((name) => nameKey(name) === 'active') : -1,
    isMacros: actions >= 0 || names.some((name) => name.startsWith('actions')),
  };
}

/** Describes a table's columns for a person. Throws as `answerPlaces`. */
export function describeTable(
  table: WholeTable,
  file: string,
  columns: AnswerColumns,
): AnswerTable {
  const { title, text, category } = answerPlaces(table, columns);
  const captions = captionsOf(table.names);
  const caption = (at: number): string | null => captions[at] ?? null;
  return {
    file,
    columns: captions,
    title: caption(title),
    text: caption(text),
    category: caption(category),
  };
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
