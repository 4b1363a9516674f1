import type { ChangeChannel } from './change-channel.ts';
import type { Database } from './open-database.ts';
import type { CounterRecord } from './schema.ts';
import { guarded } from './storage-error.ts';

/**
 * Counts what customers did with the suggestions of the Ask form, once per request and day, without
 * any text.
 */
export const COUNTED = [
  'suggested',
  'accepted',
  'dismissed',
  'abstained',
  'resolved-by-answer',
  'sent',
] as const;
export type CountedEvent = (typeof COUNTED)[number];

/** A day such as `2026-05-31`, in local time. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** Adds one to today's counter. */
export async function countEvent(
  db: Database,
  changes: ChangeChannel,
  name: CountedEvent,
  now: number,
): Promise<void> {
  await guarded(async () => {
    const day = dayOf(now);
    const key = `${day}|${name}`;
    const { store, done } = db.transaction('counters', 'readwrite');
    const known = await store.get(key);
    void store.put({ key, day, name, count: (known?.count ?? 0) + 1 });
    await done;
  });
  changes.announce({ kind: 'counters' });
}

/** All counters, oldest day first. */
export async function readCounters(db: Database): Promise<readonly CounterRecord[]> {
  return guarded(() => db.getAll('counters'));
}
