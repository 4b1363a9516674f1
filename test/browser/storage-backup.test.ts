import { afterEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../src/core/errors.ts';
import {
  restoreBackup,
  wipeWorkspace,
  writeBackup,
} from '../../src/features/settings/store/backup.ts';
import { expiredTickets } from '../../src/store/expired-tickets.ts';
import { isSealed, openSealed, sealText } from '../../src/features/settings/store/sealed-file.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import type { Workspace } from '../../src/store/workspace.ts';
import { freshName, triageOf } from './storage-fixtures.ts';

const open: Workspace[] = [];
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
});

async function workspace(now = Date.now): Promise<Workspace> {
  const opened = await openWorkspace({ name: freshName(), now });
  open.push(opened);
  return opened;
}

async function filled(): Promise<Workspace> {
  const space = await workspace();
  await space.tickets.create([
    { description: 'one', origin: 'ask' },
    { description: 'two', origin: 'ask' },
  ]);
  const [claimed] = await space.jobs.claim(1);
  if (claimed)
    await space.jobs.complete([
      { job: claimed.job, triage: triageOf(claimed.ticket.id), vector: Int8Array.of(1, -2, 127) },
    ]);
  await space.jobs.recover();
  return space;
}

async function textOf({ db }: Workspace): Promise<string> {
  let text = '';
  for await (const piece of writeBackup(db, 5)) text += piece;
  return text;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.code : String(thrown);
  }
}

describe('backup', () => {
  it('restores tickets, decisions, history, jobs, settings and vectors in a fresh profile', async () => {
    const space = await filled();
    await space.settings.write('theme', 'dark');
    const text = await textOf(space);
    const fresh = await workspace();
    expect(await restoreBackup(fresh.db, fresh.changes, text)).toBe(2);
    expect(await fresh.tickets.detail('P-1001')).toEqual(await space.tickets.detail('P-1001'));
    expect((await fresh.settings.readAll()).theme).toBe('dark');
    expect((await fresh.db.get('vectors', 'P-1001'))?.vector).toEqual(Int8Array.of(1, -2, 127));
    expect(await fresh.jobs.counts()).toEqual(await space.jobs.counts());
    expect(await textOf(fresh)).toBe(text);
  });

  it('carries batches, data sets and trainings with their bytes, but no file handle', async () => {
    const space = await workspace();
    const chunk = {
      owner: 'b',
      chunk: 0,
      rows: [[0, 1]],
      words: ['ä'],
      filters: Uint8Array.of(0, 255, 7),
    };
    const training = {
      id: 't',
      datasetId: 'd',
      createdAt: 1,
      updatedAt: 2,
      meta: { weights: Float32Array.of(0.25, -1), buffer: Uint8Array.of(9).buffer },
    };
    await space.db.put('batchRows', chunk);
    await space.db.put('trainings', training as never); // any record of the Lab
    await space.db.put('batches', {
      id: 'b',
      createdAt: 1,
      updatedAt: 2,
      meta: {},
      handle: { name: 'f.csv' },
    } as never); // stands for a file handle
    const fresh = await workspace();
    await restoreBackup(fresh.db, fresh.changes, await textOf(space));
    expect(await fresh.db.get('batchRows', ['b', 0])).toEqual(chunk);
    expect(await fresh.db.get('trainings', 't')).toEqual(training);
    expect(await fresh.db.get('batches', 'b')).toEqual({
      id: 'b',
      createdAt: 1,
      updatedAt: 2,
      meta: {},
    });
  });

  it('of an encrypted profile holds its text and not its key, and another profile keeps its own encryption', async () => {
    const space = await filled();
    await space.vault.begin('first passphrase');
    const text = await textOf(space);
    expect(text).not.toContain('wrapped');
    const other = await workspace();
    await other.vault.begin('second passphrase');
    await restoreBackup(other.db, other.changes, text);
    expect((await other.tickets.get('P-1001'))?.description).toBe('one');
    expect(JSON.stringify(await other.raw.getAll('tickets'))).not.toContain('"one"');
    other.vault.lock();
    await other.vault.unlock('second passphrase');
    expect((await other.tickets.get('P-1002'))?.description).toBe('two');
  });

  it('changes nothing when the file is no backup, damaged, or of a newer version', async () => {
    const space = await filled();
    const text = await textOf(space);
    expect(await codeOf(restoreBackup(space.db, space.changes, 'hello'))).toBe('bad-input');
    expect(await codeOf(restoreBackup(space.db, space.changes, text.slice(0, -20)))).toBe(
      'bad-input',
    );
    expect(
      await codeOf(
        restoreBackup(space.db, space.changes, text.replace(/"version":\d+/, '"version":99')),
      ),
    ).toBe('storage-newer');
    expect(
      await codeOf(
        restoreBackup(
          space.db,
          space.changes,
          `${text.replaceAll('one', 'uno')}{"store":"tickets","value":{"noKey":1}}\n`,
        ),
      ),
    ).toBe('bad-input');
    expect(await textOf(space)).toBe(text);
  });

  it('opens a sealed file with its passphrase only, and notices one flipped bit', async () => {
    const sealed = await sealText('secret tickets', 'correct horse');
    expect(isSealed(sealed)).toBe(true);
    expect(new TextDecoder().decode(sealed)).not.toContain('secret');
    expect(await openSealed(sealed, 'correct horse')).toBe('secret tickets');
    expect(await codeOf(openSealed(sealed, 'wrong'))).toBe('bad-input');
    const last = sealed.length - 1;
    sealed[last] = (sealed[last] ?? 0) ^ 1;
    expect(await codeOf(openSealed(sealed, 'correct horse'))).toBe('bad-input');
  });

  it('wipes everything but the settings', async () => {
    const space = await filled();
    await space.settings.write('theme', 'light');
    await wipeWorkspace(space.db, space.changes);
    expect(await space.tickets.count()).toBe(0);
    expect(await space.db.count('vectors')).toBe(0);
    expect((await space.settings.readAll()).theme).toBe('light');
  });

  it('finds resolved tickets that are older than the retention, and no others', async () => {
    const clock = { now: 1_000 };
    const space = await workspace(() => clock.now);
    await space.tickets.create(
      [1, 2, 3].map((at) => ({ description: String(at), origin: 'ask' as const })),
    );
    await space.tickets.edit(['P-1001'], { status: 'RESOLVED' });
    clock.now = 9_000;
    await space.tickets.edit(['P-1002'], { status: 'RESOLVED' });
    expect(await expiredTickets(space.db, 5_000)).toEqual(['P-1001']);
  });
});
