import { findTicketColumns } from '../../../table/ticket-columns.ts';
import type { ColumnMapping } from '../../../store/batch-meta.ts';

const NOTHING: ColumnMapping = { id: '', subject: '', description: [], category: '', priority: '' };
const LABEL_NAMES = {
  category: ['category', 'expected_category', 'label', 'queue', 'topic', 'type'],
  priority: ['priority', 'expected_priority', 'urgency'],
} as const;

/** What the columns probably mean, by their names as `presort classify` knows them; no text column where none is recognised. */
export function guessMapping(columns: readonly string[]): ColumnMapping {
  const lower = columns.map((name) => name.trim().toLowerCase());
  const find = (names: readonly string[]): string =>
    columns[names.map((name) => lower.indexOf(name)).find((at) => at >= 0) ?? -1] ?? '';
  const labels = { category: find(LABEL_NAMES.category), priority: find(LABEL_NAMES.priority) };
  try {
    const { id, subject, description } = findTicketColumns(columns);
    const name = (at: number): string => columns[at] ?? '';
    return { id: name(id), subject: name(subject), description: description.map(name), ...labels };
  } catch {
    // A single column can only be the text.
    const [only] = columns;
    return columns.length === 1 && only !== undefined
      ? { ...NOTHING, description: [only] }
      : { ...NOTHING, ...labels };
  }
}

/** Whether there is any text to sort by. */
export function isUsable({ subject, description }: ColumnMapping): boolean {
  return subject !== '' || description.length > 0;
}
