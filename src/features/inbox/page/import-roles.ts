import type { TablePreview } from '../../../table/inspect-table.ts';
import type { TicketPlaces } from '../../../table/ticket-columns.ts';

/** Parts of a ticket that an import takes columns for. */
export const IMPORT_ROLES = [
  { key: 'text', title: 'Text', none: 'None', mark: 'text' },
  { key: 'subject', title: 'Subject', none: 'None', mark: 'subject' },
  { key: 'id', title: 'Ticket id', none: 'A new one', mark: 'id' },
  { key: 'category', title: 'Category', none: 'Not given', mark: 'category' },
  { key: 'priority', title: 'Priority', none: 'Not given', mark: 'priority' },
  { key: 'createdAt', title: 'Received', none: 'Now', mark: 'received' },
  { key: 'sender', title: 'From', none: 'Not kept', mark: 'from' },
  { key: 'group', title: 'Group', none: 'Not kept', mark: 'group' },
  { key: 'assignee', title: 'Assignee', none: 'Not kept', mark: 'assignee' },
] as const;

/** What the columns are taken for, by the captions of a preview. */
export function rolesOfPlaces({
  places,
  captions,
}: TablePreview): Readonly<Record<string, string>> {
  const caption = (at: number): string => captions[at] ?? '';
  return {
    text: caption(places.description[0] ?? -1),
    subject: caption(places.subject),
    id: caption(places.id),
    category: caption(places.category),
    priority: caption(places.priority),
    createdAt: caption(places.createdAt),
    sender: caption(places.sender ?? -1),
    group: caption(places.group ?? -1),
    assignee: caption(places.assignee ?? -1),
  };
}

/** The columns that a person chose. */
export function placesOfRoles(
  { captions }: TablePreview,
  chosen: Readonly<Record<string, string>>,
): TicketPlaces {
  const at = (key: string): number => captions.indexOf(chosen[key] || '\0'); // no caption is that
  const text = at('text');
  return {
    id: at('id'),
    subject: at('subject'),
    description: text < 0 ? [] : [text],
    category: at('category'),
    priority: at('priority'),
    createdAt: at('createdAt'),
    sender: at('sender'),
    group: at('group'),
    assignee: at('assignee'),
  };
}
