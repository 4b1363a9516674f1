import { assignTeam } from '../../../core/assign.ts';
import type { AppState } from '../../../shell/state/app-state.svelte.ts';
import { errorLine } from '../../../shell/problem-words.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import type { TicketEdit } from '../../../store/ticket-edits.ts';
import { nextForReview, wantsReview } from './review-queue.ts';
import type { ReviewItem } from './review-queue.ts';
import { labelText } from '../../../shell/ticket/ticket-words.ts';
import { words } from './words/words.ts';

interface Done {
  readonly item: ReviewItem;
  /** The tickets before the change; null if the ticket was skipped. */
  readonly before: readonly TicketRecord[] | null;
}

/** Number of tickets per request. */
const ROUND = 40;

/**
 * State of the review: the tickets to come, the finished ones, and the labels chosen for the
 * current one.
 */
export class ReviewRoom {
  queue = $state.raw<readonly ReviewItem[]>([]);
  done = $state.raw<readonly Done[]>([]);
  /** The chosen category while the priority is still asked for; else ''. */
  category = $state('');
  /** The priority chosen before the category; '' keeps the model's. */
  priority = $state('');
  /** Whether the priority is asked for after the category. */
  asksPriority = $state(false);
  /** Ids of waiting tickets that another model has sorted; they must be sorted again first. */
  others = $state.raw<readonly string[]>([]);
  reading = $state(true);
  stuck = $state(false);
  readonly #app: AppState;
  readonly #onstep: () => void;
  #busy = false;

  /** `onstep` is called when another ticket becomes the current one. */
  constructor(app: AppState, onstep: () => void) {
    this.#app = app;
    this.#onstep = onstep;
  }

  get item(): ReviewItem | null {
    return this.queue[0] ?? null;
  }

  readonly labelled = $derived(this.done.filter(({ before }) => before !== null).length);

  readonly waiting = $derived.by((): readonly TicketRecord[] => {
    const { feed } = this.#app;
    if (!feed || feed.version < 0) return [];
    const seen = [...this.done.map((one) => one.item.ticket.id), ...this.others];
    return waitingOf(feed.index.query(), seen);
  });

  labelsOf(head: 'category' | 'priority'): readonly string[] {
    return this.#app.engine.info?.heads.find(({ name }) => name === head)?.labels ?? [];
  }

  /** Fetches the next tickets. */
  async fill(): Promise<void> {
    const { workspace, settings } = this.#app;
    if (!workspace || this.#busy) return;
    this.#busy = true;
    const vectors = this.done
      .slice(-ROUND)
      .flatMap(({ item: { vector } }) => (vector ? [vector] : []));
    try {
      const round = await nextForReview(workspace, this.waiting, vectors, ROUND, settings.bundle);
      this.queue = round.items;
      if (round.others.length > 0) this.others = [...this.others, ...round.others];
    } catch (thrown) {
      this.stuck = true;
      this.#app.toasts.show(errorLine(thrown));
    }
    this.reading = this.#busy = false;
  }

  /** Chooses the category, and finishes the ticket unless the priority is asked for. */
  async choose(category: string): Promise<void> {
    const asks = this.asksPriority && this.labelsOf('priority').length > 0;
    if (asks && this.priority === '') this.category = this.category === category ? '' : category;
    else await this.#label(category);
  }

  /** Chooses the priority, and finishes the ticket if its category is chosen. */
  async choosePriority(priority: string): Promise<void> {
    const { category } = this;
    this.priority = this.priority === priority && category === '' ? '' : priority;
    if (category !== '') await this.#label(category);
  }

  /**
   * Confirms the chosen category with the model's priority, or chooses the model's likeliest
   * category.
   */
  async agree(): Promise<void> {
    const guess = this.category || this.item?.triage?.category.top[0]?.label;
    if (this.category) await this.#label(this.category);
    else if (guess !== undefined) await this.choose(guess);
  }

  /** Labels the ticket as out of scope. */
  async none(): Promise<void> {
    await this.#decide({ outside: true }, words.said.none);
  }

  skip(): void {
    const { item } = this;
    if (item) this.#advance({ item, before: null }, words.said.skipped(item.ticket.id));
  }

  async undo(): Promise<void> {
    const last = this.done.at(-1);
    const { workspace, announcer } = this.#app;
    if (!last || this.#busy || !workspace) return;
    this.#busy = true;
    if (last.before) await workspace.tickets.restore(last.before);
    this.done = this.done.slice(0, -1);
    this.queue = [last.item, ...this.queue];
    this.category = '';
    this.#busy = false;
    announcer.say(words.said.back(last.item.ticket.id));
  }

  async #label(category: string): Promise<void> {
    const { priority } = this;
    const labels = [labelText('category', category), labelText('priority', priority)]
      .filter(Boolean)
      .join(', ');
    await this.#decide({ category }, (id) => words.said.labelled(id, labels));
  }

  async #decide(edit: TicketEdit, said: (id: string) => string): Promise<void> {
    const { item, priority } = this;
    const { workspace, teamTable, settings, toasts } = this.#app;
    if (!workspace || !item || this.#busy) return;
    this.#busy = true;
    const { ticket } = item;
    const { category = null } = edit;
    const team =
      teamTable && assignTeam({ category, priority: priority || ticket.priority }, teamTable);
    try {
      const before = await workspace.tickets.edit(
        [ticket.id],
        {
          ...edit,
          ...(priority ? { priority } : {}),
          ...(team ? { team } : {}),
          flagged: false,
        },
        'person',
        settings.agentName,
      );
      this.#advance({ item, before }, said(ticket.id));
    } catch (thrown) {
      toasts.show(errorLine(thrown));
    }
    this.#busy = false;
  }

  #advance(step: Done, said: string): void {
    this.done = [...this.done, step];
    this.queue = this.queue.slice(1);
    this.priority = this.category = '';
    const next = this.queue[0]?.ticket;
    this.#app.announcer.say(
      next ? words.said.next(said, next.subject || next.description.slice(0, 120)) : said,
    );
    this.#onstep();
  }
}

function waitingOf(
  tickets: readonly TicketRecord[],
  seen: readonly string[],
): readonly TicketRecord[] {
  const out = new Set(seen);
  return tickets.filter((ticket) => wantsReview(ticket) && !out.has(ticket.id));
}
