import { backslashesBefore } from './csv-text.ts';

/** A value of a JSON file, with the line it begins on; `value` is undefined where it is no JSON. */
export interface JsonRow {
  readonly line: number;
  readonly value: unknown;
  /** The file ends in the middle of it. */
  readonly isCut?: boolean;
}

/** A line of more characters is cut: it is no line of JSON. */
const MAX_LINE_CHARACTERS = 16_000_000;

/** Splits JSON lines that come in pieces, in memory for one line at a time. A line that is too long is one bad row. */
export class JsonLineReader {
  #parts: string[] = [];
  #held = 0;
  #line = 0;

  /** Lines that are complete after this piece; blank ones are left out. */
  push(text: string): readonly JsonRow[] {
    const lines = text.split(/\r\r?\n|\n/);
    const rest = lines.pop() ?? '';
    const complete = lines.map((line, at) => (at === 0 ? this.#join(line) : line));
    if (this.#held <= MAX_LINE_CHARACTERS) this.#parts.push(rest);
    this.#held += rest.length;
    return this.#read(complete);
  }

  /** The last line, when the file does not end with a line end. */
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
 * The value of a JSON text; undefined for what is none, or nested so deep that it could be neither written again nor
 * sent to another thread. Numbers that are none, as Python writes them, are null; whole numbers of too many digits are texts.
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(withWholeNumbers(text.replace(/^\ufeff/, '')));
    return isDeeper(value, MAX_NESTING) ? undefined : value;
  } catch {
    return NO_NUMBER.test(text) ? parseJson(text.replace(NO_NUMBER, '$1null')) : undefined;
  }
}

/** Numbers of more digits than a number of the language keeps, which ids have, become texts. */
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

/** Where the string that begins at a quote ends: no pattern, which would not be tried on one of many megabytes. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && backslashesBefore(text, end) % 2 === 1) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Documents of desks have some thirty levels. */
const MAX_NESTING = 500;
const LONG_NUMBER = /\d{16}/;
const WHOLE_NUMBER = /-?\b\d{16,}\b(?![.eE])/g;
const NO_NUMBER = /([:,[]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/g;
