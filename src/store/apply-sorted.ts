/** Sorts open tickets again that another model has sorted, and replaces the earlier results. */
import type { Triage } from '../core/triage.ts';
import { applyTriage } from './apply-triage.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { JobAnswer } from './job-queue.ts';
import type { Database } from './open-database.ts';
import { PENDING } from './schema.ts';
import type { AuditRecord, TicketRecord, TriageRecord, VectorRecord } from './schema.ts';
import { guarded } from './storage-error.ts';

/** A ticket with its earlier triage. */
export interface SortedTicket {
  readonly ticket: TicketRecord;
  readonly triage: Triage;
}

/** Result of sorting a ticket again. */
export interface SortedAgain {
  readonly ticket: TicketRecord;
  readonly answer: JobAnswer;
  readonly after: TicketRecord;
  readonly audit: readonly AuditRecord[];
}

/** Records that undo restores. */
export interface BeforeSorting {
  readonly tickets: readonly TicketRecord[];
  readonly triages: readonly TriageRecord[];
  readonly vectors: readonly VectorRecord[];
}

/** Id of the bundle that a triage came from, without its version. */
export function modelOf({ bundle }: Pick<Triage, 'bundle'>): string {
  return bundle.split('@')[0] ?? bundle;
}

/** Whether a ticket may be sorted again: it is open, was sorted, and no person has decided it. */
export function mayBeSortedAgain({ status, source, category }: TicketRecord): boolean {
  return status !== 'RESOLVED' && source !== 'person' && category !== PENDING;
}

/** The ticket after another triage. Values that a person set by hand stay. */
export function sortAgain(
  { ticket, triage }: SortedTicket,
  answer: JobAnswer,
  now: number,
  autoAssign: boolean,
): SortedAgain {
  const { team = answer.triage.team } = answer;
  const { record, audit } = applyTriage(ticket, answer.triage, team, now, autoAssign);
  const isMoved = ticket.team !== null && ticket.team !== triage.team;
  const isRanked = ticket.priority !== triage.priority.label && ticket.priority !== PENDING;
  const after: TicketRecord = {
    ...record,
    ...(isMoved ? { team: ticket.team, status: ticket.status } : {}),
    ...(isRanked ? { priority: ticket.priority } : {}),
  };
  return {
    ticket,
    answer,
    after,
    audit: isMoved ? audit.filter(({ action }) => action !== 'assigned') : audit,
  };
}

/** Tells whether the new result looks different to people. */
export function isChanged({ ticket, after }: Pick<SortedAgain, 'ticket' | 'after'>): boolean {
  return (['category', 'priority', 'team'] as const).some(
    (field) => ticket[field] !== after[field],
  );
}

/**
 * Writes tickets that were sorted again, with triages, vectors and audit records, in one
 * transaction. Skips tickets that have changed since they were read. Returns the records for
 * `undoSorted`.
 */
export async function applySorted(
  db: Database,
  changes: ChangeChannel,
  list: readonly SortedAgain[],
  now: number,
): Promise<BeforeSorting> {
  const before = await guarded(async () => {
    const tx = db.transaction(['tickets', 'triages', 'vectors', 'audit'], 'readwrite');
    const [tickets, triages, vectors]: [TicketRecord[], TriageRecord[], VectorRecord[]] = [
      [],
      [],
      [],
    ];
    for (const { ticket: seen, answer, after, audit } of list) {
      const { id } = seen;
      const [ticket, triage, vector] = await Promise.all([
        tx.objectStore('tickets').get(id),
        tx.objectStore('triages').get(id),
        tx.objectStore('vectors').get(id),
      ]);
      if (!ticket || ticket.updatedAt !== seen.updatedAt) continue;
      tickets.push(ticket);
      if (triage) triages.push(triage);
      if (vector) vectors.push(vector);
      const updatedAt = Math.max(now, ticket.updatedAt + 1);
      void tx.objectStore('tickets').put({ ...after, updatedAt });
      void tx.objectStore('triages').put({ ticketId: id, triage: answer.triage });
      if (answer.vector)
        void tx.objectStore('vectors').put({ ticketId: id, vector: answer.vector });
      for (const record of audit) void tx.objectStore('audit').add(record);
    }
    await tx.done;
    return { tickets, triages, vectors };
  });
  changes.announce({ kind: 'tickets', ids: before.tickets.map(({ id }) => id) });
  return before;
}

/** Restores the earlier tickets and notes that in the audit trail. */
export async function undoSorted(
  db: Database,
  changes: ChangeChannel,
  { tickets, triages, vectors }: BeforeSorting,
  now: number,
): Promise<void> {
  await guarded(async () => {
    const tx = db.transaction(['tickets', 'triages', 'vectors', 'audit'], 'readwrite');
    for (const ticket of tickets) {
      const updatedAt = Math.max(now, ticket.updatedAt + 2);
      void tx.objectStore('tickets').put({ ...ticket, updatedAt });
      void tx
        .objectStore('audit')
        .add({ ticketId: ticket.id, at: now, actor: 'person', action: 'edited', why: 'undo' });
    }
    for (const triage of triages) void tx.objectStore('triages').put(triage);
    for (const vector of vectors) void tx.objectStore('vectors').put(vector);
    await tx.done;
  });
  changes.announce({ kind: 'tickets', ids: tickets.map(({ id }) => id) });
}
