import { correctionsOf } from './correction-store.ts';
import { waitingJob } from './job-records.ts';
import type { AuditActor, TicketRecord } from './schema.ts';
import { guarded } from './storage-error.ts';
import {
  auditOf,
  decidedFields,
  givesTeam,
  openTicket,
  type NewTicket,
  type TicketEdit,
} from './ticket-edits.ts';
import { countedId } from './ticket-id.ts';
import { TicketReads } from './ticket-reads.ts';

/**
 * Tickets with their triage and audit trail, and every way to change them. Every method rejects
 * with `storage-denied` or `storage-quota` only.
 */
export class TicketStore extends TicketReads {
  /** Stores tickets as OPEN and PENDING together with their jobs, all or none, before anything is classified. */
  async create(tickets: readonly NewTicket[]): Promise<TicketRecord[]> {
    const records = await guarded(async () => {
      const tx = this.db.transaction(['tickets', 'audit', 'jobs', 'settings'], 'readwrite', {
        durability: 'strict',
      });
      const now = this.now();
      const created: TicketRecord[] = [];
      for (const ticket of tickets) {
        const id = await countedId(
          tx.objectStore('settings'),
          ticket.id,
          async (wanted) => (await tx.objectStore('tickets').getKey(wanted)) !== undefined,
        );
        const record = openTicket(id, ticket, now);
        created.push(record);
        void tx.objectStore('tickets').add(record);
        void tx.objectStore('audit').add({
          ticketId: id,
          at: now,
          actor: ticket.origin === 'ask' ? 'customer' : 'system',
          action: ticket.origin === 'import' ? 'imported' : 'created',
          to: record.status,
        });
        void tx.objectStore('jobs').add(waitingJob(id, now));
      }
      await tx.done;
      return created;
    });
    this.changes.announce({ kind: 'tickets', ids: records.map((record) => record.id) });
    this.changes.announce({ kind: 'jobs' });
    return records;
  }

  /**
   * Applies a person's change to tickets and returns the earlier tickets, for undo. A category, a
   * priority or "out of scope" that `by` sets is also stored as a correction, even when it agrees
   * with the model.
   */
  async edit(
    ids: readonly string[],
    edit: TicketEdit,
    actor: AuditActor = 'person',
    by = '',
  ): Promise<TicketRecord[]> {
    const before = await guarded(async () => {
      const tx = this.db.transaction(['tickets', 'audit', 'triages', 'corrections'], 'readwrite');
      const isLabelled =
        actor === 'person' &&
        (edit.category !== undefined || edit.priority !== undefined || edit.outside === true);
      const { outside: _, ...fields } = edit;
      const now = this.now();
      const previous: TicketRecord[] = [];
      for (const id of ids) {
        const ticket = await tx.objectStore('tickets').get(id);
        if (!ticket) continue;
        previous.push(ticket);
        // The time is later than the previous one even if the clock stands still, so that undo
        // knows the corrections that belong to this version.
        const at = Math.max(now, ticket.updatedAt + 1);
        void tx.objectStore('tickets').put({
          ...ticket,
          ...fields,
          ...decidedFields(edit),
          ...(givesTeam(ticket, edit) ? { status: 'ASSIGNED' } : {}),
          updatedAt: at,
        });
        for (const record of auditOf(ticket, edit, actor, at))
          void tx.objectStore('audit').add(record);
        if (!isLabelled) continue;
        const triage = (await tx.objectStore('triages').get(id))?.triage ?? null;
        for (const correction of correctionsOf(ticket, triage, edit, by, at))
          void tx.objectStore('corrections').add(correction);
      }
      await tx.done;
      return previous;
    });
    this.changes.announce({ kind: 'tickets', ids });
    return before;
  }

  /** Notes in the audit trail that a person answered, and resolves the ticket. */
  async replied(id: string, templateId: string): Promise<void> {
    await guarded(async () => {
      const tx = this.db.transaction(['tickets', 'audit'], 'readwrite');
      const ticket = await tx.objectStore('tickets').get(id);
      if (ticket) {
        const now = this.now();
        void tx.objectStore('tickets').put({ ...ticket, status: 'RESOLVED', updatedAt: now });
        void tx.objectStore('audit').add({
          ticketId: id,
          at: now,
          actor: 'person',
          action: 'replied',
          ...(templateId ? { why: templateId } : {}),
        });
        void tx.objectStore('audit').add({
          ticketId: id,
          at: now,
          actor: 'person',
          action: 'resolved',
          from: ticket.status,
          to: 'RESOLVED',
        });
      }
      await tx.done;
    });
    this.changes.announce({ kind: 'tickets', ids: [id] });
  }

  /** Puts earlier versions back, with an audit record that says so; corrections made since then are dropped. */
  async restore(tickets: readonly TicketRecord[]): Promise<void> {
    await guarded(async () => {
      const tx = this.db.transaction(['tickets', 'audit', 'corrections'], 'readwrite');
      const now = this.now();
      for (const ticket of tickets) {
        for (const correction of await tx
          .objectStore('corrections')
          .index('by-ticket')
          .getAll(ticket.id)) {
          if (correction.at > ticket.updatedAt)
            void tx.objectStore('corrections').delete(correction.id);
        }
        void tx.objectStore('tickets').put({ ...ticket, updatedAt: now });
        void tx.objectStore('audit').add({
          ticketId: ticket.id,
          at: now,
          actor: 'person',
          action: 'edited',
          to: ticket.status,
          why: 'undo',
        });
      }
      await tx.done;
    });
    this.changes.announce({ kind: 'tickets', ids: tickets.map((ticket) => ticket.id) });
  }

  /** Deletes tickets with all their records. */
  async remove(ids: readonly string[]): Promise<void> {
    await guarded(async () => {
      const tx = this.db.transaction(
        ['tickets', 'triages', 'audit', 'jobs', 'corrections', 'vectors'],
        'readwrite',
      );
      for (const id of ids) {
        void tx.objectStore('tickets').delete(id);
        void tx.objectStore('triages').delete(id);
        void tx.objectStore('vectors').delete(id);
        for (const key of await tx.objectStore('audit').index('by-ticket').getAllKeys(id))
          void tx.objectStore('audit').delete(key);
        for (const key of await tx.objectStore('jobs').index('by-ticket').getAllKeys(id))
          void tx.objectStore('jobs').delete(key);
        for (const key of await tx.objectStore('corrections').index('by-ticket').getAllKeys(id))
          void tx.objectStore('corrections').delete(key);
      }
      await tx.done;
    });
    this.changes.announce({ kind: 'everything' });
  }
}
