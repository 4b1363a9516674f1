import { openChangeChannel } from './change-channel.ts';
import type { ChangeChannel } from './change-channel.ts';
import { CorrectionStore } from './correction-store.ts';
import { DeadLetters } from './dead-letters.ts';
import { JobQueue } from './job-queue.ts';
import { openDatabase } from './open-database.ts';
import type { Database, OpenOptions } from './open-database.ts';
import { sealDatabase } from './sealed-database.ts';
import { SettingsStore } from './settings-store.ts';
import { TicketStore } from './ticket-store.ts';
import { Vault } from './vault.ts';

/** Everything that is kept on this device, behind one handle. */
export interface Workspace {
  /** Records are sealed and opened on the way, where the tickets are encrypted. */
  readonly db: Database;
  /** The same without the vault in front; for converting and closing only. */
  readonly raw: Database;
  readonly vault: Vault;
  readonly changes: ChangeChannel;
  readonly tickets: TicketStore;
  readonly jobs: JobQueue;
  readonly deadLetters: DeadLetters;
  readonly settings: SettingsStore;
  readonly corrections: CorrectionStore;
  close(): void;
}

/**
 * Opens the workspace; rejects as `openDatabase` does. Where it is encrypted, another realm is
 * asked for the key; without one it is locked.
 */
export async function openWorkspace(
  options: OpenOptions & { readonly now?: () => number } = {},
): Promise<Workspace> {
  const raw = await openDatabase(options);
  const vault = new Vault(
    raw,
    `presort-vault${options.name === undefined ? '' : `-${options.name}`}`,
  );
  await vault.refresh();
  const db = sealDatabase(raw, vault);
  const now = options.now ?? Date.now;
  const changes = openChangeChannel(
    options.name === undefined ? undefined : `presort-changes-${options.name}`,
  );
  return {
    db,
    raw,
    vault,
    changes,
    tickets: new TicketStore(db, changes, now),
    jobs: new JobQueue(db, changes, now),
    deadLetters: new DeadLetters(db, changes, now),
    settings: new SettingsStore(db, changes),
    corrections: new CorrectionStore(db, changes),
    close: () => {
      vault.close();
      changes.close();
      raw.close();
    },
  };
}
