import type { TicketRecord } from '../../storage/schema.ts';

export type FilterName = 'all' | 'open' | 'review' | 'assigned' | 'resolved';

export const FILTERS: readonly { readonly name: FilterName; readonly title: string }[] = [
  { name: 'all', title: 'All' },
  { name: 'open', title: 'Being sorted' },
  { name: 'review', title: 'Not sure' },
  { name: 'assigned', title: 'Assigned' },
  { name: 'resolved', title: 'Resolved' },
];

export function matchesFilter(ticket: TicketRecord, filter: FilterName): boolean {
  switch (filter) {
    case 'all': return true;
    case 'open': return ticket.status === 'OPEN';
    case 'review': return ticket.status === 'ASSIGNED' && ticket.state === 'abstain';
    case 'assigned': return ticket.status === 'ASSIGNED' && ticket.state !== 'abstain';
    case 'resolved': return ticket.status === 'RESOLVED';
  }
}

/** Every word must occur somewhere in id, subject, text, category or team. */
export function matchesText(ticket: TicketRecord, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = `${ticket.id} ${ticket.subject} ${ticket.description} ${ticket.category ?? ''} ${ticket.team ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
