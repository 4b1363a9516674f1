import { modelView, readForRules } from '../../../core/redecide.ts';
import type { ModelView, ReadTicket } from '../../../core/redecide.ts';
import type { EngineInfo } from '../../../engine/methods.ts';
import type { TicketRecord, TriageRecord } from '../../../store/schema.ts';
import type { Workspace } from '../../../store/workspace.ts';

/** What was kept of a ticket's triage, as far as deciding again needs it. */
export interface KeptView {
  readonly view: ModelView;
  /** Team and priority as the triage gave them: where the ticket has others now, a person has chosen them. */
  readonly team: string;
  readonly priority: string | null;
}

const PAGE = 2_000;
/** Beyond this many, texts are made ready again each time, so that memory stays small. */
const MAX_KEPT_TEXTS = 20_000;

/** The model's answers for all stored tickets, read once and kept current while a page needs them. */
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

  /** Returns the way to stop. */
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
      // Another bundle's labels and probabilities say nothing about this one's.
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
