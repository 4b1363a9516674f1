/** A small valid backup, and a database that only notes what is stored. */
import type { ChangeChannel } from '../../../src/store/change-channel.ts';
import { SCHEMA_VERSION } from '../../../src/store/migrations.ts';
import type { Database } from '../../../src/store/open-database.ts';

/** A header and one row of each kind that people care for. */
export function backupLines(): readonly object[] {
  const ticket = {
    id: 'P-1',
    subject: 'Card',
    description: 'charged twice',
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    status: 'OPEN',
    category: 'PENDING',
    priority: null,
    confidence: null,
    state: null,
    source: null,
    reason: null,
    team: null,
    origin: 'ask',
  };
  return [
    { format: 'presort-backup', version: SCHEMA_VERSION, createdAt: 1_700_000_000_000 },
    { store: 'tickets', value: ticket },
    {
      store: 'audit',
      value: {
        id: 1,
        ticketId: 'P-1',
        at: 1_700_000_000_000,
        actor: 'customer',
        action: 'created',
      },
    },
    { store: 'settings', value: { key: 'settings', value: { language: 'en' } } },
    { store: 'vectors', value: { ticketId: 'P-1', vector: [1, 2, 3] } },
    {
      store: 'datasetRows',
      value: { dataset: 1, part: 0, rows: { $bytes: ['Float32Array', 'AACAPw=='] } },
    },
  ];
}

interface Stored {
  readonly store: string;
  readonly value: unknown;
}

export function fakeDatabase(): {
  readonly db: Database;
  readonly changes: ChangeChannel;
  readonly stored: readonly Stored[];
} {
  const stored: Stored[] = [];
  const objectStore = (store: string): object => ({
    get: () => Promise.resolve(undefined),
    clear: () => Promise.resolve(),
    put: (value: unknown) => {
      stored.push({ store, value });
      return Promise.resolve();
    },
  });
  const transaction = (): object => ({
    objectStore,
    done: Promise.resolve(),
    abort: () => undefined,
  });
  return {
    db: { transaction } as unknown as Database,
    changes: { announce: () => undefined, listen: () => () => undefined, close: () => undefined },
    stored,
  };
}
