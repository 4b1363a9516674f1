/// <reference types="vite/client" />
import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/core/errors.ts';
import { migrate, SCHEMA_VERSION } from '../../src/store/migrations.ts';
import type { UpgradeTransaction } from '../../src/store/migrations.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import type { PresortSchema } from '../../src/store/schema.ts';
import { toStorageError } from '../../src/store/storage-error.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import { freshName } from './storage-fixtures.ts';

interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}
const fixtures = Object.values(
  import.meta.glob<Fixture>('../fixtures/storage/v*.json', { eager: true, import: 'default' }),
);

/** A database as the released version `fixture.version` left it. */
async function writeFixture(name: string, fixture: Fixture): Promise<void> {
  const db = await openDB<PresortSchema>(name, fixture.version, {
    upgrade: (database, from, _to, transaction) =>
      migrate(database, from, fixture.version, transaction as UpgradeTransaction), // the stores of that version
  });
  const raw = db as unknown as IDBPDatabase; // rows of an old version need not fit today's types
  for (const [store, rows] of Object.entries(fixture.stores))
    for (const row of rows) await raw.put(store, row);
  db.close();
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.code : String(thrown);
  }
}

describe('database', () => {
  it('has a fixture of every released version', () => {
    expect(fixtures.map((fixture) => fixture.version)).toEqual(
      Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1),
    );
  });

  it.each(fixtures)(
    'opens a database of version $version with its tickets, settings and counter',
    async (fixture) => {
      const name = freshName();
      await writeFixture(name, fixture);
      const space = await openWorkspace({ name });
      expect(space.db.version).toBe(SCHEMA_VERSION);
      expect(await space.tickets.detail('P-1001')).toMatchObject({
        ticket: { category: 'Billing Inquiry', team: 'PAYMENTS_TEAM' },
        triage: { bundle: 'support@1.0.0' },
        audit: [{ action: 'created' }, { action: 'classified' }],
      });
      expect((await space.settings.readAll()).theme).toBe('dark');
      expect((await space.tickets.create([{ description: 'x', origin: 'ask' }]))[0]?.id).toBe(
        'P-1003',
      );
      expect((await space.jobs.claim(10)).map(({ ticket }) => ticket.id)).toEqual([
        'P-1002',
        'P-1003',
      ]);
      space.close();
    },
  );

  it('lets go of the database and says so when a newer tab wants to upgrade', async () => {
    const name = freshName();
    let outdated = 0;
    await openDatabase({
      name,
      onOutdated: () => {
        outdated += 1;
      },
    });
    const newer = await openDB(name, SCHEMA_VERSION + 1);
    expect(outdated).toBe(1);
    newer.close();
    expect(await codeOf(openDatabase({ name }))).toBe('storage-newer');
  });

  it('names quota and refusal with our codes', () => {
    expect(toStorageError(new DOMException('', 'QuotaExceededError')).code).toBe('storage-quota');
    expect(toStorageError(new DOMException('', 'SecurityError')).code).toBe('storage-denied');
    expect(toStorageError(new DOMException('', 'InvalidStateError')).code).toBe('storage-denied');
  });

  it('reads a damaged setting as its default', async () => {
    const space = await openWorkspace({ name: freshName() });
    await space.db.put('settings', { key: 'setting:theme', value: 42 });
    expect((await space.settings.readAll()).theme).toBe('auto');
    space.close();
  });
});
