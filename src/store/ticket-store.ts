import { EngineError } from '../core/errors.ts';
import type { TicketInput } from '../core/ticket.ts';
import type { ChangeChannel } from './change-channel.ts';
import { correctionsOf } from './correction-store.ts';
import type { Database } from './open-database.ts';
import { PENDING } from './schema.ts';
import type {
  AuditActor,
  AuditRecord,
  TicketOrigin,
  TicketRecord,
  TicketStatus,
  TriageRecord,
} from './schema.ts';
import { guarded } from './storage-error.ts';
import { countedId } from './ticket-id.ts';

export interface NewTicket extends TicketInput {
  readonly origin: TicketOrigin;
  readonly createdAt?: number;
  /** A label that a person has given already; the triage keeps it. */
  readonly category?: string;
  readonly priority?: string;
  readonly chosen?: TicketRecord['chosen'];
  readonly attachments?: number;
}

/** What a person may change by hand; each change is one audit record. */
export interface TicketEdit {
  readonly category?: string;
  readonly priority?: string;
  readonly team?: string;
  readonly status?: 'RESOLVED' | 'ASSIGNED';
  readonly flagged?: boolean;
}

export interface TicketDetail {
  readonly ticket: TicketRecord;
  readonly triage: TriageRecord['triage'] | null;
  readonly audit: readonly AuditRecord[];
}

/** Tickets with their triage and audit trail. Every method rejects with `storage-denied` or `storage-quota` only. */
export class TicketStore {
  readonly #db: Database;
  readonly #changes: ChangeChannel;
  readonly #now: () => number;

  constructor(db: Database, changes: ChangeChannel, now: () => number) {
    this.#db = db;
    this.#changes = changes;
    this.#now = now;
  }

