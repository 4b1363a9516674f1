import NAMES from './column-names.json' with { type: 'json' };

/**
 * What a column of a table of tickets may hold. `thread` holds all messages of a ticket,
 * `beginning` its text cut at some length.
 */
export type ColumnRole =
  | 'id'
  | 'text'
  | 'subject'
  | 'description'
  | 'thread'
  | 'beginning'
  | 'category'
  | 'priority'
  | 'createdAt'
  | 'language';

/**
 * All known names of columns; where a table has several of them, the first in this list wins. The
 * list has plain names in the languages of desks and spreadsheets, and those of Zendesk, Jira,
 * ServiceNow, Freshdesk, HubSpot, Zoho, Salesforce, Help Scout, osTicket, GLPI, OTRS and Znuny,
 * Redmine, GitHub, GitLab and labelling tools. `text` may hold a whole ticket with its subject.
 * `fila` comes after plainer names of a category, because in Spanish tables it can number the rows.
 */
export const COLUMN_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: keysOf(NAMES.id),
  text: keysOf(NAMES.text),
  subject: keysOf(NAMES.subject),
  description: keysOf(NAMES.description),
  thread: keysOf(NAMES.thread),
  beginning: keysOf(NAMES.beginning),
  category: keysOf(NAMES.category),
  priority: keysOf(NAMES.priority),
  createdAt: keysOf(NAMES.createdAt),
  language: keysOf(NAMES.language),
};

/**
 * Names that often mean something else than the desk's category. They are ignored where no person
 * checks the label.
 */
export const WEAK_CATEGORY = 'labels';

/**
 * Normalises a name: no case, accents, invisible marks, separators between words, trailing dots or
 * brackets around it.
 */
export function nameKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/\.(?=[\s_\-/:)\]"'*?#]|$)/g, '')
    .replace(/[\s_\-/:()[\]"'*?\u00a0]+/g, ' ')
    .trim();
  return key;
}

/**
 * Indexes of all columns that have a name of a role: exact names first, the best one in front; then
 * names inside objects that wrap a ticket; then names with a program's additions (`ticketSubject`,
 * `Priority (Ticket)`, `tickets.subject`, `Requester - Requester`, `your-message`) or with words
 * joined or split otherwise (`bodyText`, `Anfrage-Text`).
 */
export function placesOf(columns: readonly string[], names: readonly string[]): readonly number[] {
  const keys = columns.map(nameKey);
  const shared = sharedOuter(keys);
  const inner = keys.map((key) => key.slice(shared.length).replace(WRAPPED, ''));
  const found: number[] = [];
  const take = (spelled: readonly string[], wanted: readonly string[]): void => {
    for (const name of wanted)
      spelled.forEach((key, at) => {
        if (key === name && !found.includes(at)) found.push(at);
      });
  };
  for (const spelled of [keys, inner, columns.map(bareName)]) take(spelled, names);
  take(inner.map(together), names.map(together));
  return found;
}

/** Returns `outer.` where all names begin with it, else an empty string. */
function sharedOuter(keys: readonly string[]): string {
  const outer = keys.flatMap((key) => /^[^.]+\./.exec(key)?.[0] ?? [])[0] ?? '';
  const isWithin = (key: string): boolean => key === '' || `${key}.`.startsWith(outer);
  return keys.every(isWithin) ? outer : '';
}

/**
 * Tells whether an object of that name wraps a ticket's fields, as in Jira, HubSpot, GraphQL,
 * JSON:API, search engines and chats.
 */
export function isWrapper(name: string): boolean {
  return new RegExp(`^(?:${WRAPPERS})$`).test(nameKey(name));
}

/** All names of columns with these roles, independent of how their words are joined. */
export function namesOf(roles: readonly ColumnRole[]): { has(name: string): boolean } {
  const names = new Set(roles.flatMap((role) => COLUMN_NAMES[role].map(together)));
  return { has: (name) => names.has(together(nameKey(name))) };
}

function together(key: string): string {
  return key.replaceAll(' ', '');
}

const WRAPPERS =
  'embedded|last message|fields|properties|attributes|ticket|issue|case|request|node|data|row|record|item|doc|document|source|payload|content|message|conversation|first message';
const WRAPPED = new RegExp(`^(?:(?:${WRAPPERS})\\.)+(?=[^.]+$)`);

/** Removes a program's additions from a name. */
function bareName(name: string): string {
  const words = name
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/\s[-–]\s/)[0]
    ?.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return nameKey(words ?? '')
    .replace(WRAPPED, '')
    .replace(/^(?:t|tickets?|issues?|cases?|requests?|incidents?)\.(?=[^.]+$)/, '')
    .replace(/^hs (?=ticket )/, '')
    .replace(
      /^(?:your|ticket|issue|case|request|incident|inquiry|bug|card|review|task|conversation|problem) (?=.)/,
      '',
    )
    .replace(/(?<=.) (?:ticket|issue|case|request|incident|utc|gmt)$/, '');
}

function keysOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(nameKey))];
}
