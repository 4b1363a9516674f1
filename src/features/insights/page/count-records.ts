import { addAt } from '../../../core/item-at.ts';
import type { Triage } from '../../../core/triage.ts';
import { oneTurn } from '../../../rpc/one-turn.ts';
import { readCounters } from '../../../store/counters.ts';
import type { Database } from '../../../store/open-database.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import { guarded } from '../../../store/storage-error.ts';
import { add, bump } from './counting.ts';
import type { TicketTriage } from './drift-windows.ts';
import type { TimeBuckets } from './time-buckets.ts';

// Counts the records of the database by bucket. `collect-insights.ts` turns the counts into
// figures.

export interface InsightsQuery {
  readonly tickets: readonly TicketRecord[];
  /** Milliseconds since 1970, both included. */
  readonly from: number;
  readonly to: number;
  /** Only answers of this bundle count for drift; `support@1.0.0`, or the id alone. */
  readonly bundleId: string;
}

const SLICE = 500;
/** Number of tickets that are counted before the page may respond again. */
const PAUSE_EVERY = 5_000;

/** Counts what the tickets themselves hold. */
export async function countTickets(query: InsightsQuery, buckets: TimeBuckets) {
  const counts = {
    tickets: 0,
    created: zeros(buckets),
    resolved: zeros(buckets),
    category: new Map<string, number>(),
    priority: new Map<string, number>(),
    team: new Map<string, number>(),
    status: new Map<string, number>(),
    byId: new Map<string, TicketRecord>(),
  };
  for (const [index, ticket] of query.tickets.entries()) {
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await oneTurn();
    counts.byId.set(ticket.id, ticket);
    if (
      ticket.status === 'RESOLVED' &&
      ticket.updatedAt >= query.from &&
      ticket.updatedAt <= query.to
    )
      add(counts.resolved, buckets.indexOf(ticket.updatedAt));
    if (!inRange(ticket, query)) continue;
    counts.tickets += 1;
    add(counts.created, buckets.indexOf(ticket.createdAt));
    for (const field of ['category', 'priority', 'team', 'status'] as const)
      bump(counts[field], ticket[field] ?? '');
  }
  return counts;
}

/** Counts the model's answers in the range; `answered` lists the bundle's answers of all days. */
export async function countAnswers(
  db: Database,
  query: InsightsQuery,
  signal: AbortSignal,
  {
    buckets,
    byId,
    onProgress,
  }: {
    readonly buckets: TimeBuckets;
    readonly byId: ReadonlyMap<string, TicketRecord>;
    readonly onProgress: (share: number) => void;
  },
) {
  const counts = {
    triaged: 0,
    abstained: 0,
    triagedAt: zeros(buckets),
    abstainedAt: zeros(buckets),
    confidence: Array.from({ length: 10 }, () => 0),
    times: buckets.starts.map((): number[] => []),
    answered: [] as TicketTriage[],
  };
  let read = 0;
  for await (const records of slices(db, 'triages', signal)) {
    for (const { ticketId, triage } of records) {
      const ticket = byId.get(ticketId);
      if (!ticket) continue;
      if (triage.bundle.split('@')[0] === query.bundleId)
        counts.answered.push({
          ticketId,
          at: ticket.createdAt,
          label: modelLabel(triage),
          isAbstained: triage.abstained,
        });
      if (!inRange(ticket, query)) continue;
      const at = buckets.indexOf(ticket.createdAt);
      counts.triaged += 1;
      add(counts.triagedAt, at);
      counts.times[at]?.push(triage.ms);
      if (triage.abstained) {
        counts.abstained += 1;
        add(counts.abstainedAt, at);
      }
      const best = triage.category.top[0]?.probability;
      if (best !== undefined) add(counts.confidence, Math.min(9, Math.floor(best * 10)));
    }
    read += records.length;
    onProgress(Math.min(1, read / Math.max(1, byId.size)));
  }
  return counts;
}

/** Counters of the Ask form by name, one number per bucket. */
export async function countEvents(
  db: Database,
  { from, to }: InsightsQuery,
  buckets: TimeBuckets,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const events = new Map<string, number[]>();
  for (const { day, name, count } of await readCounters(db)) {
    const at = Date.parse(`${day}T12:00:00`); // noon keeps the day at clock changes
    if (at < from || at > to + 43_200_000) continue;
    const list = events.get(name) ?? zeros(buckets);
    events.set(name, list);
    const place = buckets.indexOf(at);
    if (place >= 0) addAt(list, place, count);
  }
  return events;
}

function zeros({ starts }: TimeBuckets): number[] {
  return starts.map(() => 0);
}

/** All records of a store in slices, with a pause for the page between them. */
async function* slices<S extends 'triages'>(
  db: Database,
  store: S,
  signal: AbortSignal,
): AsyncGenerator<readonly { readonly ticketId: string; readonly triage: Triage }[]> {
  let range: IDBKeyRange | null = null;
  while (!signal.aborted) {
    const from: IDBKeyRange | null = range;
    const records = await guarded(() => db.getAll(store, from, SLICE));
    yield records;
    const last = records.at(-1);
    if (!last || records.length < SLICE) return;
    range = IDBKeyRange.lowerBound(last.ticketId, true);
    await oneTurn();
  }
}

function modelLabel(triage: Triage): string | null {
  return triage.category.source === 'model'
    ? triage.category.label
    : (triage.category.top[0]?.label ?? null);
}

function inRange({ createdAt }: TicketRecord, { from, to }: InsightsQuery): boolean {
  return createdAt >= from && createdAt <= to;
}
