import { EngineError } from '../core/errors.ts';
import { COLUMN_NAMES, nameKey, placesOf, WEAK_CATEGORY } from './column-names.ts';
import type { ColumnRole } from './column-names.ts';
import { PEOPLE_NAMES } from './people-names.ts';
import { TEXT_COLUMNS } from './text-columns.ts';

/** Where a ticket's parts stand in a row, by place, since names repeat or are blank; -1 where there is none. */
export interface TicketPlaces {
  readonly id: number;
  readonly subject: number;
  /** Joined by a line break. */
  readonly description: readonly number[];
  readonly category: number;
  readonly priority: number;
  readonly createdAt: number;
  /** Missing is none, for callers that know of none. */
  readonly sender?: number;
  readonly group?: number;
  readonly assignee?: number;
}

/**
 * What the columns probably mean, by the one list of names. Beside a column that may hold a whole ticket ("text") a
 * subject is read where `samples` show that it says more. Without a name that is known, a column whose cells are
 * sentences is the text where no other is, if `samples` (cells by row) are given; a single column can only be the text.
 */
export function guessPlaces(
  columns: readonly string[],
  samples: readonly (readonly string[])[] = [],
  hasHeader = true,
): TicketPlaces {
  const first = (role: ColumnRole): number =>
    hasHeader ? (placesOf(columns, COLUMN_NAMES[role])[0] ?? -1) : -1;
  const labels = {
    category: first('category'),
    priority: first('priority'),
    createdAt: first('createdAt'),
    ...peoplePlaces(columns, hasHeader),
  };
  const id = first('id');
  const text = first('text');
  // A desk's "topic" is the category where there is no other column for that, and the subject where there is.
  const subject =
    (hasHeader ? placesOf(columns, COLUMN_NAMES.subject) : []).find(
      (at) => at !== labels.category,
    ) ?? -1;
  if (text >= 0)
    return {
      ...labels,
      id,
      subject: holdsNews(samples, subject, text) ? subject : -1,
      description: [text],
    };
  const description = first('description');
  if (subject >= 0 || description >= 0)
    return { ...labels, id, subject, description: description < 0 ? [] : [description] };
  const only = columns.length === 1 ? 0 : hasHeader ? -1 : wordiest(columns.length, samples);
  return {
    ...labels,
    id: hasHeader ? id : idPlace(columns.length, samples, only),
    subject: -1,
    description: only < 0 ? [] : [only],
  };
}

/** Whether the cells of one column say what those of another, which may hold a whole ticket, do not. */
function holdsNews(samples: readonly (readonly string[])[], at: number, whole: number): boolean {
  const plain = (cell = ''): string => cell.toLowerCase().replace(/\s+/g, ' ').trim();
  const pairs = samples
    .map((cells) => [plain(cells[at]), plain(cells[whole])] as const)
    .filter(([part, text]) => part !== '' && text !== '');
  return at >= 0 && pairs.filter(([part, text]) => !text.includes(part)).length * 2 > pairs.length;
}

/** Columns of people, where there are any. */
function peoplePlaces(columns: readonly string[], hasHeader: boolean): Partial<TicketPlaces> {
  const roles = ['sender', 'group', 'assignee'] as const;
  return Object.fromEntries(
    roles.flatMap((role) => {
      const [at] = hasHeader ? placesOf(columns, PEOPLE_NAMES[role]) : [];
      return at === undefined ? [] : [[role, at]];
    }),
  );
}

/**
 * The ticket's parts as asked for: `requested` names one column (the text), two (subject and
 * description) or more (the first is the subject); without it as guessed. Throws
 * `csv-missing-column`, naming what was looked for and what there is.
 */
export function findPlaces(
  columns: readonly string[],
  requested: readonly string[],
  samples: readonly (readonly string[])[] = [],
  hasHeader = true,
): TicketPlaces {
  const guess = guessPlaces(columns, samples, hasHeader);
  if (requested.length > 0) {
    const [first = -1, ...rest] = requested.map((name) => findColumn(columns, name));
    return rest.length === 0
      ? { ...guess, subject: -1, description: [first] }
      : { ...guess, subject: first, description: rest };
  }
  if (guess.subject < 0 && guess.description.length === 0)
    throw missingColumn(TEXT_COLUMNS, columns);
  return guess;
}

/**
 * Place of the first column of that name, exactly or else spelled otherwise, or by its caption.
 * Throws `csv-missing-column`.
 */
export function findColumn(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const captions = captionsOf(columns);
  const caption = captions.findIndex((one) => one.toLowerCase() === name.trim().toLowerCase());
  const found = caption >= 0 ? caption : columns.findIndex((one) => nameKey(one) === nameKey(name));
  if (found < 0) throw missingColumn(name, columns);
  return found;
}

/** A name for each column that no other has: repeated and blank ones are told apart by their place. */
export function captionsOf(columns: readonly string[]): readonly string[] {
  const seen = new Set(columns.map((column) => column.trim()).filter(Boolean));
  const given = new Set<string>();
  return columns.map((column, at) => {
    const name = column.trim();
    let caption = name === '' ? `Column ${at + 1}` : name;
    if (name === '' ? seen.has(caption) : given.has(name))
      caption = `${name} (column ${at + 1})`.trim();
    given.add(caption);
    return caption;
  });
}

/** Columns that look like a ticket's text and are not read; by caption. */
export function unreadTexts(
  columns: readonly string[],
  places: TicketPlaces,
  samples: readonly (readonly string[])[],
): readonly string[] {
  const read = [places.subject, ...places.description];
  const known = Object.values(COLUMN_NAMES).flat();
  const shortest = Math.max(0, ...read.map((at) => meanWords(samples, at))) / 2;
  return captionsOf(columns).filter(
    (_, at) =>
      !read.includes(at) &&
      !known.includes(nameKey(columns[at] ?? '')) &&
      !columns.slice(0, at).includes(columns[at] ?? '') &&
      meanWords(samples, at) >= Math.max(4, shortest),
  );
}

/**
 * A category that a person has certainly given, for stores that believe it: names such as "type"
 * mean too many things.
 */
export function strongCategory(columns: readonly string[]): number {
  const names = COLUMN_NAMES.category;
  return placesOf(columns, names.slice(0, names.indexOf(WEAK_CATEGORY)))[0] ?? -1;
}

export function missingColumn(column: string, columns: readonly string[]): EngineError {
  return new EngineError('csv-missing-column', {
    column,
    columns: captionsOf(columns).join(' | ').slice(0, 200),
  });
}

function wordiest(width: number, samples: readonly (readonly string[])[]): number {
  const words = Array.from({ length: width }, (_, at) => meanWords(samples, at));
  const most = Math.max(0, ...words);
  return most >= 3 ? words.indexOf(most) : -1;
}

/** In a table without names the first column is the id where each row has another short one. */
function idPlace(width: number, samples: readonly (readonly string[])[], text: number): number {
  const ids = samples.map((cells) => (cells[0] ?? '').trim());
  const isId = ids.every((id) => /^[\p{L}\d#/_.-]{1,40}$/u.test(id) && /\d/.test(id));
  return width > 1 && text !== 0 && ids.length > 0 && isId && new Set(ids).size === ids.length
    ? 0
    : -1;
}

function meanWords(samples: readonly (readonly string[])[], at: number): number {
  if (at < 0 || samples.length === 0) return 0;
  const words = samples.map(
    (cells) => (cells[at] ?? '').split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
  );
  return words.reduce((sum, count) => sum + count, 0) / samples.length;
}
