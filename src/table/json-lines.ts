import { backslashesBefore } from './csv-text.ts';

/** A value of a JSON file with its first line; `value` is undefined for invalid JSON. */
export interface JsonRow {
  readonly line: number;
  readonly value: unknown;
  /** The file ends inside this value. */
  readonly isCut?: boolean;
}

/** Maximum length of a line in characters. A longer line is cut and invalid. */
const MAX_LINE_CHARACTERS = 16_000_000;

/**
 * Splits JSON lines that come in pieces, and holds one line in memory. A line that is too long
 * becomes one invalid row.
 */
export class JsonLineReader {
  #parts: string[] = [];
  #held = 0;
  #line = 0;

  /** Returns the lines that this piece completes, without blank ones. */
  push(text: string): readonly JsonRow[] {
    const lines = text.split(/\r\r?\n|\n/);
    const rest = lines.pop() ?? '';
    const complete = lines.map((line, at) => (at === 0 ? this.#join(line) : line));
    if (this.#held <= MAX_LINE_CHARACTERS) this.#parts.push(rest);
    this.#held += rest.length;
    return this.#read(complete);
  }

  /** Returns the last line of a file that does not end with a line end. */
  end(): readonly JsonRow[] {
    return this.#read([this.#join('')]);
  }

  #join(line: string): string {
    const joined = this.#parts.join('') + line;
    this.#parts = [];
    this.#held = 0;
    return joined;
  }

  #read(lines: readonly string[]): readonly JsonRow[] {
    return lines.flatMap((text) => {
      this.#line += 1;
      return text.trim() === '' ? [] : [{ line: this.#line, value: parseJson(text) }];
    });
  }
}

/**
 * Parses a JSON text. Returns undefined for invalid JSON and for nesting that is too deep to be
 * written again or sent to another thread. `NaN` and other non-numbers of Python become null, and
 * integers with too many digits become strings.
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(withWholeNumbers(text.replace(/^\ufeff/, '')));
    return isDeeper(value, MAX_NESTING) ? undefined : value;
  } catch {
    return NO_NUMBER.test(text) ? parseJson(text.replace(NO_NUMBER, '$1null')) : undefined;
  }
}

/** Turns numbers into strings that have more digits than a JavaScript number keeps, such as ids. */
function withWholeNumbers(text: string): string {
  if (!LONG_NUMBER.test(text)) return text;
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const quote = text.indexOf('"', at);
    const start = quote < 0 ? text.length : quote;
    parts.push(
      text
        .slice(at, start)
        .replace(WHOLE_NUMBER, (found) =>
          Number.isSafeInteger(Number(found)) ? found : `"${found}"`,
        ),
    );
    at = stringEnd(text, start);
    parts.push(text.slice(start, at));
  }
  return parts.join('');
}

/**
 * Finds the end of the string that begins at a quote. A loop, because a regular expression fails on
 * strings of many megabytes.
 */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && backslashesBefore(text, end) % 2 === 1) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Maximum depth; documents of desks have some thirty levels. */
const MAX_NESTING = 500;
const LONG_NUMBER = /\d{16}/;
const WHOLE_NUMBER = /-?\b\d{16,}\b(?![.eE])/g;
const NO_NUMBER = /([:,[]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/g;
