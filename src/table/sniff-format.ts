import { namesOf } from './column-names.ts';
import { parseJson } from './json-lines.ts';
import type { TableFormat } from './table-shape.ts';

/**
 * Recognises the format of a text by its content; the file's name decides only where the content is
 * ambiguous (a first line in quotes). A text with a line that is a complete object is JSON lines.
 * Other text that begins like a list or an object is one JSON document, and the rest is CSV.
 */
export function sniffFormat(
  head: string,
  name: string,
  isWhole: boolean,
): Exclude<TableFormat, 'xlsx' | 'html' | 'xml'> {
  const lines = head
    .replace(/^\ufeff/, '')
    .split(/\r\r?\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  // The last value may be cut unless its line has ended.
  const complete =
    isWhole || /[\n\r]/.test(head.slice(head.trimEnd().length)) ? lines : lines.slice(0, -1);
  const start = lines[0]?.trimStart()[0] ?? '';
  const isNamedJson = /\.(?:jsonl|ndjson|json)(?:\.gz)?$/i.test(name);
  if (start === '[' || start === '{') {
    const first = parseJson(complete[0] ?? '');
    if (
      first === undefined &&
      start === '[' &&
      !isNamedJson &&
      !/^\s*\[\s*(?:[{["]|$)/.test(lines[0] ?? '')
    )
      return 'csv';
    const objects = complete.slice(0, 20).filter((line) => line.trimStart().startsWith('{'));
    const areLines =
      complete.length > 1
        ? first !== undefined ||
          (start === '{' &&
            objects.length > complete.slice(0, 20).length / 2 &&
            objects.some(isJson))
        : start === '{' && first !== undefined && !holdsList(first);
    return areLines ? 'jsonl' : 'json';
  }
  if (isNamedJson) return 'jsonl';
  if (start === '"' && !/\.(?:csv|tsv|txt)(?:\.gz)?$/i.test(name)) {
    const value = parseJson(complete[0] ?? '');
    if (typeof value === 'string' && !TEXT_NAMES.has(value)) return 'jsonl';
  }
  return 'csv';
}

/** Tells whether this much text identifies JSON lines, so that a pipe is answered row by row. */
export function isJsonLine(head: string): boolean {
  const start = head.search(/\S/);
  const end = head.indexOf('\n', start);
  if (start < 0 || end < 0) return false;
  const line = head.slice(start, end);
  const value = line.startsWith('{') ? parseJson(line) : undefined;
  return value !== undefined && !holdsList(value);
}

function isJson(line: string): boolean {
  return parseJson(line) !== undefined;
}

function holdsList(value: unknown): boolean {
  const inner = (one: unknown): unknown[] =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.values(one) : [];
  const lists = [...inner(value), ...inner(value).flatMap(inner)].filter(Array.isArray);
  const columns = inner(value);
  return (
    lists.some((list) => list.some((item) => typeof item === 'object' && item !== null)) ||
    (columns.length > 0 && columns.every((column) => typeof column === 'object' && column !== null))
  );
}

const TEXT_NAMES = namesOf(['text', 'subject', 'description', 'thread', 'beginning']);
