import type { Label } from '../../../core/labels.ts';
import { isChanged, mayBeSortedAgain, sortAgain } from '../../../store/apply-sorted.ts';
import type { SortedAgain, SortedTicket } from '../../../store/apply-sorted.ts';
import type { JobAnswer } from '../../../store/job-queue.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import type { TicketReads } from '../../../store/ticket-reads.ts';

const PAGE = 1_000;
/** Number of tickets that the engine accepts per call. */
const BATCH = 64;

/** What sorting the tickets again would change. */
export interface SortPlan {
  readonly all: readonly SortedAgain[];
  readonly changed: readonly SortedAgain[];
  /**
   * Number of tickets per label before and after, the most frequent first; null stands for
   * abstaining.
   */
  readonly labels: readonly {
    readonly label: Label | null;
    readonly before: number;
    readonly after: number;
  }[];
}

/** The open tickets that another bundle or another version has sorted. */
export async function sortedByOthers(
  store: Pick<TicketReads, 'triagesOf'>,
  tickets: readonly TicketRecord[],
  bundle: string,
): Promise<readonly SortedTicket[]> {
  const open = tickets.filter(mayBeSortedAgain);
  const found: SortedTicket[] = [];
  for (let at = 0; at < open.length; at += PAGE) {
    const page = open.slice(at, at + PAGE);
    const triages = await store.triagesOf(page.map(({ id }) => id));
    const triageOf = new Map(triages.map(({ ticketId, triage }) => [ticketId, triage]));
    for (const ticket of page) {
      const triage = triageOf.get(ticket.id);
      if (triage && triage.bundle !== bundle) found.push({ ticket, triage });
    }
  }
  return found;
}

/**
 * Triages tickets with the model in use and returns the changes without storing them. Rejects where
 * the engine fails.
 */
export async function planSorting(
  tickets: readonly SortedTicket[],
  classify: (batch: readonly TicketRecord[]) => Promise<readonly JobAnswer[]>,
  autoAssign: boolean,
  {
    signal,
    onShare,
  }: { readonly signal: AbortSignal; readonly onShare: (share: number) => void },
): Promise<SortPlan> {
  const all: SortedAgain[] = [];
  for (let at = 0; at < tickets.length && !signal.aborted; at += BATCH) {
    const batch = tickets.slice(at, at + BATCH);
    const answers = await classify(batch.map(({ ticket }) => ticket));
    for (const [index, one] of batch.entries()) {
      const answer = answers[index];
      if (answer) all.push(sortAgain(one, answer, Date.now(), autoAssign));
    }
    onShare(Math.min(1, (at + BATCH) / tickets.length));
  }
  return { all, changed: all.filter(isChanged), labels: countLabels(all) };
}

function countLabels(list: readonly SortedAgain[]): SortPlan['labels'] {
  const counts = new Map<Label | null, { before: number; after: number }>();
  const add = (label: Label | null, side: 'before' | 'after'): void => {
    const count = counts.get(label) ?? { before: 0, after: 0 };
    count[side] += 1;
    counts.set(label, count);
  };
  for (const { ticket, after } of list) {
    add(ticket.category, 'before');
    add(after.category, 'after');
  }
  return [...counts]
    .map(([label, count]) => ({ label, ...count }))
    .sort((a, b) => b.after - a.after || b.before - a.before);
}

/** The number of tickets per bundle, such as `support@1.0.0`, the largest first. */
export function countBundles(
  tickets: readonly SortedTicket[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { triage } of tickets) counts.set(triage.bundle, (counts.get(triage.bundle) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
