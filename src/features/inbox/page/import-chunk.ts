import type { TicketRecord } from '../../../store/schema.ts';
import type { NewTicket } from '../../../store/ticket-edits.ts';

/** What an import did with some tickets. */
export interface ImportedChunk {
  readonly added: number;
  /** Tickets that an earlier import has brought: the same id, the same words. */
  readonly known: number;
  /** Of those added: tickets with another id than their file's, which another ticket has. */
  readonly renamed: number;
}

/** The calls of the workspace that an import needs. */
interface TicketStore {
  getMany(ids: readonly string[]): Promise<readonly TicketRecord[]>;
  create(tickets: readonly NewTicket[]): Promise<readonly TicketRecord[]>;
}

/** Stores those tickets that are not there yet. */
export async function importChunk(
  store: TicketStore,
  tickets: readonly NewTicket[],
): Promise<ImportedChunk> {
  const ids = tickets.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const there = new Map((await store.getMany(ids)).map((ticket) => [ticket.id, ticket]));
  const fresh = tickets.filter((ticket) => !isSame(ticket, there.get(ticket.id ?? '')));
  const created = fresh.length > 0 ? await store.create(fresh) : [];
  return {
    added: created.length,
    known: tickets.length - fresh.length,
    renamed: created.filter(({ id }, at) => fresh[at]?.id !== undefined && fresh[at].id !== id)
      .length,
  };
}

function isSame(ticket: NewTicket, before: TicketRecord | undefined): boolean {
  return (
    before !== undefined &&
    before.subject === (ticket.subject ?? '') &&
    before.description === ticket.description
  );
}
