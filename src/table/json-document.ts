import { EngineError } from '../core/errors.ts';
import { namesOf } from './column-names.ts';
import type { CellRow } from './dialect.ts';
import { jsonFields, scalarOf } from './json-fields.ts';
import { lineAt, listItems, listsAt } from './json-items.ts';
import { parseJson } from './json-lines.ts';
import type { JsonRow } from './json-lines.ts';
import { isObject } from './rich-text.ts';

/**
 * Content of a JSON file: one value for each ticket, or rows of cells with the names in the first
 * row.
 */
export type JsonDocument =
  | { readonly kind: 'values'; readonly rows: readonly JsonRow[] }
  | { readonly kind: 'cells'; readonly rows: readonly CellRow[] };

/**
 * Fields that hold the tickets of an export, the surest first, because messages and posts may also
 * belong to a ticket. A list under another name is used only when the object has no other list of
 * objects.
 */
const LIST_KEYS = [
  /^_?(?:tickets|issues|requests|cases|incidents|conversations|work_?items|tasks|cards)$/i,
  /^_?(?:data|results?|items|records|rows|entries|examples|values?|nodes|edges|docs|documents|objects|list|hits)$/i,
  /^_?(?:threads|messages|posts|questions|articles)$/i,
];
const isListKey = (key: string): boolean => LIST_KEYS.some((keys) => keys.test(key));

/**
 * Reads a whole JSON file in the shapes that exports have: a list of objects, texts or rows of
 * cells; an object that holds such a list, itself or one level deeper; records by column; one
 * ticket. A broken item of a list costs that item. Throws
 * `bad-input`, naming the shape, for every other.
 */
export function readJsonDocument(text: string): JsonDocument {
  const start = text.search(/[^\s\ufeff]/);
  if (start < 0) throw new EngineError('csv-empty');
  if (text[start] === '[') return ofItems(listItems(text, start).rows);
  const whole = parseJson(text);
  if (!isObject(whole)) return ofBroken(text, start);
  const byColumn = recordsByColumn(whole);
  if (byColumn) return { kind: 'cells', rows: byColumn };
  const list = findList(whole) ?? innerList(whole);
  if (list) return ofItems(withLines(text, list));
  const byId = recordsById(whole);
  if (byId) return { kind: 'values', rows: byId };
  if (hasText(whole))
    return { kind: 'values', rows: [{ line: lineAt(text, start), value: whole }] };
  const fields = Object.keys(whole).slice(0, 8).join(', ');
  throw new EngineError('bad-input', { why: 'json-other-object', fields });
}

function ofItems(items: readonly JsonRow[]): JsonDocument {
  if (items.length === 0) throw new EngineError('csv-empty');
  const rows = numbered(ofPages(items));
  const lists = rows.flatMap(({ line, value }) =>
    Array.isArray(value) ? [{ line, cells: value.map((cell) => scalarOf(cell) ?? '') }] : [],
  );
  if (lists.length === rows.length) return { kind: 'cells', rows: lists };
  if (rows.every(({ value }) => value === undefined))
    throw new EngineError('bad-input', {
      line: rows[0]?.line ?? 1,
      why: 'json-items-broken',
    });
  if (!rows.some(({ value }) => typeof value === 'string' || isObject(value)))
    throw new EngineError('bad-input', { why: 'json-no-objects' });
  return { kind: 'values', rows };
}

/** Joins the lists of a list of pages, as an interface of a desk returns them. */
function ofPages(pages: readonly JsonRow[]): readonly JsonRow[] {
  if (jsonFields(pages[0]?.value)?.names.some(isTextName)) return pages;
  const lists = pages.map(({ value }) => listOfPage(value));
  return lists.includes(null)
    ? pages
    : lists.flatMap((list, at) =>
        (list ?? []).map((value) => ({ line: pages[at]?.line ?? 1, value })),
      );
}

function listOfPage(value: unknown): readonly unknown[] | null {
  return isObject(value) && !('id' in value) && !hasText(value) ? findList(value) : null;
}

/** The tickets of a JSON line that is a page of an interface; any other line is one ticket. */
export function ticketsOfLine(row: JsonRow): readonly JsonRow[] {
  const list = listOfPage(row.value);
  const isText = (name: string): boolean => isTextName(name.replace(/^.*\./, ''));
  const areTickets = list?.every((one) => jsonFields(one)?.names.some(isText)) === true;
  return areTickets ? list.map((value) => ({ line: row.line, value })) : [row];
}

/** Items on the same line, as in a file of one line, get their number instead of the line. */
function numbered(rows: readonly JsonRow[]): readonly JsonRow[] {
  return new Set(rows.map(({ line }) => line)).size === rows.length
    ? rows
    : rows.map(({ value }, at) => ({ line: at + 1, value }));
}

