import type { DBSchema } from 'idb';
import type { Label } from '../core/labels.ts';
import type { BatchMeta } from './batch-meta.ts';
import type { DecisionSource, DecisionState, AbstainReason, Triage } from '../core/triage.ts';

/** Written before a ticket is classified, and never a label of a bundle. */
export const PENDING = 'PENDING';

export type TicketStatus = 'OPEN' | 'CLASSIFIED' | 'ASSIGNED' | 'RESOLVED';
export type TicketOrigin = 'ask' | 'import' | 'api' | 'mail' | 'person';

/** What lists, filters and the search read. Everything longer lives in `triages` and `audit`. */
export interface TicketRecord {
  readonly id: string;
  readonly subject: string;
  readonly description: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly status: TicketStatus;
  /** A label, `PENDING`, or null when the model abstained. */
  readonly category: Label | null;
  readonly priority: Label | null;
  /** Of the category, in [0, 1]; null while pending and after an abstention. */
  readonly confidence: number | null;
  readonly state: DecisionState | null;
  readonly source: DecisionSource | null;
  readonly reason: AbstainReason | null;
  readonly team: string | null;
  readonly origin: TicketOrigin;
  /** What the customer chose in the form, if anything; the triage does not read it. */
  readonly chosen?: { readonly category?: Label; readonly priority?: Label };
  readonly attachments?: number;
  /** A machine's answer, by the headers of its mail. */
  readonly automatic?: boolean;
  /** All of the text is read when it is sorted; a person has said so. */
  readonly whole?: boolean;
  /** Who wrote it, as a mail's header, a form or a table says. Sealed and deleted with the text. */
  readonly sender?: string;
  /** The Message-ID of the mail that it came from, in its brackets, so that an answer joins the thread. */
  readonly messageId?: string;
  /** Group and agent that had it on the desk that it was imported from; never what Presort decides. */
  readonly group?: string;
  readonly assignee?: string;
  /** Someone wants a second look: the ticket stands in the review queue. */
  readonly flagged?: boolean;
}

export type AuditAction =
  | 'created'
  | 'classified'
  | 'assigned'
  | 'category'
  | 'priority'
  | 'team'
  | 'resolved'
  | 'reopened'
  | 'replied'
  | 'failed'
  | 'edited'
  | 'imported'
  | 'flagged'
  | 'unflagged';
export type AuditActor = 'customer' | 'person' | 'model' | 'rule' | 'system';

/** Who did what, when and why. `why` is a word or a rule id, never ticket text. */
export interface AuditRecord {
  readonly id?: number;
  readonly ticketId: string;
  readonly at: number;
  readonly actor: AuditActor;
  readonly action: AuditAction;
  readonly from?: string;
  readonly to?: string;
  readonly why?: string;
}

export type JobState = 'waiting' | 'running' | 'dead';

/** One ticket that wants to be classified. Deleted in the transaction that writes the answer. */
export interface JobRecord {
  readonly id?: number;
  readonly ticketId: string;
  readonly state: JobState;
  readonly enqueuedAt: number;
  /** Not before this time; back-off moves it. */
  readonly notBefore: number;
  /** Times the engine answered with an error. */
  readonly attempts: number;
  /** Times this job was found running alone after its tab had died. */
  readonly abandoned: number;
  /** Run by itself, because its last batch did not end well. */
  readonly alone: boolean;
  readonly lastError: string | null;
}

export interface TriageRecord {
  readonly ticketId: string;
  readonly triage: Triage;
}

/** A ticket's embedding, each number times 127 and rounded, for finding similar tickets. */
export interface VectorRecord {
  readonly ticketId: string;
  readonly vector: Int8Array;
}

/** How often something happened on a day (`2026-05-31|resolved-by-answer`). */
export interface CounterRecord {
  readonly key: string;
  readonly day: string;
  readonly name: string;
  readonly count: number;
}

export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

/**
 * A person's label for a ticket, kept as an Example with its provenance. Records are only ever added, so that files of
 * several people can be merged; of one text and head the latest counts (`latestCorrections`).
 */
export interface CorrectionRecord {
  /** Unique in the world, not only in this profile. */
  readonly id: string;
  readonly ticketId: string;
  /** Subject and description as the customer wrote them, joined by a line break. */
  readonly text: string;
  readonly head: string;
  readonly label: Label;
  /**
   * What the model or a rule had said; null where it abstained or was not asked. The same as
   * `label` when the person agreed.
   */
  readonly was: Label | null;
  /** `<id>@<version>` of the bundle that had been asked. */
  readonly bundle: string | null;
  /** Name of the person as written in the settings; may be empty. Missing in records of older versions. */
  readonly by?: string;
  readonly at: number;
}

/** One file of tickets being sorted: where it came from, how far it is. */
export interface BatchRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly meta: BatchMeta;
  /** The file itself, where the browser hands out handles that survive a reload. */
  readonly handle?: FileSystemFileHandle;
}

/** A run of rows of a batch or a data set, `chunk` counting from 0. */
export interface RowChunkRecord {
  readonly owner: string;
  readonly chunk: number;
  readonly rows: readonly unknown[];
  /** Texts that the rows of a batch name by their place here. */
  readonly words?: readonly string[];
  /** What the table of a batch is filtered by, four bytes for each row. */
  readonly filters?: Uint8Array;
}

/** A data set of the Lab. */
export interface DatasetRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** What the Lab knows of it; others read its name. */
  readonly meta: { readonly name: string };
}

/** A training run of the Lab: its options, how far it is, and what it made. */
export interface TrainingRecord {
  readonly id: string;
  readonly datasetId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly meta: unknown;
}

export interface PresortSchema extends DBSchema {
  tickets: {
    key: string;
    value: TicketRecord;
    indexes: { 'by-created': number; 'by-status': TicketStatus };
  };
  triages: { key: string; value: TriageRecord };
  audit: { key: number; value: AuditRecord; indexes: { 'by-ticket': string } };
  jobs: {
    key: number;
    value: JobRecord;
    indexes: { 'by-state': [JobState, number]; 'by-ticket': string };
  };
  settings: { key: string; value: SettingRecord };
  vectors: { key: string; value: VectorRecord };
  counters: { key: string; value: CounterRecord };
  corrections: { key: string; value: CorrectionRecord; indexes: { 'by-ticket': string } };
  batches: { key: string; value: BatchRecord };
  batchRows: { key: [string, number]; value: RowChunkRecord };
  datasets: { key: string; value: DatasetRecord };
  datasetRows: { key: [string, number]; value: RowChunkRecord };
  trainings: { key: string; value: TrainingRecord; indexes: { 'by-dataset': string } };
}

export const DATABASE_NAME = 'presort';
