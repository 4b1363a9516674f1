import { PENDING } from '../../store/schema.ts';
import type { AuditRecord, TicketRecord } from '../../store/schema.ts';
import { CATEGORY } from '../../core/labels.ts';
import { words } from '../words/words.ts';
import { shownNames } from './shown-names.svelte.ts';

/** A team's name from the bundle in the language shown, else `PAYMENTS_TEAM` → `Payments team`. */
export function teamName(team: string | null): string {
  if (team === null || team === '') return words.noTeam;
  const named = shownNames.team(team);
  if (named !== null) return named;
  if (team === 'MANUAL_REVIEW') return words.manualReview;
  const name = team
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/\b(hr|it|api)\b/g, (short) => short.toUpperCase());
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A label's name in the language shown, for display only: the app stores the label. */
export function labelText(head: string, label: string): string {
  return shownNames.label(head, label);
}

/** A label's description, in the language shown if the bundle has that; '' if it has none. */
export function descriptionText(head: string, label: string): string {
  return shownNames.description(head, label);
}

/** The app's name for a head; an unknown head keeps its own name. */
export function headName(head: string): string {
  const known: Readonly<Record<string, string>> = words.heads;
  return known[head] ?? head;
}

/** As `labelText` for a ticket's label, with texts for pending and abstained. */
export function labelName(head: string, label: string | null): string {
  if (label === null || label === '') return words.notSure;
  return label === PENDING ? words.beingSorted : labelText(head, label);
}

/** Subject, or the start of the text when there is none. */
export function ticketTitle(
  ticket: Pick<TicketRecord, 'subject' | 'description'>,
  most = 90,
): string {
  const text = ticket.subject.trim() || ticket.description.trim().replace(/\s+/g, ' ');
  if (text === '') return words.emptyTicket;
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

export function statusName(status: TicketRecord['status']): string {
  return words.status[status];
}

/** One line of the audit trail. */
export function auditText(record: AuditRecord): string {
  const { audit } = words;
  const who = words.actors[record.actor];
  const [from, to] = [record.from ?? '', record.to ?? ''];
  const why = reasonText(record.why ?? '');
  switch (record.action) {
    case 'imported':
      return audit.imported;
    case 'classified':
      return to === '' ? audit.unsure(who, why) : audit.sorted(who, labelText(CATEGORY, to), why);
    case 'assigned':
      return audit.assigned(teamName(to), why || words.reasons.rules);
    case 'category':
      return because(
        audit.category(who, labelName('category', from), labelName('category', to)),
        why,
      );
    case 'priority':
      return because(
        audit.priority(who, labelName('priority', from), labelName('priority', to)),
        why,
      );
    case 'team':
      return because(audit.team(who, teamName(record.from ?? null), teamName(to)), why);
    case 'failed':
      return audit.failed(why);
    case 'edited':
      return editText(who, record.why);
    default:
      return audit[record.action](who);
  }
}

function editText(who: string, why: string | undefined): string {
  switch (why) {
    case 'undo':
      return words.audit.undid(who);
    case 'read whole':
      return words.audit.readWhole(who);
    case 'quotes left out':
      return words.audit.leftOut(who);
    default:
      return words.audit.edited(who);
  }
}

/** The text for a stored reason. Names of bundles and rules are shown as they are. */
export function reasonText(why: string): string {
  const known: Readonly<Record<string, string>> = words.reasons;
  return known[why] ?? why;
}

function because(said: string, why: string): string {
  return why === '' ? said : `${said} (${why})`;
}
