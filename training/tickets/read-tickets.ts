import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../src/core/labels.ts';

/** What a reader makes of a ticket; a null category is out of scope and has no priority. */
export interface Reading {
  readonly category: Label | null;
  readonly priority: Label | null;
}

/** One hand-written ticket, as a line of `<language>/<writer>.jsonl` has it. */
export interface HandWrittenTicket extends Reading {
  readonly id: string;
  readonly subject?: string;
  readonly description: string;
  /** How it came in: mail, form, chat, review, tweet, forum. */
  readonly form: string;
  readonly business: string;
  /** What a second reader made of the text alone. */
  readonly reader: Reading;
  /** `disputed` is used for nothing: the readers disagree on it. */
  readonly split: 'train' | 'calibrate' | 'card' | 'disputed';
}

/** The tickets of one writer, who wrote about a part of the world of their own. */
export interface WrittenFile {
  readonly writer: string;
  readonly tickets: readonly HandWrittenTicket[];
}

/** Reads all tickets of a language, writer by writer, in the order of their names. */
export function readWrittenFiles(folder: string): readonly WrittenFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({
      writer: name.replace('.jsonl', ''),
      tickets: readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as HandWrittenTicket), // the project's own files, held by a test
    }));
}

/** Languages that have hand-written tickets, English first. */
export const TICKET_LANGUAGES: readonly string[] = [
  'en',
  ...readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'en')
    .map(({ name }) => name)
    .sort(),
];

/** Subject and description, as the widget joins them. */
export function textOf({
  subject,
  description,
}: Pick<HandWrittenTicket, 'subject' | 'description'>): string {
  return subject === undefined ? description : `${subject}\n${description}`;
}
