import type { HeadName, Label } from '../core/labels.ts';
import type { Database } from './open-database.ts';
import type { DatasetRecord } from './schema.ts';
import { guarded } from './storage-error.ts';

/** One row of a data set as imported. */
export interface StoredRow {
  readonly line: number;
  readonly id: string;
  readonly subject?: string;
  readonly description: string;
  readonly labels: Readonly<Record<HeadName, Label>>;
  /** Two-letter code, where a column told it. */
  readonly language?: string;
}

/** All data sets, newest first. Rejects with `storage-denied`, as everything here. */
export async function listDatasets(db: Database): Promise<DatasetRecord[]> {
  const records = await guarded(() => db.getAll('datasets'));
  return records.sort((a, b) => b.createdAt - a.createdAt);
}

/** All rows of a data set in order, a chunk at a time in memory. */
export async function* datasetRows(db: Database, id: string): AsyncGenerator<readonly StoredRow[]> {
  const keys = await guarded(() => db.getAllKeys('datasetRows', rowsOfDataset(id)));
  for (const key of keys) {
    const record = await guarded(() => db.get('datasetRows', key));
    if (record) yield record.rows as readonly StoredRow[]; // only the Lab writes them
  }
}

/** The keys of a data set's rows. */
export function rowsOfDataset(owner: string): IDBKeyRange {
  return IDBKeyRange.bound([owner, -Infinity], [owner, Infinity]);
}
