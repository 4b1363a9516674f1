import { oneTurn } from '../../rpc/one-turn.ts';
import { TicketIndex } from '../../store/ticket-index.ts';
import type { Workspace } from '../../store/workspace.ts';

const FIRST = 100;
const CHUNK = 1_000;

/** All tickets in memory, kept current from every tab. Read `version` to be told of changes. */
export class TicketFeed {
  readonly index = new TicketIndex();
  version = $state(0);
  /** Whether the newest tickets are loaded; the others load in the background until `complete`. */
  loaded = $state(false);
  complete = $state(false);
  failedCount = $state(0);
  readonly #workspace: Workspace;
  #changed: string[] = [];
  #reading = false;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get total(): number {
    return this.version >= 0 ? this.index.size : 0; // reading `version` subscribes the caller
  }

  /** Starts reading. Returns a function that stops it. */
  start(): () => void {
    void this.#readAll();
    void this.#countFailed();
    return this.#workspace.changes.listen((change) => {
      if (change.kind === 'tickets') void this.#readChanged(change.ids);
      else if (change.kind === 'everything') void this.#readAll();
      if (change.kind === 'jobs') void this.#countFailed();
    });
  }

  async #countFailed(): Promise<void> {
    this.failedCount = (await this.#workspace.jobs.counts()).dead;
  }

  async #readAll(): Promise<void> {
    const newest = await this.#workspace.tickets.newest(FIRST);
    this.index.clear();
    this.index.upsert(newest);
    this.loaded = true;
    this.version += 1;
    let after: string | undefined;
    for (;;) {
      const chunk = await this.#workspace.tickets.page(after, CHUNK);
      this.index.upsert(chunk);
      after = chunk.at(-1)?.id;
      if (chunk.length < CHUNK) break;
      await oneTurn();
    }
    this.complete = true;
    this.version += 1;
  }

  /** Collects the changes that arrive during a read and reads them together afterwards. */
  async #readChanged(ids: readonly string[]): Promise<void> {
    this.#changed.push(...ids);
    if (this.#reading) return;
    this.#reading = true;
    while (this.#changed.length > 0) {
      const wanted = this.#changed;
      this.#changed = [];
      this.index.upsert(await this.#workspace.tickets.getMany(wanted));
      this.version += 1;
    }
    this.#reading = false;
  }
}
