import { redecide } from '../../../core/redecide.ts';
import type { Decider, Redecision } from '../../../core/redecide.ts';
import { PENDING } from '../../../store/schema.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import { WorkSlices } from './work-slices.ts';
import type { PastTickets } from './past-tickets.svelte.ts';

/** A stored ticket whose decision would change. */
export interface TicketChange {
  readonly ticket: TicketRecord;
  readonly after: Redecision;
}

export interface ChangePlan {
  readonly changes: readonly TicketChange[];
  /**
   * Number of tickets that were decided again. Tickets that a person labelled, that are not sorted
   * yet, or that another bundle sorted are not among them.
   */
  readonly checked: number;
  readonly ms: number;
}

/** Decides stored tickets again and lists the changes, in slices so that the page can respond. */
export async function previewChanges(
  tickets: readonly TicketRecord[],
  past: Pick<PastTickets, 'viewOf' | 'textOf'>,
  decider: Decider,
  signal: AbortSignal,
  withResolved = false,
): Promise<ChangePlan> {
  const startedAt = performance.now();
  const slices = new WorkSlices();
  const changes: TicketChange[] = [];
  let checked = 0;
  for (const ticket of tickets) {
    const pause = slices.pause();
    if (pause) await pause;
    if (signal.aborted) break;
    const kept = past.viewOf(ticket.id);
    if (
      !kept ||
      ticket.source === 'person' ||
      ticket.category === PENDING ||
      (ticket.status === 'RESOLVED' && !withResolved)
    )
      continue;
    checked += 1;
    const decided = redecide(past.textOf(ticket), kept.view, decider);
    const after: Redecision = {
      ...decided,
      // A team or priority that a person has chosen is kept.
      team: ticket.team === kept.team ? decided.team : (ticket.team ?? decided.team),
      priority: ticket.priority === kept.priority ? decided.priority : ticket.priority,
    };
    if (
      after.category !== ticket.category ||
      after.priority !== ticket.priority ||
      after.team !== ticket.team
    )
      changes.push({ ticket, after });
  }
  return { changes, checked, ms: performance.now() - startedAt };
}
