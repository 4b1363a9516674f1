import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { EngineError } from '../core/errors.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import type { UpgradeTransaction } from './migrations.ts';
import { DATABASE_NAME } from './schema.ts';
import type { PresortSchema } from './schema.ts';
import { toStorageError } from './storage-error.ts';

export type Database = IDBPDatabase<PresortSchema>;

export interface OpenOptions {
  readonly name?: string;
  readonly version?: number;
  /** A newer tab wants to upgrade. This tab has closed the database and must not write any more. */
  readonly onOutdated?: () => void;
  /** An older tab holds the database open. Opening continues when that tab closes it. */
  readonly onBlocked?: () => void;
  /** The browser closed the connection (storage cleared, disk error). */
  readonly onLost?: () => void;
}

/**
 * Opens and migrates the workspace. Rejects with `storage-denied`, `storage-quota`, or
 * `storage-newer` when a newer version has upgraded the database.
 */
export async function openDatabase({
  name = DATABASE_NAME,
  version = SCHEMA_VERSION,
  onOutdated,
  onBlocked,
  onLost,
}: OpenOptions = {}): Promise<Database> {
  try {
    // Inside the guard, because reading `indexedDB` may throw where storage is refused.
    if (typeof indexedDB === 'undefined')
      throw new EngineError('storage-denied', { name: 'no-indexeddb' });
    const db = await openDB<PresortSchema>(name, version, {
      upgrade: (database, from, to, transaction) =>
        migrate(database, from, to ?? version, transaction as UpgradeTransaction), // idb's type lists the stores, ours too
      blocked: () => {
        onBlocked?.();
      },
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close(); // the event's target is the connection
        onOutdated?.();
      },
      terminated: () => {
        onLost?.();
      },
    });
    return db;
  } catch (thrown) {
    throw toStorageError(thrown);
  }
}
