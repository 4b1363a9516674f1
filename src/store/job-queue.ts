import type { ErrorCode } from '../core/errors.ts';
import type { Triage } from '../core/triage.ts';
import type { ChangeChannel } from './change-channel.ts';
import { applyTriage } from './apply-triage.ts';
import {
  backoffMs,
  dueRanges,
  MAX_ABANDONED,
  MAX_ATTEMPTS,
  rangeOf,
  waitingJob,
} from './job-records.ts';
import type { Database } from './open-database.ts';
import type { JobRecord, JobState, TicketRecord } from './schema.ts';
import { guarded } from './storage-error.ts';

/** A job with its key and its ticket. */
export interface ClaimedJob {
  readonly job: JobRecord & { readonly id: number };
  readonly ticket: TicketRecord;
}

/** The engine's answer for one job. */
export interface JobAnswer {
  readonly triage: Triage;
  /** Replaces the triage's team, when a person has set the category that decides it. */
  readonly team?: string;
  readonly vector?: Int8Array;
}

/**
 * The durable queue. Only the holder of the job lock may call `recover`, `claim`, `complete`,
 * `fail`.
 */
export class JobQueue {
  readonly #db: Database;
  readonly #changes: ChangeChannel;
  readonly #now: () => number;

  constructor(db: Database, changes: ChangeChannel, now: () => number) {
    this.#db = db;
    this.#changes = changes;
    this.#now = now;
  }

  /**
   * Puts back jobs that a dead tab left running. Such jobs then run alone, so that a ticket that
   * crashes the engine stops no other job.
   */
  async recover(): Promise<number> {
    return guarded(async () => {
      const { store, done } = this.#db.transaction('jobs', 'readwrite');
      let recovered = 0;
      for await (const cursor of store.index('by-state').iterate(rangeOf('running'))) {
        const abandoned = cursor.value.abandoned + (cursor.value.alone ? 1 : 0);
        const dead = abandoned >= MAX_ABANDONED;
        await cursor.update({
          ...cursor.value,
          state: dead ? 'dead' : 'waiting',
          alone: true,
          abandoned,
          lastError: dead ? 'worker-crashed' : cursor.value.lastError,
        });
        recovered += 1;
      }
      await done;
      return recovered;
    });
  }

  /** Marks the next due jobs as running: up to `most`, or one that must run alone. */
  async claim(most: number): Promise<ClaimedJob[]> {
    return guarded(async () => {
      const tx = this.#db.transaction(['jobs', 'tickets'], 'readwrite');
      const byState = tx.objectStore('jobs').index('by-state');
      const found = dueRanges(this.#now()).map((one) => byState.getAll(one, most));
      const due = (await Promise.all(found)).flat();
      const alone = due[0]?.alone === true;
      const chosen = (alone ? due.slice(0, 1) : due.filter((job) => !job.alone)).slice(0, most);
      const claimed: ClaimedJob[] = [];
      for (const job of chosen) {
        if (job.id === undefined) continue;
        const ticket = await tx.objectStore('tickets').get(job.ticketId);
        if (!ticket) void tx.objectStore('jobs').delete(job.id);
        else {
          const running = { ...job, id: job.id, state: 'running' as const };
          void tx.objectStore('jobs').put(running);
          claimed.push({ job: running, ticket });
        }
      }
      await tx.done;
      return claimed;
    });
  }

  /**
   * Writes answers and deletes their jobs in one transaction. A missing job was answered before and
   * is skipped.
   */
  async complete(
    answers: readonly (JobAnswer & { readonly job: ClaimedJob['job'] })[],
  ): Promise<void> {
    const ids: string[] = [];
    await guarded(async () => {
      const tx = this.#db.transaction(
        ['jobs', 'tickets', 'triages', 'audit', 'vectors', 'settings'],
        'readwrite',
      );
      const autoAssign =
        (await tx.objectStore('settings').get('setting:autoAssign'))?.value !== false;
      const now = this.#now();
      for (const { job, triage, team = triage.team, vector } of answers) {
        if ((await tx.objectStore('jobs').getKey(job.id)) === undefined) continue;
        void tx.objectStore('jobs').delete(job.id);
        const ticket = await tx.objectStore('tickets').get(job.ticketId);
        if (!ticket) continue;
        const { record, audit } = applyTriage(ticket, triage, team, now, autoAssign);
        void tx.objectStore('tickets').put(record);
        void tx.objectStore('triages').put({ ticketId: ticket.id, triage });
        if (vector) void tx.objectStore('vectors').put({ ticketId: ticket.id, vector });
        for (const entry of audit) void tx.objectStore('audit').add(entry);
        ids.push(ticket.id);
      }
      await tx.done;
    });
    if (ids.length > 0) this.#changes.announce({ kind: 'tickets', ids });
    this.#changes.announce({ kind: 'jobs' });
  }

