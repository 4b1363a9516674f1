import { PENDING } from '../store/schema.ts';
import type { AuditRecord, TicketRecord } from '../store/schema.ts';

const TEAM_NAMES: Readonly<Record<string, string>> = {
  TECH_SUPPORT: 'Tech support',
  MANUAL_REVIEW: 'Manual review',
  GENERAL_SUPPORT: 'General support',
};

/** `PAYMENTS_TEAM` → `Payments team`. */
export function teamName(team: string | null): string {
  if (team === null || team === '') return 'No team yet';
  const known = TEAM_NAMES[team];
  if (known !== undefined) return known;
  const words = team
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/\b(hr|it|api)\b/g, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A category or priority for people: pending and abstained in words. */
export function labelName(label: string | null): string {
  if (label === null) return 'Not sure';
  return label === PENDING ? 'Being sorted' : label;
}

/** Subject, or the start of the text when there is none. */
export function ticketTitle(
  ticket: Pick<TicketRecord, 'subject' | 'description'>,
  most = 90,
): string {
  const text = ticket.subject.trim() || ticket.description.trim().replace(/\s+/g, ' ');
  if (text === '') return '(empty)';
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

const STATUS_NAMES: Readonly<Record<TicketRecord['status'], string>> = {
  OPEN: 'Open',
  CLASSIFIED: 'Sorted',
  ASSIGNED: 'Assigned',
  RESOLVED: 'Resolved',
};

export function statusName(status: TicketRecord['status']): string {
  return STATUS_NAMES[status];
}

/** `0.943` → `94 %`; what is not certain is never shown as 0 or 100. */
export function percent(share: number): string {
  if (share > 0.995 && share < 1) return '> 99 %';
  if (share < 0.005 && share > 0) return '< 1 %';
  return `${Math.round(share * 100)} %`;
}

/**
 * Two shares to be compared: with as many digits, at most two, as tell them apart. `0.994, 0.993` →
 * `99.4 %`, `99.3 %`.
 */
export function percentsApart(a: number, b: number): readonly [string, string] {
  const written = [
    percent,
    (share: number) => `${(share * 100).toFixed(1)} %`,
    (share: number) => `${(share * 100).toFixed(2)} %`,
  ].map((write) => [write(a), write(b)] as const);
  return written.find(([one, other]) => one !== other) ?? [percent(a), percent(b)];
}

/** Bytes with one unit, `1.4 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `2 hr. ago`; under a minute `just now`; over a week the date. */
export function agoText(at: number, now: number): string {
  const age = now - at;
  if (age < 60_000) return 'just now';
  if (age > 7 * 86_400_000)
    return new Date(at).toLocaleDateString('en', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
  const [unit, ms] = STEPS.find(([, step]) => age >= step) ?? STEPS[2];
  return RELATIVE.format(-Math.floor(age / ms), unit);
}

const ACTORS: Readonly<Record<AuditRecord['actor'], string>> = {
  customer: 'Customer',
  person: 'Agent',
  model: 'Model',
  rule: 'Rule',
  system: 'Presort',
};

/** One line of the audit trail. */
export function auditText(record: AuditRecord): string {
  const who = ACTORS[record.actor];
  const to = record.to ?? '';
  switch (record.action) {
    case 'created':
      return `${who} created the ticket`;
    case 'imported':
      return 'Imported from a file';
    case 'classified':
      return to === ''
        ? `${who} was not sure of the category (${record.why ?? ''})`
        : `${who} sorted it as ${to} (${record.why ?? ''})`;
    case 'assigned':
      return `Assigned to ${teamName(to)} by ${record.why ?? 'rules'}`;
    case 'category':
      return `${who} changed the category from ${labelName(record.from || null)} to ${labelName(to || null)}${because(record)}`;
    case 'priority':
      return `${who} changed the priority from ${labelName(record.from || null)} to ${labelName(to || null)}${because(record)}`;
    case 'team':
      return `${who} moved it from ${teamName(record.from ?? null)} to ${teamName(to)}${because(record)}`;
    case 'resolved':
      return `${who} resolved it`;
    case 'reopened':
      return `${who} reopened it`;
    case 'replied':
      return `${who} replied`;
    case 'failed':
      return `Sorting failed (${record.why ?? ''}); it waits for a person`;
    case 'flagged':
      return `${who} asked for a second look`;
    case 'unflagged':
      return `${who} took the flag off`;
    case 'edited':
      return `${who} ${EDITS[record.why ?? ''] ?? 'edited the text'}`;
  }
}

const EDITS: Readonly<Record<string, string>> = {
  undo: 'undid the last change',
  'read whole': 'had all of the text read',
  'quotes left out': 'had quotes and signature left out',
};

function because({ why }: AuditRecord): string {
  return why === undefined || why === '' ? '' : ` (${why})`;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** `de` → `German`. */
export function languageName(language: string): string {
  return NAMES.of(language) ?? language;
}

/** `['de', 'fr']` → `German and French`. */
export function languageNames(languages: readonly string[]): string {
  return LIST.format(languages.map(languageName));
}
