import { EngineError } from '../core/errors.ts';
import { plainText } from './cell-text.ts';
import { COLUMN_NAMES, nameKey, namesOf, placesOf, WEAK_CATEGORY } from './column-names.ts';
import type { ColumnRole } from './column-names.ts';
import { PEOPLE_NAMES, STATUS_NAMES } from './people-names.ts';
import { TEXT_COLUMNS } from './text-columns.ts';

/**
 * Columns of a ticket's parts, by index because names may repeat or be blank; -1 where there is
 * none.
 */
export interface TicketPlaces {
  readonly id: number;
  readonly subject: number;
  /** Joined by a line break. */
  readonly description: readonly number[];
  readonly category: number;
  readonly priority: number;
  readonly createdAt: number;
  /** Absent: none. */
  readonly sender?: number;
  readonly group?: number;
  readonly assignee?: number;
  readonly status?: number;
}

/**
 * Guesses the meaning of the columns by their names. Of several known names it takes the first
 * whose cells are filled in `samples` (cells by row). Beside a column that may hold a whole ticket
 * ("text"), a subject is read where it adds something. Without a known name the text is the only
 * column of sentences, or the wordiest one where the table has no names. A single column is always
 * the text.
 */
export function guessPlaces(
  columns: readonly string[],
  samples: readonly (readonly string[])[] = [],
  hasHeader = true,
): TicketPlaces {
  const all = (role: ColumnRole): readonly number[] =>
    hasHeader ? byFilling(placesOf(columns, COLUMN_NAMES[role]), samples) : [];
  const categories = hasHeader ? categoryPlaces(columns) : [];
  const [id = -1] = all('id');
  const [priority = -1] = all('priority');
  const [createdAt = -1] = all('createdAt');
  const people = peoplePlaces(columns, hasHeader);
  const place = (category: number, subject: number, description: number): TicketPlaces => ({
    category,
    priority,
    createdAt,
    ...people,
    id,
    subject,
    description: description < 0 ? [] : [description],
  });
  const texts = byFilling(TEXT_ROLES.flatMap(all), samples, (cell) => /\p{L}/u.test(cell));
  const [text = -1] = texts;
  const subjects = all('subject').filter((at) => at !== text);
  // A desk's "topic" is the category if it is written like one or another column is the subject.
  const [first = -1] = categories;
  const isTopic = subjects.includes(first);
  const isTitle =
    isTopic && (samples.length > 0 ? areTitles(samples, first) : categories.length > 1);
  const category = isTitle
    ? (categories.find((at) => at !== first) ?? -1)
    : (categories.find((at) => at !== text) ?? -1);
  const subject = subjects.find((at) => at !== category) ?? -1;
  if (text >= 0 && all('text').includes(text))
    return place(category, holdsNews(samples, subject, text) ? subject : -1, text);
  if (subject >= 0 || text >= 0) return place(category, subject, text);
  const only =
    columns.length === 1
      ? 0
      : hasHeader
        ? sentencePlace(columns, samples, Object.values(place(category, -1, -1)).flat())
        : wordiest(columns.length, samples);
  return {
    ...place(category, -1, only),
    id: hasHeader ? id : idPlace(columns.length, samples, only),
  };
}

/** Roles that may be the ticket's text, the surest first. */
const TEXT_ROLES: readonly ColumnRole[] = ['text', 'description', 'thread', 'beginning'];

/** Columns that may hold the category; ambiguous names come last. */
function categoryPlaces(columns: readonly string[]): readonly number[] {
  const names = COLUMN_NAMES.category;
  const weak = names.indexOf(WEAK_CATEGORY);
  const strong = placesOf(columns, names.slice(0, weak));
  return [...new Set([...strong, ...placesOf(columns, names.slice(weak))])];
}

