import { CATEGORY, PRIORITY, SCOPE } from '../core/labels.ts';
import { wordsOf } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { ChangeChannel } from './change-channel.ts';
import { latestCorrections, mergeCorrections, OUTSIDE, outsideTexts } from './merge-corrections.ts';
import type { Database } from './open-database.ts';
import type { CorrectionRecord, TicketRecord } from './schema.ts';
import { guarded } from './storage-error.ts';
import { randomId } from './without-https.ts';

/** How a merge changed what is kept. */
export interface MergeOutcome {
  readonly added: number;
  /** Records of a known id whose content differed. */
  readonly replaced: number;
}

/**
 * What people have decided, as Examples to learn from. Tickets write them (`TicketStore.edit`);
 * this reads and merges.
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

  /** The label that counts for each text and head: training data. Oldest first; one head only when it is named. */
  async list(head?: string): Promise<readonly CorrectionRecord[]> {
    const latest = latestCorrections(await this.all());
    return head === undefined ? latest : latest.filter((record) => record.head === head);
  }

  /** Texts that people have said to belong to no category, oldest first. */
  async outside(): Promise<readonly string[]> {
    return outsideTexts(await this.all());
  }

  async count(): Promise<number> {
    return guarded(() => this.#db.count('corrections'));
  }

  /** Takes over records from a file. Merging the same file again, or files in another order, ends in the same store. */
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
