import { parseJson } from './json-lines.ts';
import type { JsonRow } from './json-lines.ts';

/** Items of a list and where it ends. */
interface ListItems {
  readonly rows: readonly JsonRow[];
  readonly end: number;
}

/**
 * Splits a JSON list into its items by brackets and quotes, so that a broken item does not affect
 * the others. `isBare` reads objects that follow each other without a list.
 */
export function listItems(text: string, start: number, isBare = false): ListItems {
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
      // A JSON string cannot span lines, so an unclosed string ends with its line.
      at = end;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth === 1) itemLine = 0;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      depth -= 1;
      if (depth === 0) {
        take(at);
        return { rows: items, end: at };
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
  return { rows: items, end: text.length };
}

/**
 * Reads the lists that begin at these places, one after the other. It stops after reading a fixed
 * multiple of the file, which only thousands of nested lists reach, so that time grows linearly
 * with the file.
 */
export function* listsAt(text: string, starts: Iterable<number>): Generator<readonly JsonRow[]> {
  let left = MAX_PASSES * text.length;
  for (const start of starts) {
    if (left <= 0) return;
    const { rows, end } = listItems(text, start);
    left -= end - start;
    yield rows;
  }
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

/** The line of a place in a text, counted from 1. */
export function lineAt(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Maximum number of times that a file is read through. */
const MAX_PASSES = 8;
const [NEW_LINE, SPACE, QUOTE, COMMA] = [10, 32, 34, 44] as const;
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  91, 92, 93, 123, 125,
] as const;