  /** Stores tickets as OPEN and PENDING together with their jobs, all or none, before anything is classified. */
  async create(tickets: readonly NewTicket[]): Promise<TicketRecord[]> {
    const records = await guarded(async () => {
      const tx = this.#db.transaction(['tickets', 'audit', 'jobs', 'settings'], 'readwrite', {
        durability: 'strict',
      });
      const now = this.#now();
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
          to: 'OPEN',
        });
        void tx.objectStore('jobs').add({
          ticketId: id,
          state: 'waiting',
          enqueuedAt: now,
          notBefore: now,
          attempts: 0,
          abandoned: 0,
          alone: false,
          lastError: null,
        });
      }
      await tx.done;
      return created;
    });
    this.#changes.announce({ kind: 'tickets', ids: records.map((record) => record.id) });
    this.#changes.announce({ kind: 'jobs' });
    return records;
  }

  async get(id: string): Promise<TicketRecord | undefined> {
    return guarded(() => this.#db.get('tickets', id));
  }

  async detail(id: string): Promise<TicketDetail | null> {
    return guarded(async () => {
      const tx = this.#db.transaction(['tickets', 'triages', 'audit']);
      const [ticket, triage, audit] = await Promise.all([
        tx.objectStore('tickets').get(id),
        tx.objectStore('triages').get(id),
        tx.objectStore('audit').index('by-ticket').getAll(id),
      ]);
      return ticket ? { ticket, triage: triage?.triage ?? null, audit } : null;
    });
  }

  /** The newest `limit` tickets, newest first. */
  async newest(limit: number): Promise<TicketRecord[]> {
    return guarded(async () => {
      const found: TicketRecord[] = [];
      let cursor = await this.#db
        .transaction('tickets')
        .store.index('by-created')
        .openCursor(null, 'prev');
      while (cursor && found.length < limit) {
        found.push(cursor.value);
        cursor = await cursor.continue();
      }
      return found;
    });
  }

  /** Tickets in the order of their ids, `most` after `afterId`. */
  async page(afterId: string | undefined, most: number): Promise<TicketRecord[]> {
    return guarded(() =>
      this.#db.getAll(
        'tickets',
        afterId === undefined ? null : IDBKeyRange.lowerBound(afterId, true),
        most,
      ),
    );
  }

  /** What the model said of tickets, in the order of their ids, `most` after `afterId`. */
  async triagePage(afterId: string | undefined, most: number): Promise<TriageRecord[]> {
    return guarded(() =>
      this.#db.getAll(
        'triages',
        afterId === undefined ? null : IDBKeyRange.lowerBound(afterId, true),
        most,
      ),
    );
  }

  async triagesOf(ids: readonly string[]): Promise<TriageRecord[]> {
    return guarded(async () => {
      const { store } = this.#db.transaction('triages');
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.filter((record) => record !== undefined);
    });
  }

  async count(): Promise<number> {
    return guarded(() => this.#db.count('tickets'));
  }

  /** How many tickets have each status. */
  async countByStatus(): Promise<Readonly<Record<TicketStatus, number>>> {
    return guarded(async () => {
      const index = this.#db.transaction('tickets').store.index('by-status');
      const [OPEN, CLASSIFIED, ASSIGNED, RESOLVED] = await Promise.all([
        index.count('OPEN'),
        index.count('CLASSIFIED'),
        index.count('ASSIGNED'),
        index.count('RESOLVED'),
      ]);
      return { OPEN, CLASSIFIED, ASSIGNED, RESOLVED };
    });
  }

  async getMany(ids: readonly string[]): Promise<TicketRecord[]> {
    return guarded(async () => {
      const { store } = this.#db.transaction('tickets');
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.filter((ticket) => ticket !== undefined);
    });
  }

  /**
   * Applies a person's change to tickets; returns them as they were, for undo. A category or priority that `by` sets is
   * kept as a correction too, also when it agrees with the model.
   */
  async edit(
    ids: readonly string[],
    edit: TicketEdit,
    actor: AuditActor = 'person',
    by = '',
  ): Promise<TicketRecord[]> {
    const before = await guarded(async () => {
      const tx = this.#db.transaction(['tickets', 'audit', 'triages', 'corrections'], 'readwrite');
      const isLabelled =
        actor === 'person' && (edit.category !== undefined || edit.priority !== undefined);
      const now = this.#now();
      const previous: TicketRecord[] = [];
      for (const id of ids) {
        const ticket = await tx.objectStore('tickets').get(id);
        if (!ticket) continue;
        previous.push(ticket);
        // Later than the version before even where the clock stands still, so that undo knows which corrections came with it.
        const at = Math.max(now, ticket.updatedAt + 1);
        void tx.objectStore('tickets').put({
          ...ticket,
          ...edit,
          ...(edit.category === undefined
            ? {}
            : { state: 'accept', source: 'person', reason: null, confidence: 1 }),
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
    this.#changes.announce({ kind: 'tickets', ids });
    return before;
  }

  /** Notes in the audit trail that a person answered, and resolves the ticket. */
  async replied(id: string, templateId: string): Promise<void> {
    await guarded(async () => {
      const tx = this.#db.transaction(['tickets', 'audit'], 'readwrite');
      const ticket = await tx.objectStore('tickets').get(id);
      if (ticket) {
        const now = this.#now();
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
    this.#changes.announce({ kind: 'tickets', ids: [id] });
  }

  /** Puts earlier versions back, with an audit record that says so; corrections made since then are dropped. */
  async restore(tickets: readonly TicketRecord[]): Promise<void> {
    await guarded(async () => {
      const tx = this.#db.transaction(['tickets', 'audit', 'corrections'], 'readwrite');
      const now = this.#now();
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
    this.#changes.announce({ kind: 'tickets', ids: tickets.map((ticket) => ticket.id) });
  }

  /** Removes tickets with everything that hangs on them. */
  async remove(ids: readonly string[]): Promise<void> {
    await guarded(async () => {
      const tx = this.#db.transaction(
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
    this.#changes.announce({ kind: 'everything' });
  }
}

function openTicket(id: string, ticket: NewTicket, now: number): TicketRecord {
  if (typeof ticket.description !== 'string')
    throw new EngineError('bad-input', { field: 'description' });
  return {
    id,
    subject: ticket.subject ?? '',
    description: ticket.description,
    createdAt: ticket.createdAt ?? now,
    updatedAt: now,
    status: 'OPEN',
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
  };
}

/** A team given by hand is an assignment. */
function givesTeam({ status }: TicketRecord, edit: TicketEdit): boolean {
  return (
    edit.team !== undefined &&
    edit.status === undefined &&
    (status === 'OPEN' || status === 'CLASSIFIED')
  );
}

function auditOf(
  ticket: TicketRecord,
  edit: TicketEdit,
  actor: AuditActor,
  at: number,
): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (const field of ['category', 'priority', 'team'] as const) {
    const to = edit[field];
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
