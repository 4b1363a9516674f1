import * as v from 'valibot';
import { EngineError } from '../core/errors.ts';
import type { ChangeChannel } from './change-channel.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import type { Database } from './open-database.ts';
import { guarded } from './storage-error.ts';

const STORES = ['tickets', 'triages', 'audit', 'jobs', 'settings', 'vectors', 'counters', 'corrections'] as const;
const FORMAT = 'presort-backup';

const Header = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer(), v.minValue(1)), createdAt: v.number() });
const Row = v.object({ store: v.picklist(STORES), value: v.record(v.string(), v.unknown()) });

/** Everything in the workspace as text, one JSON value a line, in pieces of some thousand rows. */
export async function* writeBackup(db: Database, now: number): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: FORMAT, version: SCHEMA_VERSION, createdAt: now })}\n`;
  for (const store of STORES) {
    let after: IDBKeyRange | null = null;
    for (;;) {
      const { store: source } = db.transaction(store);
      const [keys, values] = await guarded(() => Promise.all([source.getAllKeys(after, 1_000), source.getAll(after, 1_000)]));
      if (values.length > 0) yield values.map((value) => `${JSON.stringify({ store, value: 'vector' in value ? { ...value, vector: [...value.vector] } : value })}\n`).join('');
      const last = keys.at(-1);
      if (last === undefined || keys.length < 1_000) break;
      after = IDBKeyRange.lowerBound(last, true);
    }
  }
}

/**
 * Replaces the workspace by a backup, all or nothing. Returns the number of tickets.
 * Throws `bad-input` for a file that is no backup or is damaged, `storage-newer` for one of a newer version, `storage-quota` when it does not fit;
 * in each case nothing has changed.
 */
export async function restoreBackup(db: Database, changes: ChangeChannel, text: string): Promise<number> {
  const lines = text.split('\n').filter((line) => line !== '');
  const header = v.safeParse(Header, parse(lines[0] ?? '', 1));
  if (!header.success) throw new EngineError('bad-input', { why: 'this is not a Presort backup' });
  if (header.output.version > SCHEMA_VERSION) throw new EngineError('storage-newer', { version: header.output.version });
  const rows = lines.slice(1).map((line, index) => {
    const row = v.safeParse(Row, parse(line, index + 2));
    if (!row.success) throw new EngineError('bad-input', { line: index + 2 });
    return row.output;
  });
  const tickets = rows.filter((row) => row.store === 'tickets').length;
  await guarded(async () => {
    const tx = db.transaction([...STORES], 'readwrite');
    try {
      await Promise.all(STORES.map((store) => tx.objectStore(store).clear()));
      // The rows were written by `writeBackup`; the store refuses one without its key.
      await Promise.all(rows.map(async ({ store, value }) => tx.objectStore(store).put((Array.isArray(value['vector']) ? { ...value, vector: Int8Array.from(value['vector']) } : value) as never)));
    } catch (thrown) {
      tx.done.catch(() => undefined); // the first reason is told below
      try { tx.abort(); } catch { /* the browser has aborted it already */ }
      throw nameOfError(thrown) === 'DataError' ? new EngineError('bad-input', { why: 'a row has no key' }) : thrown;
    }
    await tx.done;
  });
  changes.announce({ kind: 'everything' });
  changes.announce({ kind: 'settings' });
  return tickets;
}

/** Deletes everything but the settings. */
export async function wipeWorkspace(db: Database, changes: ChangeChannel): Promise<void> {
  await guarded(async () => {
    const stores = STORES.filter((store) => store !== 'settings');
    const tx = db.transaction(stores, 'readwrite');
    for (const store of stores) void tx.objectStore(store).clear();
    await tx.done;
  });
  changes.announce({ kind: 'everything' });
}

function nameOfError(thrown: unknown): string {
  return thrown instanceof DOMException ? thrown.name : '';
}

function parse(line: string, at: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new EngineError('bad-input', { line: at });
  }
}
