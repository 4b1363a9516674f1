import { dot } from '../core/dot.ts';
import type { Database } from './open-database.ts';
import { guarded } from './storage-error.ts';

export interface SimilarTicket {
  readonly ticketId: string;
  /** Cosine of the embeddings, in [-1, 1]. */
  readonly similarity: number;
}

/** Minimum similarity of two tickets that most likely tell the same story. */
export const MIN_DUPLICATE_SIMILARITY = 0.97;
const CHUNK = 2_000;

/**
 * Returns the `most` tickets nearest to one, best first. Reads the embeddings in pieces to limit
 * memory.
 */
export async function findSimilarTickets(
  db: Database,
  ticketId: string,
  most: number,
  signal: AbortSignal,
): Promise<readonly SimilarTicket[]> {
  return guarded(async () => {
    const own = await db.get('vectors', ticketId);
    if (!own) return [];
    let best: SimilarTicket[] = [];
    let range: IDBKeyRange | null = null;
    while (!signal.aborted) {
      const records = await db.getAll('vectors', range, CHUNK);
      for (const record of records) {
        if (record.ticketId === ticketId || record.vector.length !== own.vector.length) continue;
        const similarity = cosine(own.vector, record.vector);
        if (best.length < most || similarity > (best.at(-1)?.similarity ?? -1)) {
          best = [...best, { ticketId: record.ticketId, similarity }]
            .sort((a, b) => b.similarity - a.similarity)
            .slice(0, most);
        }
      }
      const last = records.at(-1);
      if (!last || records.length < CHUNK) break;
      range = IDBKeyRange.lowerBound(last.ticketId, true);
    }
    return best;
  });
}

/** The kept embeddings of tickets, by id; tickets without one are missing. */
export async function readVectors(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Int8Array>> {
  return guarded(async () => {
    const { store } = db.transaction('vectors');
    const found = await Promise.all(ids.map((id) => store.get(id)));
    return new Map(
      found.flatMap((record) => (record ? [[record.ticketId, record.vector] as const] : [])),
    );
  });
}

/** Cosine of two vectors of one length; 0 when either is all zeros. Whole numbers: each sum is exact. */
function cosine(a: Int8Array, b: Int8Array): number {
  const squares = dot(a, a) * dot(b, b);
  return squares === 0 ? 0 : dot(a, b) / Math.sqrt(squares);
}
