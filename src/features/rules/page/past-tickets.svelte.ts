import { modelView, readForRules } from '../../../core/redecide.ts';
import type { ModelView, ReadTicket } from '../../../core/redecide.ts';
import type { EngineInfo } from '../../../engine/methods.ts';
import type { TicketRecord, TriageRecord } from '../../../store/schema.ts';
import type { Workspace } from '../../../store/workspace.ts';

/** The part of a stored triage that is needed to decide again. */
export interface KeptView {
  readonly view: ModelView;
  /** Team and priority of the triage. If the ticket has others now, a person has changed them. */
  readonly team: string;
  readonly priority: string | null;
}

const PAGE = 2_000;
/** Most prepared texts in memory; further ones are prepared at each use. */
const MAX_KEPT_TEXTS = 20_000;

/** The model's answers for all stored tickets, read once and updated while a page uses them. */
export class PastTickets {
  version = $state(0);
  complete = $state(false);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- `version` tells of changes; a reactive map of 100,000 is slow
  readonly #views = new Map<string, KeptView>();
  readonly #texts = new WeakMap<TicketRecord, ReadTicket>();
  readonly #workspace: Workspace;
  readonly #info: EngineInfo;

  constructor(workspace: Workspace, info: EngineInfo) {
    this.#workspace = workspace;
    this.#info = info;
  }

  /** Starts updating; returns a function that stops it. */
  start(): () => void {
    const stop = this.#workspace.changes.listen((change) => {
      if (change.kind === 'tickets')
        void this.#workspace.tickets.triagesOf(change.ids).then((records) => {
          this.#keep(records);
        });
    });
    void this.#readAll();
    return stop;
  }

  viewOf(id: string): KeptView | undefined {
    return this.#views.get(id);
  }

  textOf(ticket: TicketRecord): ReadTicket {
    const known = this.#texts.get(ticket);
    if (known) return known;
    const read = readForRules(ticket, this.#info.languages);
    if (this.#views.size <= MAX_KEPT_TEXTS) this.#texts.set(ticket, read);
    return read;
  }

  async #readAll(): Promise<void> {
    let after: string | undefined;
    for (;;) {
      const records = await this.#workspace.tickets.triagePage(after, PAGE);
      this.#keep(records);
      after = records.at(-1)?.ticketId;
      if (records.length < PAGE) break;
    }
    this.complete = true;
  }

  #keep(records: readonly TriageRecord[]): void {
    const { heads, id } = this.#info;
    for (const { ticketId, triage } of records) {
      // Answers of other bundles are left out, because their labels and probabilities are not
      // comparable.
      if (!triage.bundle.startsWith(`${id}@`)) this.#views.delete(ticketId);
      else
        this.#views.set(ticketId, {
          view: modelView(triage, heads),
          team: triage.team,
          priority: triage.priority.label,
        });
    }
    this.version += 1;
  }
}
