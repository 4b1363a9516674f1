import { assignTeam } from '../core/assign.ts';
import type { TeamTable } from '../core/bundle-data.ts';
import type { Triage } from '../core/triage.ts';
import type { JobAnswer } from './job-queue.ts';
import { PENDING } from './schema.ts';
import type { TicketRecord } from './schema.ts';

/** Scales the numbers of an embedding, a unit vector, to integers. */
const QUANTUM = 127;

/** The data that the queue stores for a ticket. A category that a person set decides the team. */
export function jobAnswer(
  ticket: TicketRecord,
  triage: Triage,
  embedding: Float32Array | null,
  teams: TeamTable,
): JobAnswer {
  const byPerson =
    ticket.source === 'person' && ticket.category !== null && ticket.category !== PENDING;
  const team = byPerson
    ? assignTeam(
        {
          category: ticket.category,
          priority: ticket.priority === PENDING ? triage.priority.label : ticket.priority,
        },
        teams,
      )
    : triage.team;
  return {
    triage,
    team,
    ...(embedding
      ? { vector: Int8Array.from(embedding, (value) => Math.round(value * QUANTUM)) }
      : {}),
  };
}
