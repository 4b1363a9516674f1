import { unpackRows } from './batch-rows.ts';
import type { BatchRow } from './batch-rows.ts';
import type { Database } from './open-database.ts';
import type { BatchRecord } from './schema.ts';
import { guarded } from './storage-error.ts';

/** All batches, newest first. Rejects with `storage-denied`, as everything here. */
export async function listBatches(db: Database): Promise<BatchRecord[]> {
  const all = await guarded(() => db.getAll('batches'));
  return all.sort((a, b) => b.createdAt - a.createdAt);
}

/** One chunk of a batch's rows; empty beyond the end. */
export async function batchChunk(db: Database, id: string, chunk: number): Promise<BatchRow[]> {
  const record = await guarded(() => db.get('batchRows', [id, chunk]));
  return record ? unpackRows(record) : [];
}

/** All rows of a batch in order, a chunk at a time in memory. */
export async function* batchRows(db: Database, id: string): AsyncGenerator<readonly BatchRow[]> {
  for (let chunk = 0; ; chunk++) {
    const rows = await batchChunk(db, id, chunk);
    if (rows.length === 0) return;
    yield rows;
  }
}
