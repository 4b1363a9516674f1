import type { TablePreview } from '../../../table/inspect-table.ts';
import type { TicketPlaces } from '../../../table/ticket-columns.ts';

/** Parts of a ticket that an import takes columns for; `words.import.columns` names them. */
export const IMPORT_ROLES = [
  'text',
  'subject',
  'id',
  'category',
  'priority',
  'createdAt',
  'sender',
  'group',
  'assignee',
  'status',
] as const;

/** The caption of the column that a preview takes for each role. */
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
    status: caption(places.status ?? -1),
  };
}

/** The columns that a person chose. */
export function placesOfRoles(
  { captions }: TablePreview,
  chosen: Readonly<Record<string, string>>,
): TicketPlaces {
  const at = (key: string): number => captions.indexOf(chosen[key] || '\0'); // no caption matches
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
    status: at('status'),
  };
}
