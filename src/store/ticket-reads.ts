import type { ChangeChannel } from './change-channel.ts';
import type { Database } from './open-database.ts';
import type { AuditRecord, TicketRecord, TicketStatus, TriageRecord } from './schema.ts';
import { guarded } from './storage-error.ts';

export interface TicketDetail {
  readonly ticket: TicketRecord;
  readonly triage: TriageRecord['triage'] | null;
  readonly audit: readonly AuditRecord[];
}

/**
 * Reads tickets, what the model said of them, and their audit trail. Every method rejects with
 * `storage-denied` or `storage-quota` only.
 */
export class TicketReads {
  protected readonly db: Database;
  protected readonly changes: ChangeChannel;
  protected readonly now: () => number;

  constructor(db: Database, changes: ChangeChannel, now: () => number) {
    this.db = db;
    this.changes = changes;
    this.now = now;
  }

  async get(id: string): Promise<TicketRecord | undefined> {
    return guarded(() => this.db.get('tickets', id));
  }

  async detail(id: string): Promise<TicketDetail | null> {
    return guarded(async () => {
      const tx = this.db.transaction(['tickets', 'triages', 'audit']);
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
      let cursor = await this.db
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
      this.db.getAll(
        'tickets',
        afterId === undefined ? null : IDBKeyRange.lowerBound(afterId, true),
        most,
      ),
    );
  }

  /** What the model said of tickets, in the order of their ids, `most` after `afterId`. */
  async triagePage(afterId: string | undefined, most: number): Promise<TriageRecord[]> {
    return guarded(() =>
      this.db.getAll(
        'triages',
        afterId === undefined ? null : IDBKeyRange.lowerBound(afterId, true),
        most,
      ),
    );
  }

  async triagesOf(ids: readonly string[]): Promise<TriageRecord[]> {
    return guarded(async () => {
      const { store } = this.db.transaction('triages');
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.filter((record) => record !== undefined);
    });
  }

  async count(): Promise<number> {
    return guarded(() => this.db.count('tickets'));
  }

  /** How many tickets have each status. */
  async countByStatus(): Promise<Readonly<Record<TicketStatus, number>>> {
    return guarded(async () => {
      const index = this.db.transaction('tickets').store.index('by-status');
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
      const { store } = this.db.transaction('tickets');
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.filter((ticket) => ticket !== undefined);
    });
  }
}
