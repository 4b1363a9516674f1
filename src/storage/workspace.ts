import { openChangeChannel } from './change-channel.ts';
import type { ChangeChannel } from './change-channel.ts';
import { CorrectionStore } from './correction-store.ts';
import { JobQueue } from './job-queue.ts';
import { openDatabase } from './open-database.ts';
import type { Database, OpenOptions } from './open-database.ts';
import { SettingsStore } from './settings-store.ts';
import { TicketStore } from './ticket-store.ts';

/** Everything that is kept on this device, behind one handle. */
export interface Workspace {
  readonly db: Database;
  readonly changes: ChangeChannel;
  readonly tickets: TicketStore;
  readonly jobs: JobQueue;
  readonly settings: SettingsStore;
  readonly corrections: CorrectionStore;
  close(): void;
}

/** Opens the workspace; rejects as `openDatabase` does. */
export async function openWorkspace(options: OpenOptions & { readonly now?: () => number } = {}): Promise<Workspace> {
  const db = await openDatabase(options);
  const now = options.now ?? Date.now;
  const changes = openChangeChannel(options.name === undefined ? undefined : `presort-changes-${options.name}`);
  return {
    db,
    changes,
    tickets: new TicketStore(db, changes, now),
    jobs: new JobQueue(db, changes, now),
    settings: new SettingsStore(db, changes),
    corrections: new CorrectionStore(db, changes),
    close: () => {
      changes.close();
      db.close();
    },
  };
}
