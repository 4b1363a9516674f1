import { quantileOfSorted } from '../../../core/metrics.ts';
import type { Triage } from '../../../core/triage.ts';
import { oneTurn } from '../../../rpc/one-turn.ts';
import { readCounters } from '../../../store/counters.ts';
import type { Database } from '../../../store/open-database.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import { guarded } from '../../../store/storage-error.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { add, bump, ratio } from './counting.ts';
import { collectWindows } from './drift-windows.ts';
import type { TicketTriage } from './drift-windows.ts';
import type { DriftWindow } from '../../../core/drift.ts';
import { timeBuckets } from './time-buckets.ts';
import type { TimeBuckets } from './time-buckets.ts';

/** Numbers of one range of days. Lists over time have one value a bucket; null where nothing happened. */
export interface Insights {
  readonly tickets: number;
  readonly buckets: TimeBuckets;
  readonly created: readonly number[];
  readonly resolved: readonly number[];
  readonly categories: ReadonlyMap<string, number>;
  readonly priorities: ReadonlyMap<string, number>;
  readonly teams: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<string, number>;
  /** Confidence of the model's category in [0, 1], abstentions included, in ten bins. */
  readonly confidence: readonly number[];
  readonly triaged: number;
  readonly abstained: number;
  readonly abstainRate: readonly (number | null)[];
  readonly latencyP50: readonly (number | null)[];
  readonly latencyP95: readonly (number | null)[];
  readonly latency: { readonly p50: number; readonly p95: number } | null;
  /** Counters of the Ask form by name: totals, and one list over time each. */
  readonly events: ReadonlyMap<string, readonly number[]>;
  readonly agreement: Agreement | null;
  /** Of all tickets that this bundle sorted, whatever the range. */
  readonly windows: readonly DriftWindow[];
}

export interface InsightsQuery {
  readonly tickets: readonly TicketRecord[];
  /** Milliseconds since 1970, both included. */
  readonly from: number;
  readonly to: number;
  /** Only answers of this bundle count for drift; `support@1.0.0`, or the id alone. */
  readonly bundleId: string;
}

const SLICE = 500;
/** Tickets in memory between two pauses for the page. */
const PAUSE_EVERY = 5_000;

/**
 * Reads decisions piece by piece, so that the page stays alive with 100,000 tickets; `onProgress`
 * is called with a share in [0, 1]. Stops with nothing (null) when `signal` fires.
 */
export async function collectInsights(
  db: Database,
  query: InsightsQuery,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
): Promise<Insights | null> {
  const buckets = timeBuckets(query.from, query.to);
  const counted = await countTickets(query, buckets);
  const answers = await countAnswers(db, query, signal, {
    buckets,
    byId: counted.byId,
    onProgress: (share) => {
      onProgress(0.5 * share);
    },
  });
  if (signal.aborted) return null;
  await oneTurn();
  const windows = await collectWindows(db, answers.answered, signal, (share) => {
    onProgress(0.5 + 0.5 * share);
  });
  if (signal.aborted || windows === null) return null;
  const events = await countEvents(db, query, buckets);
  const corrections = (await guarded(() => db.getAll('corrections'))).filter(
    (one) => one.at >= query.from && one.at <= query.to,
  );
  const sorted = answers.times.map((list) => list.sort((a, b) => a - b));
  const all = Float64Array.from(sorted.flat()).sort();
  return {
    tickets: counted.tickets,
    buckets,
    created: counted.created,
    resolved: counted.resolved,
    categories: counted.category,
    priorities: counted.priority,
    teams: counted.team,
    statuses: counted.status,
    confidence: answers.confidence,
    triaged: answers.triaged,
    abstained: answers.abstained,
    abstainRate: answers.abstainedAt.map((count, at) => ratio(count, answers.triagedAt[at] ?? 0)),
    latencyP50: sorted.map((list) => quantileOrNull(list, 0.5)),
    latencyP95: sorted.map((list) => quantileOrNull(list, 0.95)),
    latency:
      all.length === 0
        ? null
        : { p50: quantileOfSorted(all, 0.5), p95: quantileOfSorted(all, 0.95) },
    events,
    agreement: agreementOf(corrections),
    windows,
  };
}

/** What the tickets say by themselves. */
async function countTickets(query: InsightsQuery, buckets: TimeBuckets) {
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

/** What the model said; `answered` holds the bundle's answers of all days, the rest counts those in range. */
async function countAnswers(
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

/** Counters of the Ask form by name, one number a bucket. */
async function countEvents(
  db: Database,
  { from, to }: InsightsQuery,
  buckets: TimeBuckets,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const events = new Map<string, number[]>();
  for (const { day, name, count } of await readCounters(db)) {
    const at = Date.parse(`${day}T12:00:00`); // noon here, so that no change of the clock moves the day
    if (at < from || at > to + 43_200_000) continue;
    const list = events.get(name) ?? zeros(buckets);
    events.set(name, list);
    const place = buckets.indexOf(at);
    if (place >= 0) list[place] = (list[place] ?? 0) + count;
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

function quantileOrNull(sorted: readonly number[], share: number): number | null {
  return sorted.length === 0 ? null : quantileOfSorted(sorted, share);
}
