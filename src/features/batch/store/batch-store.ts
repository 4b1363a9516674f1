import { EngineError } from '../../../core/errors.ts';
import { BATCH_CHUNK } from '../../../store/batch-meta.ts';
import type { BatchMeta } from '../../../store/batch-meta.ts';
import { packRows } from '../../../store/batch-rows.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';
import type { ChangeChannel } from '../../../store/change-channel.ts';
import type { Database } from '../../../store/open-database.ts';
import { batchChunk, listBatches } from '../../../store/read-batches.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import { guarded } from '../../../store/storage-error.ts';
import { filtersOf, filtersOwner, matches } from './batch-filter.ts';
import type { BatchFilter } from './batch-filter.ts';
import { addToTotals } from './batch-totals.ts';

/** Batches with their answers. Every method may reject with `storage-denied` or `storage-quota`. */
export class BatchStore {
  readonly #db: Database;
  readonly #changes: ChangeChannel;
  readonly #now: () => number;

  constructor(db: Database, changes: ChangeChannel, now: () => number = Date.now) {
    this.#db = db;
    this.#changes = changes;
    this.#now = now;
  }

  async create(meta: BatchMeta, handle?: FileSystemFileHandle): Promise<BatchRecord> {
    const now = this.#now();
    const record: BatchRecord = {
      id: `b${now.toString(36)}${Math.random().toString(36).slice(2, 6)}`,
      createdAt: now,
      updatedAt: now,
      meta,
      ...(handle ? { handle } : {}),
    };
    await guarded(() => this.#db.add('batches', record));
    this.#changes.announce({ kind: 'batches' });
    return record;
  }

  /** Newest first. */
  async list(): Promise<BatchRecord[]> {
    return listBatches(this.#db);
  }

  async get(id: string): Promise<BatchRecord | undefined> {
    return guarded(() => this.#db.get('batches', id));
  }

  /** Changes the record of a batch; a deleted batch is not created again. */
  async update(id: string, change: Partial<BatchMeta>): Promise<void> {
    await guarded(async () => {
      const { store, done } = this.#db.transaction('batches', 'readwrite');
      const record = await store.get(id);
      if (record)
        void store.put({ ...record, updatedAt: this.#now(), meta: { ...record.meta, ...change } });
      await done;
    });
    this.#changes.announce({ kind: 'batches' });
  }

  /**
   * Stores the answers of the next rows and the totals that count them in one transaction. `from`
   * is the place of the first row. Rows that are already stored are refused with `internal`, so
   * that no row is counted twice. Returns the record, or null when the batch has been deleted.
   */
  async append(
    id: string,
    from: number,
    rows: readonly BatchRow[],
    change: Partial<BatchMeta>,
  ): Promise<BatchRecord | null> {
    const next = await guarded(async () => {
      const tx = this.#db.transaction(['batches', 'batchRows'], 'readwrite');
      const record = await tx.objectStore('batches').get(id);
      if (!record) return null;
      if (record.meta.rows !== from || from % BATCH_CHUNK !== 0) {
        tx.abort();
        tx.done.catch(() => undefined); // the error below reports it
        throw new EngineError('internal', {
          why: 'rows are stored already',
          from,
          rows: record.meta.rows,
        });
      }
      const meta = { ...record.meta, ...change };
      const chunk = from / BATCH_CHUNK;
      const filters = filtersOf(rows, meta.labels);
      void tx
        .objectStore('batchRows')
        .put(packRows(id, chunk, rows))
        .catch(() => undefined); // `tx.done` reports the failure
      void tx
        .objectStore('batchRows')
        .put({ owner: filtersOwner(id), chunk, rows: [], filters })
        .catch(() => undefined);
      const written: BatchRecord = {
        ...record,
        updatedAt: this.#now(),
        meta: {
          ...meta,
          rows: from + rows.length,
          badRows: record.meta.badRows + rows.filter((row) => row.problem !== null).length,
          totals: addToTotals(record.meta.totals, rows, meta),
        },
      };
      void tx
        .objectStore('batches')
        .put(written)
        .catch(() => undefined);
      await tx.done;
      return written;
    });
    this.#changes.announce({ kind: 'batches' });
    return next;
  }

  /** One chunk of rows; empty beyond the end. */
  async chunk(id: string, chunk: number): Promise<BatchRow[]> {
    return batchChunk(this.#db, id, chunk);
  }

  /** All rows in order, with their places, a chunk at a time in memory. */
  async *rows(
    id: string,
    filter: BatchFilter = {},
  ): AsyncGenerator<readonly { readonly place: number; readonly row: BatchRow }[]> {
    for (let chunk = 0; ; chunk++) {
      const [rows, record] = await Promise.all([
        this.chunk(id, chunk),
        guarded(() => this.#db.get('batchRows', [filtersOwner(id), chunk])),
      ]);
      if (rows.length === 0) return;
      const { filters } = record ?? {};
      yield rows.flatMap((row, at) =>
        filters && !matches(filters, at, filter) ? [] : [{ place: chunk * BATCH_CHUNK + at, row }],
      );
    }
  }

  /** The filter bytes of all rows, one after the other. */
  async filters(id: string): Promise<Uint8Array<ArrayBuffer>> {
    const owner = filtersOwner(id);
    const records = await guarded(() =>
      this.#db.getAll('batchRows', IDBKeyRange.bound([owner, 0], [owner, Infinity])),
    );
    const joined = new Uint8Array(
      records.reduce((sum, { filters }) => sum + (filters?.length ?? 0), 0),
    );
    let at = 0;
    for (const { filters } of records) {
      if (!filters) continue;
      joined.set(filters, at);
      at += filters.length;
    }
    return joined;
  }

  /** Removes a batch with its answers. */
  async remove(id: string): Promise<void> {
    await guarded(async () => {
      const tx = this.#db.transaction(['batches', 'batchRows'], 'readwrite');
      void tx.objectStore('batches').delete(id);
      for (const owner of [id, filtersOwner(id)])
        void tx.objectStore('batchRows').delete(IDBKeyRange.bound([owner, 0], [owner, Infinity]));
      await tx.done;
    });
    this.#changes.announce({ kind: 'batches' });
  }
}
