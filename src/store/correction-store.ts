import { CATEGORY, PRIORITY, SCOPE } from '../core/labels.ts';
import { wordsOf } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { ChangeChannel } from './change-channel.ts';
import { latestCorrections, mergeCorrections, OUTSIDE, outsideTexts } from './merge-corrections.ts';
import type { Database } from './open-database.ts';
import type { CorrectionRecord, TicketRecord } from './schema.ts';
import { guarded } from './storage-error.ts';
import { randomId } from './without-https.ts';

/** Result of a merge. */
export interface MergeOutcome {
  readonly added: number;
  /** Number of records with a known id and different content. */
  readonly replaced: number;
}

/**
 * Decisions of people, as Examples to learn from. `TicketStore.edit` writes them; this class reads
 * and merges them.
 */
export class CorrectionStore {
  readonly #db: Database;
  readonly #changes: ChangeChannel;

  constructor(db: Database, changes: ChangeChannel) {
    this.#db = db;
    this.#changes = changes;
  }

  /** Every record ever made, oldest first. */
  async all(): Promise<readonly CorrectionRecord[]> {
    const records = await guarded(() => this.#db.getAll('corrections'));
    return records.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /**
   * The valid label of each text and head, as training data, oldest first. A named head limits the
   * result to that head.
   */
  async list(head?: string): Promise<readonly CorrectionRecord[]> {
    const latest = latestCorrections(await this.all());
    return head === undefined ? latest : latest.filter((record) => record.head === head);
  }

  /** Texts that people marked as out of scope, oldest first. */
  async outside(): Promise<readonly string[]> {
    return outsideTexts(await this.all());
  }

  async count(): Promise<number> {
    return guarded(() => this.#db.count('corrections'));
  }

  /**
   * Adds records from a file. The result is the same when a file is merged twice or files come in
   * another order.
   */
  async merge(records: readonly CorrectionRecord[]): Promise<MergeOutcome> {
    const outcome = await guarded(async () => {
      const { store, done } = this.#db.transaction('corrections', 'readwrite');
      let [added, replaced] = [0, 0];
      for (const record of mergeCorrections(records, [])) {
        const known = await store.get(record.id);
        const [winner = record] = known ? mergeCorrections([known], [record]) : [record];
        if (winner === known) continue;
        if (known) replaced += 1;
        else added += 1;
        void store.put(winner);
      }
      await done;
      return { added, replaced };
    });
    this.#changes.announce({ kind: 'corrections' });
    return outcome;
  }
}

/** One record for each label that a person's change of a ticket sets. */
export function correctionsOf(
  ticket: TicketRecord,
  triage: Triage | null,
  labels: { readonly category?: string; readonly priority?: string; readonly outside?: true },
  by: string,
  at: number,
): readonly CorrectionRecord[] {
  const text = wordsOf(ticket);
  const given = { ...labels, ...(labels.outside && { [SCOPE]: OUTSIDE }) };
  return ([CATEGORY, PRIORITY, SCOPE] as const).flatMap((head) => {
    const label = given[head];
    if (label === undefined) return [];
    return [
      {
        id: randomId(),
        ticketId: ticket.id,
        text,
        head,
        label,
        was: triage?.[head === PRIORITY ? head : CATEGORY].label ?? null,
        bundle: triage?.bundle ?? null,
        by,
        at,
      },
    ];
  });
}
