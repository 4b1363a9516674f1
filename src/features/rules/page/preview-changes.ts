import { redecide } from '../../../core/redecide.ts';
import type { Decider, Redecision } from '../../../core/redecide.ts';
import { PENDING } from '../../../store/schema.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import { WorkSlices } from './work-slices.ts';
import type { PastTickets } from './past-tickets.svelte.ts';

/** A stored ticket that would come out otherwise. */
export interface TicketChange {
  readonly ticket: TicketRecord;
  readonly after: Redecision;
}

export interface ChangePlan {
  readonly changes: readonly TicketChange[];
  /** Tickets that were decided again; those of people, waiting ones and other bundles' are left alone. */
  readonly checked: number;
  readonly ms: number;
}

/** Decides stored tickets again and lists those that would change, in slices that leave the page responsive. */
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
      // What a person has moved by hand stays where it is.
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
