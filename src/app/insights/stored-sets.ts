import type { Database } from '../../storage/open-database.ts';
import { guarded } from '../../storage/storage-error.ts';

/** A batch or a data set of the Lab that is kept on this device. */
export interface StoredSet {
  readonly store: 'batchRows' | 'datasetRows';
  readonly id: string;
  readonly title: string;
}

export async function listStoredSets(db: Database): Promise<readonly StoredSet[]> {
  const [batches, datasets] = await guarded(() => Promise.all([db.getAll('batches'), db.getAll('datasets')]));
  return [
    ...datasets.map(({ id, meta }) => ({ store: 'datasetRows' as const, id, title: `Data set ${titleOf(meta) || id}` })),
    ...batches.map(({ id, meta }) => ({ store: 'batchRows' as const, id, title: `Batch ${titleOf(meta) || id}` })),
  ];
}

/** Texts and labels of a stored set, one chunk at a time. Rows that hold no text are given as empty. */
export async function* storedTexts(db: Database, { store, id }: StoredSet): AsyncGenerator<readonly { readonly text: string; readonly label: string | null }[]> {
  for (let after = -1; ;) {
    const [chunk] = await guarded(() => db.getAll(store, IDBKeyRange.bound([id, after], [id, Infinity], true), 1));
    if (!chunk) return;
    yield chunk.rows.map(readRow);
    after = chunk.chunk;
  }
}

/** Rows belong to other pages and may have more fields; the text is in `text`, or in `subject` and `description`. */
function readRow(row: unknown): { text: string; label: string | null } {
  const field = (name: string): string => {
    const value = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[name] : undefined; // an object has string keys
    return typeof value === 'string' ? value : '';
  };
  const text = field('text') || [field('subject'), field('description')].filter(Boolean).join(' ');
  return { text, label: field('label') || field('category') || null };
}

function titleOf(meta: unknown): string {
  if (typeof meta !== 'object' || meta === null) return '';
  for (const key of ['name', 'title', 'fileName']) {
    const value = (meta as Readonly<Record<string, unknown>>)[key]; // an object has string keys
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
