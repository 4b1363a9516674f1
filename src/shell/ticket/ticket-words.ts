import { PENDING } from '../../store/schema.ts';
import type { AuditRecord, TicketRecord } from '../../store/schema.ts';
import { CATEGORY } from '../../core/labels.ts';
import { words } from '../words/words.ts';
import { shownNames } from './shown-names.svelte.ts';

/** As the bundle names it in the language shown, else `PAYMENTS_TEAM` → `Payments team`. */
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

/** A label of a head as the bundle names it in the language shown; wherever labels are shown, never where they are kept. */
export function labelText(head: string, label: string): string {
  return shownNames.label(head, label);
}

/** What a label means, in the language shown where the bundle says it in that; '' where it says nothing. */
export function descriptionText(head: string, label: string): string {
  return shownNames.description(head, label);
}

/** A question that a bundle answers, as the app calls it; one that it does not know by its own name. */
export function headName(head: string): string {
  const known: Readonly<Record<string, string>> = words.heads;
  return known[head] ?? head;
}

/** As `labelText`, of a ticket: pending and abstained in words. */
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

/** A stored reason in words; the names of bundles and rules as they stand. */
export function reasonText(why: string): string {
  const known: Readonly<Record<string, string>> = words.reasons;
  return known[why] ?? why;
}

function because(said: string, why: string): string {
  return why === '' ? said : `${said} (${why})`;
}
