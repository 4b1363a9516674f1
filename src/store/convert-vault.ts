import { BATCH_FOLDER } from './batch-meta.ts';
import type { Database } from './open-database.ts';
import { isSealedRecord, SEALED_STORES } from './record-seal.ts';
import type { PresortSchema } from './schema.ts';
import { guarded } from './storage-error.ts';
import { privateFolder, withLock } from './without-https.ts';
import type { Vault } from './vault.ts';
import type { StoreNames } from 'idb';

const LOCK = 'presort-vault';
const STEP = 100;

/**
 * Encrypts or decrypts every record that does not fit the vault's mode, one step per transaction.
 * `raw` is the database without the vault. The work can be stopped or killed at any point, because
 * each record is whole before and after, and the next call continues. Only one realm converts at a
 * time; a second one finds no work.
 */
export async function convertVault(
  raw: Database,
  vault: Vault,
  onProgress: (share: number) => void = () => undefined,
  lockName = LOCK,
): Promise<void> {
  await withLock(lockName, async () => {
    await vault.refresh();
    const { mode } = vault;
    if (mode === 'sealing') {
      await sweep(raw, vault, true, onProgress);
      // Copies of batch files would stay readable on the disk, so they are deleted and the batch
      // asks for its file again.
      await privateFolder()
        .then((root) => root.removeEntry(BATCH_FOLDER, { recursive: true }))
        .catch(() => undefined);
      await vault.setMode('on');
    } else if (mode === 'opening') {
      await sweep(raw, vault, false, onProgress);
      // A second pass for records that another realm wrote before the message reached it. No sealed
      // record may remain when the key is deleted.
      await sweep(raw, vault, false, () => undefined);
      await vault.setMode('off');
    }
  });
}

async function sweep(
  raw: Database,
  vault: Vault,
  toSealed: boolean,
  onProgress: (share: number) => void,
): Promise<void> {
  const stores = Object.keys(SEALED_STORES) as StoreNames<PresortSchema>[]; // the names of its keys
  const sizes = await guarded(() => Promise.all(stores.map((store) => raw.count(store))));
  const all = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let seen = 0;
  for (const store of stores) {
    let range: IDBKeyRange | null = null;
    for (;;) {
      const from: IDBKeyRange | null = range;
      const keys = await guarded(async () => {
        const tx = raw.transaction(store, 'readwrite');
        const [found, values] = await Promise.all([
          tx.store.getAllKeys(from, STEP),
          tx.store.getAll(from, STEP),
        ]);
        for (const value of values) {
          if (isSealedRecord(value) === toSealed) continue;
          void tx.store.put(
            (toSealed ? vault.seal(store, value) : vault.open(store, value)) as never,
          ); // the same record, sealed or opened
        }
        await tx.done;
        return found;
      });
      seen += keys.length;
      onProgress(Math.min(1, seen / all));
      const last = keys.at(-1);
      if (last === undefined || keys.length < STEP) break;
      range = IDBKeyRange.lowerBound(last, true);
    }
  }
}
