import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { BATCH_FOLDER } from '../../src/store/batch-meta.ts';
import { convertVault } from '../../src/store/convert-vault.ts';
import { decodeValue, encodeValue } from '../../src/store/sealed-value.ts';
import { freshName, triageOf } from './storage-fixtures.ts';
import {
  close,
  closeAll,
  codeOf,
  encrypt,
  everything,
  fill,
  leaks,
  PASS,
  SECRET,
  workspace,
} from './vault-fixtures.ts';

afterEach(closeAll);

describe('values in bytes', () => {
  it('come back as they were, typed arrays of every kind included', () => {
    const value = {
      text: 'ä\u0000',
      deep: [{ a: Int8Array.of(-1, 2), b: Float32Array.of(0.5) }, null, 3.5, true],
      c: new Uint8Array(0),
      d: new Uint8Array([1, 2, 3, 4]).subarray(1, 3),
    };
    expect(decodeValue(encodeValue(value))).toEqual({ ...value, d: Uint8Array.of(2, 3) });
  });
});

describe('tickets at rest', () => {
  it('hold no text that can be read once they are encrypted, and none that comes later', async () => {
    const name = freshName();
    const space = await workspace(name);
    await fill(space);
    expect(await leaks(name)).toEqual(
      ['tickets', 'triages', 'vectors', 'corrections', 'batchRows', 'datasetRows'].sort((a, b) =>
        a.localeCompare(b),
      ),
    );
    const before = await everything(space);
    await encrypt(space, name);
    expect(space.vault.mode).toBe('on');
    expect(await leaks(name)).toEqual([]);
    expect(await everything(space)).toEqual(before);
    await space.tickets.create([{ description: `another ${SECRET}`, origin: 'ask' }]);
    await space.jobs.complete(
      (await space.jobs.claim(9)).map(({ job, ticket }) => ({
        job,
        triage: {
          ...triageOf(job.ticketId),
          reply: { id: 'r', title: ticket.description, text: '', score: 1 },
        },
      })),
    );
    expect((await space.tickets.detail('P-1006'))?.triage?.reply?.title).toBe(`another ${SECRET}`);
    expect(await leaks(name)).toEqual([]);
  });

  it("leave no readable copy of a batch's file behind when they are encrypted", async () => {
    const name = freshName();
    const space = await workspace(name);
    const root = await navigator.storage.getDirectory();
    const copy = await (
      await root.getDirectoryHandle(BATCH_FOLDER, { create: true })
    ).getFileHandle('b-1', { create: true });
    const writable = await copy.createWritable();
    await writable.write(`text\n${SECRET}\n`);
    await writable.close();
    await encrypt(space, name);
    await expect(root.getDirectoryHandle(BATCH_FOLDER)).rejects.toThrow(DOMException);
    await expect(copy.getFile()).rejects.toThrow(DOMException);
  });

  it('cannot be read, changed or sorted while locked, and nothing is half done', async () => {
    const name = freshName();
    const first = await workspace(name);
    await fill(first);
    await encrypt(first, name);
    close(first);
    const space = await workspace(name);
    expect(space.vault.isLocked).toBe(true);
    const jobs = await space.jobs.counts();
    for (const work of [
      space.tickets.get('P-1001'),
      space.tickets.newest(5),
      space.tickets.edit(['P-1002'], { category: 'Bug Report' }),
      space.tickets.create([{ description: 'x', origin: 'ask' }]),
      space.jobs.claim(5),
    ]) {
      expect(await codeOf(work)).toBe('storage-locked');
    }
    expect(await space.jobs.counts()).toEqual(jobs);
    expect(await space.tickets.count()).toBe(5);
    expect(await codeOf(space.vault.unlock('wrong'))).toBe('bad-input');
    await space.vault.unlock(PASS);
    expect((await space.tickets.get('P-1001'))?.description).toContain(SECRET);
    expect((await space.jobs.claim(5)).map(({ ticket }) => ticket.id)).toEqual(['P-1005']);
  });

  it('open in a second realm with the key of the first, and lock in both', async () => {
    const name = freshName();
    const first = await workspace(name);
    await fill(first);
    const early = await workspace(name);
    await encrypt(first, name);
    const late = await workspace(name);
    for (const space of [early, late])
      expect((await space.tickets.get('P-1002'))?.description).toContain(SECRET);
    const told = new Promise<void>((resolve) => {
      early.vault.onLock = resolve;
    });
    late.vault.lock();
    await told;
    expect([late.vault.isLocked, early.vault.isLocked]).toEqual([true, true]);
    expect(await codeOf(early.tickets.get('P-1002'))).toBe('storage-locked');
  });

  it.each([true, false])(
    'lose nothing when the change is cut off in the middle (encrypting: %s), and the next start finishes it',
    async (toSealed) => {
      const name = freshName();
      const first = await workspace(name);
      await fill(first, 250);
      const before = await everything(first);
      if (toSealed) await first.vault.begin(PASS);
      else {
        await encrypt(first, name);
        await first.vault.beginOpening(PASS);
      }
      let steps = 0;
      const cutOff = convertVault(
        first.raw,
        first.vault,
        () => {
          steps += 1;
          if (steps === 2) close(first);
        },
        name,
      );
      expect(await codeOf(cutOff)).not.toBe('no error');
      const space = await workspace(name);
      expect(space.vault.mode).toBe(toSealed ? 'sealing' : 'opening');
      await space.vault.unlock(PASS);
      expect(await everything(space)).toEqual(before);
      await convertVault(space.raw, space.vault, undefined, name);
      expect(space.vault.mode).toBe(toSealed ? 'on' : 'off');
      expect((await leaks(name)).length === 0).toBe(toSealed);
      expect(await everything(space)).toEqual(before);
    },
  );

  it('take another passphrase without being written again', async () => {
    const name = freshName();
    const first = await workspace(name);
    await fill(first);
    await encrypt(first, name);
    expect(await codeOf(first.vault.changePassphrase('wrong', 'new one here'))).toBe('bad-input');
    await first.vault.changePassphrase(PASS, 'new one here');
    close(first);
    const space = await workspace(name);
    expect(await codeOf(space.vault.unlock(PASS))).toBe('bad-input');
    await space.vault.unlock('new one here');
    expect((await space.tickets.get('P-1001'))?.description).toContain(SECRET);
  });

  it('say so when a record was tampered with', async () => {
    const name = freshName();
    const space = await workspace(name);
    await fill(space);
    await encrypt(space, name);
    const raw = await openDB(name);
    const record = (await raw.get('tickets', 'P-1001')) as { $sealed: Uint8Array };
    record.$sealed[20] = (record.$sealed[20] ?? 0) ^ 1;
    await raw.put('tickets', record);
    raw.close();
    expect(await codeOf(space.tickets.get('P-1001'))).toBe('bad-input');
    expect((await space.tickets.get('P-1002'))?.description).toContain(SECRET);
  });
});
