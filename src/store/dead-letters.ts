import type { ChangeChannel } from './change-channel.ts';
import { rangeOf } from './job-records.ts';
import type { ClaimedJob } from './job-queue.ts';
import type { Database } from './open-database.ts';
import { guarded } from './storage-error.ts';

/** Jobs that the queue gave up. A person decides what happens to them. */
export class DeadLetters {
  readonly #db: Database;
  readonly #changes: ChangeChannel;
  readonly #now: () => number;

  constructor(db: Database, changes: ChangeChannel, now: () => number) {
    this.#db = db;
    this.#changes = changes;
    this.#now = now;
  }

  /** All dead letters, each with its ticket. */
  async list(): Promise<ClaimedJob[]> {
    return guarded(async () => {
      const tx = this.#db.transaction(['jobs', 'tickets']);
      const jobs = await tx.objectStore('jobs').index('by-state').getAll(rangeOf('dead'));
      const letters: ClaimedJob[] = [];
      for (const job of jobs) {
        const ticket = await tx.objectStore('tickets').get(job.ticketId);
        if (ticket && job.id !== undefined) letters.push({ job: { ...job, id: job.id }, ticket });
      }
      return letters;
    });
  }

  /** Queues the job again; an edited text replaces the ticket's. */
  async retry(
    id: number,
    edited?: { readonly subject: string; readonly description: string },
  ): Promise<void> {
    await guarded(async () => {
      const tx = this.#db.transaction(['jobs', 'tickets', 'audit'], 'readwrite');
      const job = await tx.objectStore('jobs').get(id);
      if (job) {
        const now = this.#now();
        void tx.objectStore('jobs').put({
          ...job,
          state: 'waiting',
          attempts: 0,
          abandoned: 0,
          alone: true,
          notBefore: now,
          lastError: null,
        });
        const ticket = edited ? await tx.objectStore('tickets').get(job.ticketId) : undefined;
        if (ticket && edited) {
          void tx.objectStore('tickets').put({ ...ticket, ...edited, updatedAt: now });
          void tx
            .objectStore('audit')
            .add({ ticketId: ticket.id, at: now, actor: 'person', action: 'edited' });
        }
      }
      await tx.done;
    });
    this.#changes.announce({ kind: 'jobs' });
  }

  /** Deletes a dead letter. Its ticket stays and waits for a person. */
  async discard(id: number): Promise<void> {
    await guarded(() => this.#db.delete('jobs', id));
    this.#changes.announce({ kind: 'jobs' });
  }
}
