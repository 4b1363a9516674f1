import type { AuditActor, AuditRecord, TicketStatus } from './schema.ts';

/** One step of a ticket on its way OPEN → CLASSIFIED → ASSIGNED → RESOLVED. */
export interface StatusStep {
  readonly status: TicketStatus;
  readonly at: number;
  readonly by: AuditActor;
}

/**
 * Every status that a ticket had, oldest first, from its audit trail. An uncertain ticket goes from
 * OPEN to ASSIGNED, because nothing classified it. Repeated steps of one status count once.
 */
export function statusHistory(audit: readonly AuditRecord[]): readonly StatusStep[] {
  const steps: StatusStep[] = [];
  for (const record of audit) {
    const status = statusAfter(record, steps.at(-1)?.status);
    if (status !== null && status !== steps.at(-1)?.status)
      steps.push({ status, at: record.at, by: record.actor });
  }
  return steps;
}

function statusAfter(
  { action, to, why }: AuditRecord,
  before: TicketStatus | undefined,
): TicketStatus | null {
  switch (action) {
    case 'created':
      return 'OPEN';
    case 'imported':
      return to === 'RESOLVED' ? 'RESOLVED' : 'OPEN';
    // Sorting a resolved or assigned ticket again does not change its status.
    case 'classified':
      return to && before === 'OPEN' ? 'CLASSIFIED' : null;
    case 'assigned':
      return before === 'RESOLVED' ? null : 'ASSIGNED';
    case 'team':
      return before === 'OPEN' || before === 'CLASSIFIED' ? 'ASSIGNED' : null;
    case 'resolved':
      return 'RESOLVED';
    case 'reopened':
      return 'ASSIGNED';
    case 'edited':
      return why === 'undo' && isStatus(to) ? to : null;
    default:
      return null;
  }
}

function isStatus(text: string | undefined): text is TicketStatus {
  return text === 'OPEN' || text === 'CLASSIFIED' || text === 'ASSIGNED' || text === 'RESOLVED';
}
