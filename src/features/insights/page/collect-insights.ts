import { itemAt } from '../../../core/item-at.ts';
import { quantileOfSorted } from '../../../core/metrics.ts';
import { oneTurn } from '../../../rpc/one-turn.ts';
import type { Database } from '../../../store/open-database.ts';
import { guarded } from '../../../store/storage-error.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { countAnswers, countEvents, countTickets, type InsightsQuery } from './count-records.ts';
import { ratio } from './counting.ts';
import { collectWindows } from './drift-windows.ts';
import type { DriftWindow } from '../../../core/drift.ts';
import { timeBuckets } from './time-buckets.ts';
import type { TimeBuckets } from './time-buckets.ts';

/**
 * The figures for one range of days. Lists over time have one value per bucket; null stands for a
 * bucket without tickets.
 */
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
  /** From all tickets that this bundle sorted, whatever the range. */
  readonly windows: readonly DriftWindow[];
}

/**
 * Reads decisions in slices, so that the page can respond with 100,000 tickets. `onProgress` gets a
 * share in [0, 1]. Returns null when `signal` fires.
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
    abstainRate: answers.abstainedAt.map((count, at) =>
      ratio(count, itemAt(answers.triagedAt, at)),
    ),
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

function quantileOrNull(sorted: readonly number[], share: number): number | null {
  return sorted.length === 0 ? null : quantileOfSorted(sorted, share);
}
