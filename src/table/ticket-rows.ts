import { EngineError } from '../core/errors.ts';
import { findTicketColumns, readTicketRow } from './ticket-columns.ts';
import type { TicketInput } from '../core/ticket.ts';

/** A line of JSONL; `value` is undefined where the line is no JSON. */
export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

/** A line of more characters is no line of JSONL. */
const MAX_LINE_CHARACTERS = 16_000_000;

/** Splits JSONL that comes in pieces into lines, in memory for one line at a time. Throws `bad-input` for a line that never ends. */
export class JsonLineReader {
  #parts: string[] = [];
  #held = 0;
  #line = 0;

  /** Lines that are complete after this piece; blank ones are left out. */
  push(text: string): readonly JsonLine[] {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    const complete = lines.map((line, at) => (at === 0 ? this.#join(line) : line));
    this.#parts.push(rest);
    this.#held += rest.length;
    if (this.#held > MAX_LINE_CHARACTERS)
      throw new EngineError('bad-input', {
        line: this.#line + complete.length + 1,
        why: 'the line is longer than 16 million characters',
      });
    return this.#read(complete);
  }

  /** The last line, when the file does not end with a line end. */
  end(): readonly JsonLine[] {
    return this.#read([this.#join('')]);
  }

  #join(line: string): string {
    const joined = this.#parts.join('') + line;
    this.#parts = [];
    this.#held = 0;
    return joined;
  }

  #read(lines: readonly string[]): readonly JsonLine[] {
    return lines.flatMap((text) => {
      this.#line += 1;
      return text.trim() === '' ? [] : [{ line: this.#line, value: parse(text) }];
    });
  }
}

/** The text and number fields of a JSON object, as a row of a table; a string has no names. Null for anything else. */
export function jsonCells(
  value: unknown,
): { readonly names: readonly string[]; readonly cells: readonly string[] } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  );
  return { names: entries.map(([name]) => name), cells: entries.map(([, cell]) => String(cell)) };
}

/**
 * The ticket of a JSON value: a string is its text, an object is read by the names of its fields. What cannot be read is
 * a ticket without text, with its problem; objects may differ from line to line.
 */
export function readJsonTicket(
  value: unknown,
  textColumns: readonly string[],
  fallbackId: string,
): { readonly input: TicketInput; readonly problem: string | null } {
  if (typeof value === 'string')
    return { input: { id: fallbackId, description: value }, problem: null };
  const unreadable = (
    problem: string,
  ): { readonly input: TicketInput; readonly problem: string } => ({
    input: { id: fallbackId, description: '' },
    problem,
  });
  if (value === undefined) return unreadable('no JSON');
  const row = jsonCells(value);
  if (row === null) return unreadable('neither a string nor an object');
  try {
    return {
      input: readTicketRow(row.cells, findTicketColumns(row.names, textColumns), fallbackId),
      problem: null,
    };
  } catch (error) {
    if (error instanceof EngineError)
      return unreadable(`no text under "${error.details['column']}"`);
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
