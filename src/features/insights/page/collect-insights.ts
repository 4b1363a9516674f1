import type { Triage } from '../../../core/triage.ts';
import { readCounters } from '../../../store/counters.ts';
import { latestCorrections } from '../../../store/merge-corrections.ts';
import type { Database } from '../../../store/open-database.ts';
import type { CorrectionRecord, TicketRecord } from '../../../store/schema.ts';
import { guarded } from '../../../store/storage-error.ts';
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

/** What people decided where the model had an opinion. `pairs`: model's label → person's label → count. */
export interface Agreement {
  readonly decided: number;
  readonly agreed: number;
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
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
  const zeros = (): number[] => buckets.names.map(() => 0);
  const [created, resolved, triagedAt, abstainedAt] = [zeros(), zeros(), zeros(), zeros()];
  const counts = {
    category: new Map<string, number>(),
    priority: new Map<string, number>(),
    team: new Map<string, number>(),
    status: new Map<string, number>(),
  };
  const byId = new Map<string, TicketRecord>();
  let tickets = 0;
  for (const [index, ticket] of query.tickets.entries()) {
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await pause();
    byId.set(ticket.id, ticket);
    if (
      ticket.status === 'RESOLVED' &&
      ticket.updatedAt >= query.from &&
      ticket.updatedAt <= query.to
    )
      add(resolved, buckets.indexOf(ticket.updatedAt));
    if (!inRange(ticket, query)) continue;
    tickets += 1;
    add(created, buckets.indexOf(ticket.createdAt));
    for (const field of ['category', 'priority', 'team', 'status'] as const)
      bump(counts[field], ticket[field] ?? '');
  }

  const confidence = Array.from({ length: 10 }, () => 0);
  const times: number[][] = buckets.names.map(() => []);
  const answered: TicketTriage[] = [];
  let [triaged, abstained, read] = [0, 0, 0];
  for await (const records of slices(db, 'triages', signal)) {
    for (const { ticketId, triage } of records) {
      const ticket = byId.get(ticketId);
      if (!ticket) continue;
      if (triage.bundle.split('@')[0] === query.bundleId)
        answered.push({
          ticketId,
          at: ticket.createdAt,
          label: modelLabel(triage),
          isAbstained: triage.abstained,
        });
      if (!inRange(ticket, query)) continue;
      const at = buckets.indexOf(ticket.createdAt);
      triaged += 1;
      add(triagedAt, at);
      times[at]?.push(triage.ms);
      if (triage.abstained) {
        abstained += 1;
        add(abstainedAt, at);
      }
      const best = triage.category.top[0]?.probability;
      if (best !== undefined) add(confidence, Math.min(9, Math.floor(best * 10)));
    }
    read += records.length;
    onProgress(0.5 * Math.min(1, read / Math.max(1, byId.size)));
  }
  if (signal.aborted) return null;
  await pause();
  const windows = await collectWindows(db, answered, signal, (share) => {
    onProgress(0.5 + 0.5 * share);
  });
  if (signal.aborted || windows === null) return null;

  const events = new Map<string, number[]>();
  for (const { day, name, count } of await readCounters(db)) {
    const at = Date.parse(`${day}T12:00:00`); // noon here, so that no change of the clock moves the day
    if (at < query.from || at > query.to + 43_200_000) continue;
    const list = events.get(name) ?? zeros();
    events.set(name, list);
    const place = buckets.indexOf(at);
    if (place >= 0) list[place] = (list[place] ?? 0) + count;
  }
  const corrections = (await guarded(() => db.getAll('corrections'))).filter(
    (one) => one.at >= query.from && one.at <= query.to,
  );
  const sorted = times.map((list) => list.sort((a, b) => a - b));
  const all = Float64Array.from(sorted.flat()).sort();
  return {
    tickets,
    buckets,
    created,
    resolved,
    categories: counts.category,
    priorities: counts.priority,
    teams: counts.team,
    statuses: counts.status,
    confidence,
    triaged,
    abstained,
    abstainRate: abstainedAt.map((count, at) => ratio(count, triagedAt[at] ?? 0)),
    latencyP50: sorted.map((list) => quantile(list, 0.5)),
    latencyP95: sorted.map((list) => quantile(list, 0.95)),
    latency:
      all.length === 0 ? null : { p50: quantile(all, 0.5) ?? 0, p95: quantile(all, 0.95) ?? 0 },
    events,
    agreement: agreementOf(corrections),
    windows,
  };
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
    await pause();
  }
}

function agreementOf(corrections: readonly CorrectionRecord[]): Agreement | null {
  const pairs = new Map<string, Map<string, number>>();
  let [decided, agreed] = [0, 0];
  for (const { head, was, label } of latestCorrections(corrections)) {
    if (head !== 'category' || was === null) continue;
    decided += 1;
    if (was === label) agreed += 1;
    const row = pairs.get(was) ?? new Map<string, number>();
    pairs.set(was, row);
    bump(row, label);
  }
  return decided === 0 ? null : { decided, agreed, pairs };
}

function modelLabel(triage: Triage): string | null {
  return triage.category.source === 'model'
    ? triage.category.label
    : (triage.category.top[0]?.label ?? null);
}

function inRange({ createdAt }: TicketRecord, { from, to }: InsightsQuery): boolean {
  return createdAt >= from && createdAt <= to;
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function add(list: number[], at: number): void {
  if (at >= 0 && at < list.length) list[at] = (list[at] ?? 0) + 1;
}

function bump(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Of ascending values; null of none. */
function quantile(sorted: ArrayLike<number>, share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
