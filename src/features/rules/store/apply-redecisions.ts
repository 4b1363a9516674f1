import type { Redecision } from '../../../core/redecide.ts';
import type { Triage } from '../../../core/triage.ts';
import type { ChangeChannel } from '../../../store/change-channel.ts';
import type { Database } from '../../../store/open-database.ts';
import type { AuditRecord, TicketRecord, TriageRecord } from '../../../store/schema.ts';
import { guarded } from '../../../store/storage-error.ts';

/** The records that an undo restores. */
export interface BeforeRedecision {
  readonly tickets: readonly TicketRecord[];
  readonly triages: readonly TriageRecord[];
}

/**
 * Applies decisions to stored tickets in one transaction, each changed field with an audit record
 * of actor `rule`. A ticket that has changed since the preview is skipped. Returns the input of
 * `undoRedecisions`.
 */
export async function applyRedecisions(
  db: Database,
  changes: ChangeChannel,
  list: readonly { readonly ticket: TicketRecord; readonly after: Redecision }[],
  now: number,
): Promise<BeforeRedecision> {
  const before = await guarded(async () => {
    const tx = db.transaction(['tickets', 'triages', 'audit'], 'readwrite');
    const tickets: TicketRecord[] = [];
    const triages: TriageRecord[] = [];
    for (const {
      ticket: { id, updatedAt },
      after,
    } of list) {
      const [ticket, triage] = await Promise.all([
        tx.objectStore('tickets').get(id),
        tx.objectStore('triages').get(id),
      ]);
      if (!ticket || ticket.updatedAt !== updatedAt) continue;
      tickets.push(ticket);
      void tx.objectStore('tickets').put(redecided(ticket, after, Math.max(now, updatedAt + 1)));
      for (const record of auditOf(ticket, after, now)) void tx.objectStore('audit').add(record);
      if (!triage) continue;
      triages.push(triage);
      void tx
        .objectStore('triages')
        .put({ ticketId: id, triage: redecidedTriage(triage.triage, after) });
    }
    await tx.done;
    return { tickets, triages };
  });
  changes.announce({ kind: 'tickets', ids: before.tickets.map(({ id }) => id) });
  return before;
}

/** Restores tickets and triages and adds an audit record of the undo. */
export async function undoRedecisions(
  db: Database,
  changes: ChangeChannel,
  { tickets, triages }: BeforeRedecision,
  now: number,
): Promise<void> {
  await guarded(async () => {
    const tx = db.transaction(['tickets', 'triages', 'audit'], 'readwrite');
    for (const ticket of tickets) {
      void tx
        .objectStore('tickets')
        .put({ ...ticket, updatedAt: Math.max(now, ticket.updatedAt + 2) });
      void tx
        .objectStore('audit')
        .add({ ticketId: ticket.id, at: now, actor: 'person', action: 'edited', why: 'undo' });
    }
    for (const triage of triages) void tx.objectStore('triages').put(triage);
    await tx.done;
  });
  changes.announce({ kind: 'tickets', ids: tickets.map(({ id }) => id) });
}

function redecided(
  ticket: TicketRecord,
  { category, priority, team, state, source, confidence, reason }: Redecision,
  updatedAt: number,
): TicketRecord {
  return {
    ...ticket,
    category,
    priority,
    team,
    state,
    source,
    reason,
    confidence: category === null ? null : confidence,
    updatedAt,
  };
}

function redecidedTriage(
  triage: Triage,
  { category, priority, team, state, source, confidence, reason }: Redecision,
): Triage {
  return {
    ...triage,
    team,
    reason,
    abstained: category === null,
    category: { ...triage.category, label: category, state, source, confidence },
    priority:
      priority === triage.priority.label
        ? triage.priority
        : {
            ...triage.priority,
            label: priority,
            state: priority === null ? 'abstain' : 'accept',
            source: 'rule',
          },
    reply: category === triage.category.label ? triage.reply : null,
  };
}

function auditOf(ticket: TicketRecord, after: Redecision, at: number): AuditRecord[] {
  const why = after.hits.join(', ') || 'workspace settings';
  return (['category', 'priority', 'team'] as const).flatMap((field) =>
    after[field] === ticket[field]
      ? []
      : [
          {
            ticketId: ticket.id,
            at,
            actor: 'rule' as const,
            action: field,
            from: ticket[field] ?? '',
            to: after[field] ?? '',
            why,
          },
        ],
  );
}
