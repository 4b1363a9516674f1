import { EngineError } from '../core/errors.ts';
import type { TicketInput } from '../core/ticket.ts';
import { PENDING } from './schema.ts';
import type { AuditActor, AuditRecord, TicketOrigin, TicketRecord } from './schema.ts';

export interface NewTicket extends TicketInput {
  readonly origin: TicketOrigin;
  readonly createdAt?: number;
  /** A label that a person has given already; the triage keeps it. */
  readonly category?: string;
  readonly priority?: string;
  readonly chosen?: TicketRecord['chosen'];
  readonly attachments?: number;
  /** Author as named by a mail's header, a form or a table. */
  readonly sender?: string;
  /** The Message-ID of the mail that it came from, in its brackets. */
  readonly messageId?: string;
  /** Group and agent on the desk that it comes from. */
  readonly group?: string;
  readonly assignee?: string;
  /** The desk that it comes from has resolved it. */
  readonly isResolved?: boolean;
}

/** What a person may change by hand; each change is one audit record. */
export interface TicketEdit {
  readonly category?: string;
  /** The text is out of scope; it is kept as an example of that. */
  readonly outside?: true;
  readonly priority?: string;
  readonly team?: string;
  readonly status?: 'RESOLVED' | 'ASSIGNED';
  readonly flagged?: boolean;
  /** Whether all of the text is read when the ticket is sorted. */
  readonly whole?: boolean;
}

/** A new ticket's record. Throws `bad-input` when its description is no text. */
export function openTicket(id: string, ticket: NewTicket, now: number): TicketRecord {
  if (typeof ticket.description !== 'string')
    throw new EngineError('bad-input', { field: 'description' });
  return {
    id,
    subject: ticket.subject ?? '',
    description: ticket.description,
    createdAt: ticket.createdAt ?? now,
    updatedAt: now,
    status: ticket.isResolved === true ? 'RESOLVED' : 'OPEN',
    category: ticket.category ?? PENDING,
    priority: ticket.priority ?? PENDING,
    confidence: null,
    state: ticket.category === undefined ? null : 'accept',
    source: ticket.category === undefined ? null : 'person',
    reason: null,
    team: null,
    origin: ticket.origin,
    ...(ticket.chosen === undefined ? {} : { chosen: ticket.chosen }),
    ...(ticket.attachments === undefined ? {} : { attachments: ticket.attachments }),
    ...(ticket.automatic === true ? { automatic: true } : {}),
    ...(ticket.sender ? { sender: ticket.sender } : {}),
    ...(ticket.messageId ? { messageId: ticket.messageId } : {}),
    ...(ticket.group ? { group: ticket.group } : {}),
    ...(ticket.assignee ? { assignee: ticket.assignee } : {}),
  };
}

/** The text that the engine gets of a stored ticket. */
export function inputOf({ id, subject, description, automatic, whole }: TicketRecord): TicketInput {
  return {
    id,
    subject,
    description,
    ...(automatic === true ? { automatic } : {}),
    ...(whole === true ? { whole } : {}),
  };
}

/** The fields of a ticket that a person's decision about its category sets. */
export function decidedFields({ category, outside }: TicketEdit): Partial<TicketRecord> {
  const byPerson = { source: 'person', confidence: 1 } as const;
  if (outside)
    return {
      ...byPerson,
      category: null,
      state: 'abstain',
      reason: 'out-of-scope',
      confidence: null,
    };
  return category === undefined ? {} : { ...byPerson, category, state: 'accept', reason: null };
}

/** Giving a team by hand assigns the ticket. */
export function givesTeam({ status }: TicketRecord, edit: TicketEdit): boolean {
  return (
    edit.team !== undefined &&
    edit.status === undefined &&
    (status === 'OPEN' || status === 'CLASSIFIED')
  );
}

/** The audit records of a change, one for each changed field. */
export function auditOf(
  ticket: TicketRecord,
  edit: TicketEdit,
  actor: AuditActor,
  at: number,
): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (const field of ['category', 'priority', 'team'] as const) {
    const to = field === 'category' && edit.outside ? '' : edit[field];
    if ((to || null) === ticket[field]) continue;
    if (to !== undefined && to !== ticket[field])
      records.push({
        ticketId: ticket.id,
        at,
        actor,
        action: field,
        from: ticket[field] ?? '',
        to,
      });
  }
  if (edit.whole !== undefined && edit.whole !== (ticket.whole ?? false))
    records.push({
      ticketId: ticket.id,
      at,
      actor,
      action: 'edited',
      why: edit.whole ? 'read whole' : 'quotes left out',
    });
  if (edit.flagged !== undefined && edit.flagged !== (ticket.flagged ?? false))
    records.push({
      ticketId: ticket.id,
      at,
      actor,
      action: edit.flagged ? 'flagged' : 'unflagged',
    });
  if (edit.status !== undefined && edit.status !== ticket.status)
    records.push({
      ticketId: ticket.id,
      at,
      actor,
      action: edit.status === 'RESOLVED' ? 'resolved' : 'reopened',
      from: ticket.status,
      to: edit.status,
    });
  return records;
}
