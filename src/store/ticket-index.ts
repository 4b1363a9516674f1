import type { DecisionSource } from '../core/triage.ts';
import type { TicketOrigin, TicketRecord } from './schema.ts';
import { WordIndex, wordsOf } from './word-index.ts';

/** Filters of a list. Empty or missing filters match every ticket; all filters must match. */
export interface TicketFilter {
  readonly text?: string;
  readonly status?: 'open' | 'classified' | 'review' | 'assigned' | 'resolved';
  readonly category?: string;
  readonly priority?: string;
  readonly team?: string;
  readonly group?: string;
  readonly assignee?: string;
  /** Received at this moment or later, and before that one; milliseconds since 1970. */
  readonly from?: number;
  readonly until?: number;
  readonly source?: DecisionSource;
  readonly origin?: TicketOrigin;
  /** In [0, 1]; tickets without a confidence count as 0. */
  readonly confidenceBelow?: number;
}

interface Row {
  record: TicketRecord;
  readonly slot: number;
  /**
   * The text has changed since it was indexed, so the index may contain words that it no longer
   * has.
   */
  edited: boolean;
}

/**
 * All tickets in memory, newest first. Filters and searches 100,000 of them within a frame or two.
 */
export class TicketIndex {
  readonly #byId = new Map<string, Row>();
  readonly #words = new WordIndex();
  #order: Row[] = [];
  #slots = 0;
  #sorted = true;

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): TicketRecord | undefined {
    return this.#byId.get(id)?.record;
  }

  /** Adds tickets or replaces those of the same id. */
  upsert(records: readonly TicketRecord[]): void {
    for (const record of records) {
      const row = this.#byId.get(record.id);
      if (row) {
        if (row.record.createdAt !== record.createdAt) this.#sorted = false;
        if (textChanged(row.record, record)) {
          row.edited = true;
          this.#words.add(row.slot, `${record.subject} ${record.description}`);
        }
        row.record = record;
      } else {
        const added: Row = { record, slot: this.#slots, edited: false };
        this.#slots += 1;
        this.#words.add(added.slot, `${record.subject} ${record.description}`);
        this.#byId.set(record.id, added);
        this.#order.push(added);
        this.#sorted = false;
      }
    }
  }

  remove(ids: readonly string[]): void {
    const gone = new Set(ids);
    for (const id of gone) this.#byId.delete(id);
    this.#order = this.#order.filter((row) => !gone.has(row.record.id));
  }

  clear(): void {
    this.#byId.clear();
    this.#words.clear();
    this.#order = [];
    this.#slots = 0;
  }

  /** Tickets that fit, newest first; at most `most`. */
  query(filter: TicketFilter = {}, most = Infinity): TicketRecord[] {
    this.#sort();
    const fits = predicateOf(filter);
    const matches = this.#matcherOf(filter.text ?? '');
    const found: TicketRecord[] = [];
    for (const row of this.#order) {
      if (!fits(row.record)) continue;
      if (!matches(row)) continue;
      found.push(row.record);
      if (found.length >= most) break;
    }
    return found;
  }

  /** How many tickets have each value of a field, most frequent first. */
  countBy(
    field: 'status' | 'category' | 'priority' | 'team' | 'group' | 'assignee',
  ): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { record } of this.#order) {
      const value = record[field];
      if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return new Map([...counts].sort((a, b) => b[1] - a[1]));
  }

  /** Every word must begin a word of the subject or text, or be part of the id. */
  #matcherOf(text: string): (row: Row) => boolean {
    const wanted = wordsOf(text);
    if (wanted.length === 0) return () => true;
    const hits = wanted.map((word) => this.#words.find(word));
    const id = text.trim().toLowerCase();
    const maybeId = /\d/.test(id);
    return (row) =>
      (hits.every((hit) => hit[row.slot] === 1) && (!row.edited || holdsAll(row.record, wanted))) ||
      (maybeId && row.record.id.toLowerCase().includes(id));
  }

  #sort(): void {
    if (this.#sorted) return;
    this.#order.sort(
      (a, b) => b.record.createdAt - a.record.createdAt || (a.record.id < b.record.id ? 1 : -1),
    );
    this.#sorted = true;
  }
}

function predicateOf(filter: TicketFilter): (ticket: TicketRecord) => boolean {
  const { status, category, priority, team, group, assignee } = filter;
  const { source, origin, confidenceBelow, from, until } = filter;
  return (ticket) =>
    (category === undefined || ticket.category === category) &&
    (priority === undefined || ticket.priority === priority) &&
    (team === undefined || ticket.team === team) &&
    (group === undefined || ticket.group === group) &&
    (assignee === undefined || ticket.assignee === assignee) &&
    (from === undefined || ticket.createdAt >= from) &&
    (until === undefined || ticket.createdAt < until) &&
    (source === undefined || ticket.source === source) &&
    (origin === undefined || ticket.origin === origin) &&
    (confidenceBelow === undefined || (ticket.confidence ?? 0) < confidenceBelow) &&
    (status === undefined || hasStatus(ticket, status));
}

function hasStatus(ticket: TicketRecord, status: NonNullable<TicketFilter['status']>): boolean {
  switch (status) {
    case 'open':
      return ticket.status === 'OPEN';
    case 'classified':
      return ticket.status === 'CLASSIFIED';
    case 'review':
      return ticket.status === 'ASSIGNED' && ticket.state === 'abstain';
    case 'assigned':
      return ticket.status === 'ASSIGNED' && ticket.state !== 'abstain';
    case 'resolved':
      return ticket.status === 'RESOLVED';
  }
}

function holdsAll(ticket: TicketRecord, wanted: readonly string[]): boolean {
  const words = wordsOf(`${ticket.subject} ${ticket.description}`);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

function textChanged(before: TicketRecord, after: TicketRecord): boolean {
  return before.subject !== after.subject || before.description !== after.description;
}
