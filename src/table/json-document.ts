import { EngineError } from '../core/errors.ts';
import { COLUMN_NAMES, nameKey } from './column-names.ts';
import type { CellRow } from './dialect.ts';
import { scalarOf } from './json-fields.ts';
import { parseJson } from './json-lines.ts';
import type { JsonRow } from './json-lines.ts';
import { isObject } from './rich-text.ts';

/** What a JSON file holds: one value for each ticket, or rows of cells of which the first has the names. */
export type JsonDocument =
  | { readonly kind: 'values'; readonly rows: readonly JsonRow[] }
  | { readonly kind: 'cells'; readonly rows: readonly CellRow[] };

/** Fields under which exports keep their tickets; any other list of objects is taken where it is the only one. */
const LIST_KEYS =
  /^(?:data|tickets|issues|results?|items|records|rows|requests|cases|incidents|conversations|entries|examples|values?|nodes|edges|docs|documents|objects|list|hits|cards|tasks|threads|messages|posts|questions|articles|work_?items)$/i;

/**
 * Reads a whole JSON file in the shapes that exports have: a list of objects, texts or rows of
 * cells; an object that holds such a list, itself or one level deeper; records by column; one
 * ticket. A broken item of a list costs that item. Throws
 * `bad-input`, naming the shape, for every other.
 */
export function readJsonDocument(text: string): JsonDocument {
  const start = text.search(/[^\s\ufeff]/);
  if (start < 0) throw new EngineError('csv-empty');
  if (text[start] === '[') return ofItems(listItems(text, start));
  const whole = parseJson(text);
  if (!isObject(whole)) return ofBroken(text, start);
  const byColumn = recordsByColumn(whole);
  if (byColumn) return { kind: 'cells', rows: byColumn };
  const list = findList(whole) ?? innerList(whole);
  if (list) return ofItems(withLines(text, list));
  const byId = recordsById(whole);
  if (byId) return { kind: 'values', rows: byId };
  if (Object.keys(whole).some((key) => TEXT_NAMES.has(nameKey(key))))
    return { kind: 'values', rows: [{ line: lineAt(text, start), value: whole }] };
  const fields = Object.keys(whole).slice(0, 8).join(', ');
  throw new EngineError('bad-input', { why: 'json-other-object', fields });
}

/**
 * Items of a list of JSON, cut by its brackets and quotes, so that a broken one costs itself only; `isBare` are objects
 * one behind the other without a list around them.
 */
function listItems(text: string, start: number, isBare = false): JsonRow[] {
  const items: JsonRow[] = [];
  let depth = isBare ? 1 : 0;
  let line = lineAt(text, start);
  let itemLine = line;
  let from = isBare ? start : start + 1;
  const take = (end: number): void => {
    const item = text.slice(from, end);
    if (item.trim() !== '') items.push({ line: itemLine, value: parseJson(item) });
    from = end + 1;
    itemLine = 0;
  };
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEW_LINE) line += 1;
    else if (code > SPACE && itemLine === 0) itemLine = line;
    if (code === QUOTE) {
      const end = stringEnd(text, at);
      // No text of JSON spans lines: a string without an end goes no further than its line.
      at = end;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth === 1) itemLine = 0;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      depth -= 1;
      if (depth === 0) {
        take(at);
        return items;
      }
      if (depth === 1 && isBare) {
        take(at + 1);
        from = at + 1;
      }
    } else if (code === COMMA && depth === 1) {
      if (isBare) [from, itemLine] = [at + 1, 0];
      else take(at);
    }
  }
  take(text.length);
  return items;
}

function ofItems(rows: readonly JsonRow[]): JsonDocument {
  if (rows.length === 0) throw new EngineError('csv-empty');
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

/** A file that is no JSON as a whole: the list of tickets in it may still be read up to where it breaks. */
function ofBroken(text: string, start: number): JsonDocument {
  for (const match of text.slice(0, 1_000_000).matchAll(/"([^"\\]{1,40})"\s*:\s*\[\s*(?=[{["])/g)) {
    if (!LIST_KEYS.test(match[1] ?? '')) continue;
    const rows = listItems(text, match.index + match[0].indexOf('['));
    if (rows.some(({ value }) => value !== undefined)) return ofItems(rows);
  }
  const objects = text[start] === '{' ? listItems(text, start, true) : [];
  if (objects.some(({ value }) => isObject(value))) return ofItems(objects);
  throw new EngineError('bad-input', {
    line: lineAt(text, start),
    why: 'json-broken',
  });
}

/** The list that an object holds under a usual key, or its only list of objects or rows. */
function findList(value: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  const lists = Object.entries(value).filter(
    (entry): entry is [string, readonly unknown[]] =>
      Array.isArray(entry[1]) &&
      entry[1].length > 0 &&
      entry[1].every((item) => isObject(item) || Array.isArray(item) || typeof item === 'string'),
  );
  const usual = lists.find(([key]) => LIST_KEYS.test(key));
  if (usual) return withColumns(value, usual[1]);
  if (Object.keys(value).some((key) => TEXT_NAMES.has(nameKey(key)))) return null;
  const objects = lists.filter(([, list]) => list.every(isObject));
  return objects.length === 1 ? (objects[0]?.[1] ?? null) : null;
}

/** Rows of cells whose names stand beside them (`{"columns": […], "data": [[…]]}`). */
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
  const isTicket = (one: unknown): boolean =>
    isObject(one) && Object.keys(one).some((key) => TEXT_NAMES.has(nameKey(key)));
  if (entries.length === 0 || !entries.every(([, one]) => isTicket(one))) return null;
  return entries.map(([id, one], at) => ({ line: at + 1, value: { id, ...(one as object) } })); // objects by the line above
}

/** Records by column, as table programs write them: lists of one length, or objects by row number. */
function recordsByColumn(value: Readonly<Record<string, unknown>>): readonly CellRow[] | null {
  const names = Object.keys(value);
  const columns = Object.values(value).map((column) =>
    Array.isArray(column) ? column : isObject(column) ? Object.values(column) : null,
  );
  const length = columns[0]?.length ?? 0;
  const isTable =
    names.some((name) => TEXT_NAMES.has(nameKey(name))) &&
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

/** The lines of a list's items, where the file has that list once; else their places. */
function withLines(text: string, list: readonly unknown[]): readonly JsonRow[] {
  for (const match of text.matchAll(/:\s*\[/g)) {
    const items = listItems(text, match.index + match[0].length - 1);
    if (items.length === list.length && JSON.stringify(items[0]?.value) === JSON.stringify(list[0]))
      return items;
    if (match.index > 1_000_000) break;
  }
  return list.map((value, at) => ({ line: at + 1, value }));
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
    else if (code === NEW_LINE) return at - 1;
  }
  return text.length;
}

function lineAt(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const MAX_DEPTH = 4;
const TEXT_NAMES: ReadonlySet<string> = new Set([
  ...COLUMN_NAMES.text,
  ...COLUMN_NAMES.subject,
  ...COLUMN_NAMES.description,
]);
const [NEW_LINE, SPACE, QUOTE, COMMA] = [10, 32, 34, 44] as const;
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  91, 92, 93, 123, 125,
] as const;
