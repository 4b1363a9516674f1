import type { Database } from '../../../store/open-database.ts';
import { listDatasets, rowsOfDataset } from '../../../store/read-datasets.ts';
import type { StoredRow } from '../../../store/read-datasets.ts';
import type { DatasetRecord, TrainingRecord } from '../../../store/schema.ts';
import { guarded } from '../../../store/storage-error.ts';
import { randomId } from '../../../store/without-https.ts';
import type { DatasetMeta, TrainingMeta } from './lab-records.ts';

/** A data set or a training with its id and record. */
export interface LabDataset extends Omit<DatasetRecord, 'meta'> {
  readonly meta: DatasetMeta;
}
export interface LabTraining extends Omit<TrainingRecord, 'meta'> {
  readonly meta: TrainingMeta;
}

/** Rows per record; few enough that reading a record does not block the page. */
export const ROWS_IN_CHUNK = 1_000;

/** Data sets and trainings of the Lab. Every method rejects with `storage-denied` or `storage-quota` only. */
export class LabStore {
  readonly #db: Database;
  readonly #now: () => number;

  constructor(db: Database, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /** Newest first. */
  async datasets(): Promise<readonly LabDataset[]> {
    const records = await listDatasets(this.#db);
    return records.map((record) => record as LabDataset); // only this class writes them
  }

  async dataset(id: string): Promise<LabDataset | undefined> {
    return guarded(() => this.#db.get('datasets', id)) as Promise<LabDataset | undefined>; // only this class writes them
  }

  async createDataset(meta: DatasetMeta): Promise<string> {
    const id = randomId();
    const now = this.#now();
    await guarded(() => this.#db.add('datasets', { id, createdAt: now, updatedAt: now, meta }));
    return id;
  }

  /** Changes the record of a data set in one transaction. */
  async updateDataset(id: string, change: (meta: DatasetMeta) => DatasetMeta): Promise<void> {
    await guarded(async () => {
      const { store, done } = this.#db.transaction('datasets', 'readwrite');
      const record = await store.get(id);
      if (record)
        void store.put({
          ...record,
          updatedAt: this.#now(),
          meta: change(record.meta as DatasetMeta),
        }); // only this class writes them
      await done;
    });
  }

  async addRows(id: string, chunk: number, rows: readonly StoredRow[]): Promise<void> {
    await guarded(() => this.#db.put('datasetRows', { owner: id, chunk, rows }));
  }

  /** Removes a data set with its rows and trainings; published bundles stay. */
  async removeDataset(id: string): Promise<void> {
    await guarded(async () => {
      const tx = this.#db.transaction(['datasets', 'datasetRows', 'trainings'], 'readwrite');
      void tx.objectStore('datasets').delete(id);
      void tx.objectStore('datasetRows').delete(rowsOfDataset(id));
      for (const key of await tx.objectStore('trainings').index('by-dataset').getAllKeys(id))
        void tx.objectStore('trainings').delete(key);
      await tx.done;
    });
  }

  /** Newest first. */
  async trainings(datasetId?: string): Promise<readonly LabTraining[]> {
    const records = await guarded(() =>
      datasetId === undefined
        ? this.#db.getAll('trainings')
        : this.#db.getAllFromIndex('trainings', 'by-dataset', datasetId),
    );
    return records.map((record) => record as LabTraining).sort((a, b) => b.createdAt - a.createdAt); // only this class writes them
  }

  async training(id: string): Promise<LabTraining | undefined> {
    return guarded(() => this.#db.get('trainings', id)) as Promise<LabTraining | undefined>; // only this class writes them
  }

  async createTraining(datasetId: string, meta: TrainingMeta): Promise<string> {
    const id = randomId();
    const now = this.#now();
    await guarded(() =>
      this.#db.add('trainings', { id, datasetId, createdAt: now, updatedAt: now, meta }),
    );
    return id;
  }

  async updateTraining(id: string, change: Partial<TrainingMeta>): Promise<void> {
    await guarded(async () => {
      const { store, done } = this.#db.transaction('trainings', 'readwrite');
      const record = await store.get(id);
      if (record)
        void store.put({
          ...record,
          updatedAt: this.#now(),
          meta: { ...(record.meta as TrainingMeta), ...change },
        }); // only this class writes them
      await done;
    });
  }

  async removeTraining(id: string): Promise<void> {
    await guarded(() => this.#db.delete('trainings', id));
  }
}
