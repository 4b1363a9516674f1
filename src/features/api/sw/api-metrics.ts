import { addAt, itemAt } from '../../../core/item-at.ts';
import type { CounterRecord, JobState, TicketStatus } from '../../../store/schema.ts';

/** Numbers from the workspace; null where storage is refused or locked. */
export interface StoredNumbers {
  readonly jobs: Readonly<Record<JobState, number>> | null;
  readonly tickets: Readonly<Record<TicketStatus, number>> | null;
  readonly counters: readonly CounterRecord[] | null;
}

const BOUNDS_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25] as const;

/** What the local route did since the service worker started; read by `GET /api/metrics`. */
export class ApiMetrics {
  readonly #requests = new Map<string, number>();
  readonly #buckets: number[] = [...BOUNDS_SECONDS, Infinity].map(() => 0);
  #seconds = 0;
  #predictions = 0;
  #abstained = 0;

  countRequest(route: string, status: number): void {
    const key = `route="${route}",status="${status}"`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
  }

  countPrediction(ms: number, abstained: boolean): void {
    this.#predictions += 1;
    this.#seconds += ms / 1_000;
    if (abstained) this.#abstained += 1;
    for (const [index, bound] of [...BOUNDS_SECONDS, Infinity].entries())
      if (ms / 1_000 <= bound) addAt(this.#buckets, index);
  }

  /** Writes OpenMetrics 1.0 text. Numbers that could not be read are left out. */
  write({ jobs, tickets, counters }: StoredNumbers): string {
    const lines = [
      '# TYPE presort_requests counter',
      ...[...this.#requests].map(([labels, count]) => `presort_requests_total{${labels}} ${count}`),
    ];
    lines.push(
      '# TYPE presort_abstentions counter',
      `presort_abstentions_total ${this.#abstained}`,
    );
    lines.push(
      '# TYPE presort_prediction_seconds histogram',
      '# UNIT presort_prediction_seconds seconds',
    );
    for (const [index, bound] of [...BOUNDS_SECONDS, Infinity].entries())
      lines.push(
        `presort_prediction_seconds_bucket{le="${bound === Infinity ? '+Inf' : bound}"} ${itemAt(this.#buckets, index)}`,
      );
    lines.push(
      `presort_prediction_seconds_count ${this.#predictions}`,
      `presort_prediction_seconds_sum ${this.#seconds.toFixed(6)}`,
    );
    if (tickets)
      lines.push(
        '# TYPE presort_tickets gauge',
        ...Object.entries(tickets).map(
          ([status, count]) => `presort_tickets{status="${status}"} ${count}`,
        ),
      );
    if (counters)
      lines.push(
        '# TYPE presort_form_events counter',
        ...totals(counters).map(
          ([name, count]) => `presort_form_events_total{event="${name}"} ${count}`,
        ),
      );
    if (jobs)
      lines.push(
        '# TYPE presort_jobs gauge',
        ...Object.entries(jobs).map(([state, count]) => `presort_jobs{state="${state}"} ${count}`),
      );
    return `${lines.join('\n')}\n# EOF\n`;
  }
}

function totals(
  counters: readonly CounterRecord[],
): readonly (readonly [name: string, count: number])[] {
  const sums = new Map<string, number>();
  for (const { name, count } of counters) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].sort();
}