/** Puts filled columns before nearly empty ones, which may remain from an older form. */
function byFilling(
  places: readonly number[],
  samples: readonly (readonly string[])[],
  isFilled = (cell: string): boolean => cell.trim() !== '',
): readonly number[] {
  const filled = places.map(
    (at) => samples.filter((cells) => isFilled(plainText(cells[at] ?? ''))).length,
  );
  const enough = Math.max(0, ...filled) / 2;
  const isEnough = filled.map((count) => count >= enough);
  return [...places.filter((_, at) => isEnough[at]), ...places.filter((_, at) => !isEnough[at])];
}

/** Cells that are all different and have several words are titles of tickets, not categories. */
function areTitles(samples: readonly (readonly string[])[], at: number): boolean {
  const cells = samples.map((row) => (row[at] ?? '').trim()).filter(Boolean);
  const isOnceEach = new Set(cells).size > cells.length * 0.9;
  return isOnceEach && (meanWords(samples, at) >= 3 || cells.length >= 8);
}

/** Tells whether a column has text that another one, which may hold a whole ticket, lacks. */
function holdsNews(samples: readonly (readonly string[])[], at: number, whole: number): boolean {
  const plain = (cell = ''): string => cell.toLowerCase().replace(/\s+/g, ' ').trim();
  const pairs = samples
    .map((cells) => [plain(cells[at]), plain(cells[whole])] as const)
    .filter(([part, text]) => part !== '' && text !== '');
  return at >= 0 && pairs.filter(([part, text]) => !text.includes(part)).length * 2 > pairs.length;
}

/** Columns of people and of the state, where there are any. */
function peoplePlaces(columns: readonly string[], hasHeader: boolean): Partial<TicketPlaces> {
  const roles = Object.entries({ ...PEOPLE_NAMES, status: STATUS_NAMES });
  const placed = hasHeader
    ? roles.map(([role, names]) => [role, placesOf(columns, names)[0]] as const)
    : [];
  return Object.fromEntries(placed.filter(([, at]) => at !== undefined));
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
 * Index of the first column with that name: the exact name, another spelling of it, or the caption.
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

/** A unique name for each column; repeated and blank names get their index. */
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

/**
 * A category that a person has certainly given, for callers that do not check it. Names such as
 * "type" are too ambiguous.
 */
export function strongCategory(
  columns: readonly string[],
  { subject, description }: Pick<TicketPlaces, 'subject' | 'description'>,
): number {
  const names = COLUMN_NAMES.category;
  const read = [subject, ...description];
  const found = placesOf(columns, names.slice(0, names.indexOf(WEAK_CATEGORY)));
  return found.find((at) => !read.includes(at)) ?? -1;
}

export function missingColumn(column: string, columns: readonly string[]): EngineError {
  return new EngineError('csv-missing-column', {
    column,
    columns: captionsOf(columns).join(' | ').slice(0, 200),
  });
}

/**
 * Finds the only one of several columns that has sentences and is not named as an answer, for forms
 * that name columns by questions; -1 where there are several or none.
 */
function sentencePlace(
  columns: readonly string[],
  samples: readonly (readonly string[])[],
  taken: readonly number[],
): number {
  if (columns.filter((name) => name.trim() !== '').length < 2) return -1;
  const found = columns.flatMap((name, at) =>
    taken.includes(at) || KNOWN.has(name) || ANSWER.test(nameKey(name)) ? [] : at,
  );
  const wordy = found.filter((at) => meanWords(samples, at) >= MIN_SENTENCE_WORDS);
  return wordy.length === 1 ? (wordy[0] ?? -1) : -1;
}

const KNOWN = namesOf(Object.keys(COLUMN_NAMES) as ColumnRole[]); // the keys of that record
/** What the desk has written, in names of columns. */
const ANSWER =
  /(?:^| )(?:repl|respon|answer|resol|agent|staff|admin|intern|developer|work notes|antwort|losung|respuesta|soluc|reponse|resposta)/;
const MIN_SENTENCE_WORDS = 4;

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

/** How many words the cells of a column have on average. */
export function meanWords(samples: readonly (readonly string[])[], at: number): number {
  if (at < 0 || samples.length === 0) return 0;
  const words = samples.map(
    (cells) => (cells[at] ?? '').split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
  );
  return words.reduce((sum, count) => sum + count, 0) / samples.length;
}