function hasText(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((key) => TEXT_NAMES.has(key));
}

/** Reads the list of tickets of an invalid JSON file up to the place where it breaks. */
function ofBroken(text: string, start: number): JsonDocument {
  const found = text.slice(0, MAX_SEARCHED).matchAll(/"([^"\\]{1,40})"\s*:\s*\[\s*(?=[{["])/g);
  const lists = [...found].flatMap((match) =>
    isListKey(match[1] ?? '') ? [match.index + match[0].indexOf('[')] : [],
  );
  for (const rows of listsAt(text, lists))
    if (rows.some(({ value }) => value !== undefined)) return ofItems(rows);
  const objects = text[start] === '{' ? listItems(text, start, true).rows : [];
  if (objects.some(({ value }) => isObject(value))) return ofItems(objects);
  throw new EngineError('bad-input', {
    line: lineAt(text, start),
    why: 'json-broken',
  });
}

/** The list that an object has under a known key, or its only list of objects or rows. */
function findList(value: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  const lists = Object.entries(value).filter(
    (entry): entry is [string, readonly unknown[]] =>
      Array.isArray(entry[1]) &&
      entry[1].length > 0 &&
      entry[1].every((item) => isObject(item) || Array.isArray(item) || typeof item === 'string'),
  );
  const [usual] = LIST_KEYS.flatMap((keys) => lists.filter(([key]) => keys.test(key)));
  if (usual) return withColumns(value, usual[1]);
  if (hasText(value)) return null;
  const objects = lists.filter(([, list]) => list.every(isObject));
  const texts = objects.filter(([, list]) => hasText(list[0]));
  const [only, another] = texts.length === 1 ? texts : objects;
  return another ? null : (only?.[1] ?? null);
}

/** Rows of cells with separate names (`{"columns": […], "data": [[…]]}`). */
function withColumns(
  { columns, fields, header, headers }: Readonly<Record<string, unknown>>,
  rows: readonly unknown[],
): readonly unknown[] {
  const names: unknown = columns ?? fields ?? header ?? headers;
  return Array.isArray(names) && rows.every(Array.isArray)
    ? [
        names.map((name) => scalarOf(name) ?? (isObject(name) ? scalarOf(name['name']) : '')),
        ...rows,
      ]
    : rows;
}

function innerList(value: Readonly<Record<string, unknown>>, depth = 0): readonly unknown[] | null {
  const inner = Object.values(value).filter(isObject);
  for (const one of inner) {
    const list = findList(one);
    if (list) return list;
  }
  return depth < MAX_DEPTH
    ? (inner.map((one) => innerList(one, depth + 1)).find((list) => list !== null) ?? null)
    : null;
}

/** Tickets by their ids: `{"101": {"subject": …}, "102": {…}}`. */
function recordsById(value: Readonly<Record<string, unknown>>): readonly JsonRow[] | null {
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([, one]) => hasText(one))) return null;
  return entries.map(([id, one], at) => ({ line: at + 1, value: { id, ...(one as object) } })); // objects by the line above
}

/**
 * Records by column, as table programs write them: lists of equal length, or objects by row number.
 */
function recordsByColumn(value: Readonly<Record<string, unknown>>): readonly CellRow[] | null {
  const names = Object.keys(value);
  const columns = Object.values(value).map((column) =>
    Array.isArray(column) ? column : isObject(column) ? Object.values(column) : null,
  );
  const length = columns[0]?.length ?? 0;
  const isTable =
    names.some((name) => TEXT_NAMES.has(name)) &&
    columns.every(
      (column) => column?.length === length && column.every((cell) => scalarOf(cell) !== null),
    );
  if (!isTable || length === 0) return null;
  return [
    { line: 1, cells: names },
    ...Array.from({ length }, (_, at) => ({
      line: at + 1,
      cells: columns.map((column) => scalarOf(column?.[at]) ?? ''),
    })),
  ];
}

/** The lines of a list's items where the file has that list once, else their indexes. */
function withLines(text: string, list: readonly unknown[]): readonly JsonRow[] {
  const starts = [...text.slice(0, MAX_SEARCHED).matchAll(/:\s*\[/g)].map(
    (match) => match.index + match[0].length - 1,
  );
  for (const items of listsAt(text, starts))
    if (items.length === list.length && JSON.stringify(items[0]?.value) === JSON.stringify(list[0]))
      return items;
  return list.map((value, at) => ({ line: at + 1, value }));
}

const MAX_DEPTH = 4;
/** Number of characters in which the search finds the beginning of a list. */
const MAX_SEARCHED = 1_000_000;
const TEXT_NAMES = namesOf(['text', 'subject', 'description', 'thread', 'beginning']);
const isTextName = (name: string): boolean => TEXT_NAMES.has(name);
