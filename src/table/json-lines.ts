/** A value of a JSON file, with the line it begins on; `value` is undefined where it is no JSON. */
export interface JsonRow {
  readonly line: number;
  readonly value: unknown;
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

/** The value of a JSON text; undefined for what is none. Numbers that are none, as Python writes them, are null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return NO_NUMBER.test(text) ? parseJson(text.replace(NO_NUMBER, '$1null')) : undefined;
  }
}

const NO_NUMBER = /([:,[]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/g;
