import type { Database } from './open-database.ts';
import { guarded } from './storage-error.ts';

/** Ids of resolved tickets that were last changed before `before`. */
export async function expiredTickets(db: Database, before: number): Promise<readonly string[]> {
  return guarded(async () => {
    const resolved = await db.getAllFromIndex('tickets', 'by-status', 'RESOLVED');
    return resolved.filter((ticket) => ticket.updatedAt < before).map((ticket) => ticket.id);
  });
}
