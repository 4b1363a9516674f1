import type { TicketRecord } from '../../storage/schema.ts';
import type { Workspace } from '../../storage/workspace.ts';

const SHOWN = 500;

/** The newest tickets, kept current from every tab. */
export class TicketFeed {
  list = $state.raw<readonly TicketRecord[]>([]);
  total = $state(0);
  loaded = $state(false);
  readonly #workspace: Workspace;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Returns the way to stop. */
  start(): () => void {
    void this.#refresh();
    return this.#workspace.changes.listen((change) => {
      if (change.kind === 'tickets' || change.kind === 'everything') void this.#refresh();
    });
  }

  /** Changes that arrive while a read runs are read once more after it, not once each. */
  async #refresh(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#read();
    await this.#running;
    this.#running = null;
    if (this.#again) {
      this.#again = false;
      await this.#refresh();
    }
  }

  async #read(): Promise<void> {
    const [list, total] = await Promise.all([this.#workspace.tickets.newest(SHOWN), this.#workspace.tickets.count()]);
    this.list = list;
    this.total = total;
    this.loaded = true;
  }
}
