import { itemAt } from '../../../core/item-at.ts';
import { DRIFT_WINDOW } from '../../../core/drift.ts';
import type { DriftWindow } from '../../../core/drift.ts';
import { oneTurn } from '../../../rpc/one-turn.ts';
import type { Database } from '../../../store/open-database.ts';
import { guarded } from '../../../store/storage-error.ts';

/** What the model said about one ticket. */
export interface TicketTriage {
  readonly ticketId: string;
  readonly at: number;
  readonly label: string | null;
  readonly isAbstained: boolean;
}

const SLICE = 1_000;
/** Embeddings are stored as integers: their value times this number. */
const QUANTUM = 127;

/**
 * Groups the answers into full windows of `DRIFT_WINDOW` tickets in order of arrival; an incomplete
 * last window is left out. Null when `signal` fires.
 */
export async function collectWindows(
  db: Database,
  answered: readonly TicketTriage[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<readonly DriftWindow[] | null> {
  const ordered = [...answered].sort((a, b) => a.at - b.at || (a.ticketId < b.ticketId ? -1 : 1));
  const count = Math.floor(ordered.length / DRIFT_WINDOW);
  const windowOf = new Map(
    ordered
      .slice(0, count * DRIFT_WINDOW)
      .map(({ ticketId }, at) => [ticketId, Math.floor(at / DRIFT_WINDOW)]),
  );
  const sums = Array.from({ length: count }, () => ({ sum: new Float64Array(), embedded: 0 }));
  let range: IDBKeyRange | null = null;
  let read = 0;
  while (count > 0 && !signal.aborted) {
    const from: IDBKeyRange | null = range;
    const records = await guarded(() => db.getAll('vectors', from, SLICE));
    for (const { ticketId, vector } of records) {
      const own = sums[windowOf.get(ticketId) ?? -1];
      if (!own) continue;
      if (own.embedded === 0) own.sum = new Float64Array(vector.length);
      if (own.sum.length !== vector.length) continue; // the embedding comes from another encoder
      own.embedded += 1;
      vector.forEach((value, at) => {
        own.sum[at] = itemAt(own.sum, at) + value / QUANTUM;
      });
    }
    read += records.length;
    onProgress(Math.min(1, read / Math.max(1, answered.length)));
    const last = records.at(-1);
    if (!last || records.length < SLICE) break;
    range = IDBKeyRange.lowerBound(last.ticketId, true);
    await oneTurn();
  }
  if (signal.aborted) return null;
  return sums.map(({ sum, embedded }, index) => {
    const own = ordered.slice(index * DRIFT_WINDOW, (index + 1) * DRIFT_WINDOW);
    const labels: Record<string, number> = {};
    for (const { label, isAbstained } of own)
      if (label !== null && !isAbstained) labels[label] = (labels[label] ?? 0) + 1;
    return {
      from: own[0]?.at ?? 0,
      to: own.at(-1)?.at ?? 0,
      labels,
      abstained: own.filter((one) => one.isAbstained).length,
      mean: embedded > 1 ? sum.map((value) => value / embedded) : null,
      embedded,
    };
  });
}
