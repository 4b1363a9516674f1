import type { Triage } from '../core/triage.ts';
import type { AuditRecord, TicketRecord } from './schema.ts';

/**
 * Applies a triage to a ticket: it is classified, then assigned, each with an audit record. Without
 * `autoAssign` a classified ticket stays CLASSIFIED until a person gives it to a team, but an
 * uncertain one still goes to manual review. Decisions of a person are kept, and a resolved ticket
 * stays resolved.
 */
export function applyTriage(
  ticket: TicketRecord,
  triage: Triage,
  team: string,
  now: number,
  autoAssign = true,
): { readonly record: TicketRecord; readonly audit: readonly AuditRecord[] } {
  const actor = triage.category.source === 'rule' ? 'rule' : 'model';
  const byPerson = ticket.source === 'person';
  const category = byPerson ? ticket.category : triage.category.label;
  const hasTeam = autoAssign || category === null || (byPerson && ticket.team !== null);
  const record: TicketRecord = {
    ...ticket,
    updatedAt: now,
    status: ticket.status === 'RESOLVED' ? 'RESOLVED' : hasTeam ? 'ASSIGNED' : 'CLASSIFIED',
    category,
    priority: byPerson && ticket.priority !== 'PENDING' ? ticket.priority : triage.priority.label,
    confidence: byPerson
      ? ticket.confidence
      : triage.category.label === null
        ? null
        : triage.category.confidence,
    state: byPerson ? ticket.state : triage.category.state,
    source: byPerson ? ticket.source : triage.category.source,
    reason: byPerson ? null : triage.reason,
    team: byPerson && ticket.team !== null ? ticket.team : hasTeam ? team : null,
  };
  const audit: AuditRecord[] = [
    {
      ticketId: ticket.id,
      at: now,
      actor,
      action: 'classified',
      from: ticket.category ?? '',
      to: triage.category.label ?? '',
      why: triage.reason ?? triage.bundle,
    },
    ...(hasTeam
      ? [
          {
            ticketId: ticket.id,
            at: now,
            actor: 'system',
            action: 'assigned',
            from: ticket.team ?? '',
            to: record.team ?? '',
            why: record.category === null ? 'low confidence' : 'team table',
          } as const,
        ]
      : []),
  ];
  return { record, audit };
}
