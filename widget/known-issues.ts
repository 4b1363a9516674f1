/** "We are on it": issues the site already knows, from one small JSON that its owner edits. */

export interface KnownIssue {
  readonly id: string;
  /** Phrases that name the issue, in any case. One match is enough. */
  readonly phrases: readonly string[];
  /** What the customer reads. Text, never markup. */
  readonly text: string;
  /** Milliseconds since the epoch; -Infinity and Infinity where the file gives no bound. */
  readonly from: number;
  readonly until: number;
  readonly url: string | null;
}

/**
 * Reads `{issues: [{id, phrases, text, from?, until?, url?}]}`. Entries that are not whole are left
 * out; null when it is no such file.
 */
export function parseKnownIssues(value: unknown): readonly KnownIssue[] | null {
  const list: unknown = Array.isArray(value) ? value : field(value, 'issues');
  return Array.isArray(list) ? list.flatMap((entry: unknown) => parseOne(entry)) : null;
}

/** The first issue in force at `now` that the text names. */
export function matchKnownIssue(
  issues: readonly KnownIssue[],
  text: string,
  now: number,
): KnownIssue | null {
  const words = spaced(text);
  return (
    issues.find(
      (issue) =>
        issue.from <= now &&
        now < issue.until &&
        issue.phrases.some((phrase) => words.includes(spaced(phrase))),
    ) ?? null
  );
}

function parseOne(entry: unknown): readonly KnownIssue[] {
  const text = field(entry, 'text');
  const given: unknown = field(entry, 'phrases');
  const phrases = Array.isArray(given)
    ? given.filter(
        (phrase: unknown): phrase is string =>
          typeof phrase === 'string' && spaced(phrase).trim() !== '',
      )
    : [];
  if (typeof text !== 'string' || text === '' || phrases.length === 0) return [];
  const from = time(field(entry, 'from'), -Infinity);
  const until = time(field(entry, 'until'), Infinity);
  const url = field(entry, 'url');
  // Skips an entry with an unreadable date, because its banner would never end.
  if (Number.isNaN(from) || Number.isNaN(until)) return [];
  const id = field(entry, 'id');
  return [
    {
      id: typeof id === 'string' ? id : text,
      phrases,
      text,
      from,
      until,
      url: typeof url === 'string' ? url : null,
    },
  ];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function time(value: unknown, open: number): number {
  if (value === undefined || value === null) return open;
  return typeof value === 'string' ? Date.parse(value) : NaN;
}

function spaced(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
