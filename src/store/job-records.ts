import type { JobRecord, JobState } from './schema.ts';

/** Number of errors after which a job waits for a person. */
export const MAX_ATTEMPTS = 5;
/** Number of tabs that may die while this job runs alone, before it counts as poison. */
export const MAX_ABANDONED = 3;
const FIRST_BACKOFF_MS = 1_000;
const MAX_BACKOFF_MS = 300_000;

/** Milliseconds to wait after the nth error: doubling, at most five minutes. */
export function backoffMs(attempts: number): number {
  return Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, attempts - 1));
}

/** A job that is due at once and has never been tried. */
export function waitingJob(ticketId: string, now: number): Omit<JobRecord, 'id'> {
  return {
    ticketId,
    state: 'waiting',
    enqueuedAt: now,
    notBefore: now,
    attempts: 0,
    abandoned: 0,
    alone: false,
    lastError: null,
  };
}

/**
 * Key range of all jobs of one state in the index `by-state`, which is ordered by state and due
 * time.
 */
export function rangeOf(state: JobState): IDBKeyRange {
  return IDBKeyRange.bound([state, -Infinity], [state, Infinity]);
}

/**
 * Waiting jobs that may run now. Jobs that are due later than the longest back-off may run too,
 * because the device's clock was set back.
 */
export function dueRanges(now: number): readonly [due: IDBKeyRange, stranded: IDBKeyRange] {
  return [
    IDBKeyRange.bound(['waiting', -Infinity], ['waiting', now]),
    IDBKeyRange.bound(['waiting', now + MAX_BACKOFF_MS], ['waiting', Infinity], true),
  ];
}
