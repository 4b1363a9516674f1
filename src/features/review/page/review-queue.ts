import { MAX_LOOKED_AT, reviewOrder, uncertaintyOf } from '../../../core/acquisition.ts';
import type { Triage } from '../../../core/triage.ts';
import { modelOf } from '../../../store/apply-sorted.ts';
import { PENDING } from '../../../store/schema.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import { readVectors } from '../../../store/similar-tickets.ts';
import type { Workspace } from '../../../store/workspace.ts';

/** A ticket to label, with the model's triage. */
export interface ReviewItem {
  readonly ticket: TicketRecord;
  readonly triage: Triage | null;
  readonly vector: Int8Array | null;
}

/**
 * Whether a ticket belongs in the review queue: a person flagged it, or the model abstained or only
 * suggested. An automatic mail is never an example to learn from.
 */
export function wantsReview(ticket: TicketRecord): boolean {
  if (ticket.flagged) return true;
  return (
    ticket.automatic !== true &&
    ticket.category !== PENDING &&
    ticket.source !== 'person' &&
    ticket.status !== 'RESOLVED' &&
    (ticket.state === 'abstain' || ticket.state === 'suggest')
  );
}

/** The tickets to label next, and the ids of waiting tickets that another model has sorted. */
export interface ReviewRound {
  readonly items: readonly ReviewItem[];
  readonly others: readonly string[];
}

/**
 * The next `most` tickets by uncertainty × distance to each other and to those labelled before.
 * Only tickets that `model` has sorted are used, because other models have other labels.
 */
export async function nextForReview(
  workspace: Workspace,
  waiting: readonly TicketRecord[],
  labelled: readonly Int8Array[],
  most: number,
  model: string,
): Promise<ReviewRound> {
  const sureness = (ticket: TicketRecord): number =>
    ticket.flagged ? -1 : (ticket.confidence ?? 0);
  const near = [...waiting].sort((a, b) => sureness(a) - sureness(b)).slice(0, MAX_LOOKED_AT);
  const ids = near.map(({ id }) => id);
  const [triages, vectors] = await Promise.all([
    workspace.tickets.triagesOf(ids),
    readVectors(workspace.db, ids),
  ]);
  const triageOf = new Map(triages.map(({ ticketId, triage }) => [ticketId, triage]));
  const isOther = ({ id }: TicketRecord): boolean => {
    const triage = triageOf.get(id);
    return triage !== undefined && modelOf(triage) !== model;
  };
  const own = near.filter((ticket) => !isOther(ticket));
  const items = own.map((ticket) => ({
    ticket,
    triage: triageOf.get(ticket.id) ?? null,
    vector: vectors.get(ticket.id) ?? null,
  }));
  const order = reviewOrder(
    items.map(({ ticket, triage, vector }) => ({
      uncertainty: ticket.flagged || !triage ? 1 : uncertaintyOf(triage),
      vector,
    })),
    most,
    labelled,
  );
  return {
    items: order.flatMap((at) => items[at] ?? []),
    others: near.filter(isOther).map(({ id }) => id),
  };
}
