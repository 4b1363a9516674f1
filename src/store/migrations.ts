import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { PresortSchema } from './schema.ts';

export type UpgradeTransaction = IDBPTransaction<
  PresortSchema,
  StoreNames<PresortSchema>[],
  'versionchange'
>;
type Migration = (
  db: IDBPDatabase<PresortSchema>,
  transaction: UpgradeTransaction,
) => void | Promise<void>;

/**
 * Migration n brings a database from version n to n + 1. A released one is never edited;
 * `test/fixtures/storage` holds a database of each version.
 */
const MIGRATIONS: readonly Migration[] = [
  (db) => {
    const tickets = db.createObjectStore('tickets', { keyPath: 'id' });
    tickets.createIndex('by-created', 'createdAt');
    tickets.createIndex('by-status', 'status');
    db.createObjectStore('triages', { keyPath: 'ticketId' });
    db.createObjectStore('audit', { keyPath: 'id', autoIncrement: true }).createIndex(
      'by-ticket',
      'ticketId',
    );
    const jobs = db.createObjectStore('jobs', { keyPath: 'id', autoIncrement: true });
    jobs.createIndex('by-state', ['state', 'notBefore']);
    jobs.createIndex('by-ticket', 'ticketId');
    db.createObjectStore('settings', { keyPath: 'key' });
    db.createObjectStore('corrections', { keyPath: 'id' }).createIndex('by-ticket', 'ticketId');
  },
  (db) => {
    db.createObjectStore('vectors', { keyPath: 'ticketId' });
    db.createObjectStore('counters', { keyPath: 'key' });
  },
  (db) => {
    db.createObjectStore('batches', { keyPath: 'id' });
    db.createObjectStore('batchRows', { keyPath: ['owner', 'chunk'] });
    db.createObjectStore('datasets', { keyPath: 'id' });
    db.createObjectStore('datasetRows', { keyPath: ['owner', 'chunk'] });
    db.createObjectStore('trainings', { keyPath: 'id' }).createIndex('by-dataset', 'datasetId');
  },
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Runs what `from` has not seen yet, in order, inside the one upgrade transaction. */
export async function migrate(
  db: IDBPDatabase<PresortSchema>,
  from: number,
  to: number,
  transaction: UpgradeTransaction,
): Promise<void> {
  for (const migration of MIGRATIONS.slice(from, to)) await migration(db, transaction);
}