  /**
   * Puts failed jobs back with back-off, to run alone, or moves them to the dead letters after
   * `MAX_ATTEMPTS` errors.
   */
  async fail(jobs: readonly ClaimedJob['job'][], code: ErrorCode): Promise<void> {
    await guarded(async () => {
      const tx = this.#db.transaction(['jobs', 'audit'], 'readwrite');
      const now = this.#now();
      for (const job of jobs) {
        // One ticket may have caused the error of a whole batch, so only an error of a job that ran
        // alone counts.
        const attempts = job.attempts + (job.alone || jobs.length === 1 ? 1 : 0);
        const dead = attempts >= MAX_ATTEMPTS;
        void tx.objectStore('jobs').put({
          ...job,
          state: dead ? 'dead' : 'waiting',
          alone: true,
          attempts,
          lastError: code,
          notBefore: now + backoffMs(attempts),
        });
        if (dead)
          void tx
            .objectStore('audit')
            .add({ ticketId: job.ticketId, at: now, actor: 'system', action: 'failed', why: code });
      }
      await tx.done;
    });
    this.#changes.announce({ kind: 'jobs' });
  }

  /** Puts claimed jobs back unchanged, when the loop stops or the engine is missing. */
  async release(jobs: readonly ClaimedJob['job'][], delayMs = 0): Promise<void> {
    await guarded(async () => {
      const { store, done } = this.#db.transaction('jobs', 'readwrite');
      for (const job of jobs)
        void store.put({ ...job, state: 'waiting', notBefore: this.#now() + delayMs });
      await done;
    });
  }

  /** Milliseconds until the next waiting job is due; 0 when one is due, null when none waits. */
  async nextDueInMs(): Promise<number | null> {
    return guarded(async () => {
      const index = this.#db.transaction('jobs').store.index('by-state');
      const stranded = index.count(dueRanges(this.#now())[1]);
      const cursor = await index.openKeyCursor(rangeOf('waiting'));
      return cursor && ((await stranded) > 0 ? 0 : Math.max(0, cursor.key[1] - this.#now()));
    });
  }

  async counts(): Promise<Readonly<Record<JobState, number>>> {
    return guarded(async () => {
      const index = this.#db.transaction('jobs').store.index('by-state');
      const [waiting, running, dead] = await Promise.all([
        index.count(rangeOf('waiting')),
        index.count(rangeOf('running')),
        index.count(rangeOf('dead')),
      ]);
      return { waiting, running, dead };
    });
  }

  /** Queues tickets to be classified again. */
  async enqueue(ticketIds: readonly string[]): Promise<void> {
    await guarded(async () => {
      const { store, done } = this.#db.transaction('jobs', 'readwrite');
      const now = this.#now();
      for (const ticketId of ticketIds) {
        if ((await store.index('by-ticket').count(ticketId)) > 0) continue;
        void store.add(waitingJob(ticketId, now));
      }
      await done;
    });
    this.#changes.announce({ kind: 'jobs' });
  }
}
