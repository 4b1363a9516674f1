import { plainText } from './cell-text.ts';
import { COLUMN_NAMES, namesOf } from './column-names.ts';
import type { ColumnRole } from './column-names.ts';
import { captionsOf, meanWords } from './ticket-columns.ts';
import type { TicketPlaces } from './ticket-columns.ts';

/**
 * Captions of columns that are named like a ticket's text, or look like one, and are not read. Of
 * columns with the same name, as desks write comments, only the first is listed.
 */
export function unreadTexts(
  columns: readonly string[],
  places: TicketPlaces,
  samples: readonly (readonly string[])[],
): readonly string[] {
  const read = [places.subject, ...places.description];
  const taken = Object.values(places).flat();
  const texts = read.map((at) => meanWords(samples, at));
  const shortest = Math.max(0, ...texts) / 2;
  const says = (at: number): boolean =>
    MEANT_AS_TEXT.has(columns[at] ?? '')
      ? meanWords(samples, at) >= 2
      : !KNOWN.has(columns[at] ?? '') && meanWords(samples, at) >= Math.max(4, shortest);
  const repeats = (at: number): boolean =>
    read.some((one) => one >= 0 && samples.every((cells) => isWithin(cells[at], cells[one])));
  return captionsOf(columns).filter(
    (_, at) =>
      !taken.includes(at) &&
      !columns.slice(0, at).includes(columns[at] ?? '') &&
      says(at) &&
      !repeats(at),
  );
}

/** Tells whether a text contains nothing that the other lacks. */
function isWithin(part = '', whole = ''): boolean {
  const plain = (cell: string): string =>
    plainText(cell)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(whole).includes(plain(part));
}

const KNOWN = namesOf(Object.keys(COLUMN_NAMES) as ColumnRole[]); // the keys of that record
const MEANT_AS_TEXT = namesOf(['text', 'subject', 'description', 'thread', 'beginning']);
