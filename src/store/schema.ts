import type { DBSchema } from 'idb';
import type { Label } from '../core/labels.ts';
import type { BatchMeta } from './batch-meta.ts';
import type { DecisionSource, DecisionState, AbstainReason, Triage } from '../core/triage.ts';

/** Category of a ticket before it is classified; never a label of a bundle. */
export const PENDING = 'PENDING';

export type TicketStatus = 'OPEN' | 'CLASSIFIED' | 'ASSIGNED' | 'RESOLVED';
export type TicketOrigin = 'ask' | 'import' | 'api' | 'mail' | 'person';

/** The data that lists, filters and the search read. Longer data are in `triages` and `audit`. */
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
  /** Confidence of the category, in [0, 1]; null while pending and after an abstention. */
  readonly confidence: number | null;
  readonly state: DecisionState | null;
  readonly source: DecisionSource | null;
  readonly reason: AbstainReason | null;
  readonly team: string | null;
  readonly origin: TicketOrigin;
  /** What the customer chose in the form, if anything; the triage does not read it. */
  readonly chosen?: { readonly category?: Label; readonly priority?: Label };
  readonly attachments?: number;
  /** The headers of the mail show that a machine wrote it. */
  readonly automatic?: boolean;
  /** A person has decided that the whole text is read when it is sorted. */
  readonly whole?: boolean;
  /** Author as named by a mail's header, a form or a table. Sealed and deleted with the text. */
  readonly sender?: string;
  /** Message-ID of the mail that it came from, in brackets, so that an answer joins the thread. */
  readonly messageId?: string;
  /** Group and agent on the desk that it was imported from; Presort does not decide them. */
  readonly group?: string;
  readonly assignee?: string;
  /** A person has asked for a second check, so the ticket is in the review queue. */
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

/** A ticket that waits to be classified. Deleted in the transaction that writes the answer. */
export interface JobRecord {
  readonly id?: number;
  readonly ticketId: string;
  readonly state: JobState;
  readonly enqueuedAt: number;
  /** Earliest time to run; back-off raises it. */
  readonly notBefore: number;
  /** Number of errors of the engine. */
  readonly attempts: number;
  /** Number of times that a tab died while this job ran alone. */
  readonly abandoned: number;
  /** The job runs alone, because its last batch failed. */
  readonly alone: boolean;
  readonly lastError: string | null;
}

export interface TriageRecord {
  readonly ticketId: string;
  readonly triage: Triage;
}

/** A ticket's embedding for finding similar tickets, each number times 127 and rounded. */
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
 * A person's label for a ticket, kept as an Example with its provenance. Records are only added, so
 * that files of several people can be merged; the latest record of a text and head counts
 * (`latestCorrections`).
 */
export interface CorrectionRecord {
  /** Globally unique id, not only in this profile. */
  readonly id: string;
  readonly ticketId: string;
  /** Subject and description as the customer wrote them, joined by a line break. */
  readonly text: string;
  readonly head: string;
  readonly label: Label;
  /**
   * Label of the model or a rule; null where it abstained or was not asked. Equals `label` when the
   * person agreed.
   */
  readonly was: Label | null;
  /** `<id>@<version>` of the bundle that had been asked. */
  readonly bundle: string | null;
  /** Name of the person as written in the settings; may be empty. Missing in records of older versions. */
  readonly by?: string;
  readonly at: number;
}

/** One file of tickets: its source and its progress. */
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
  /** Texts that the packed rows of a batch refer to by index. */
  readonly words?: readonly string[];
  /** What the table of a batch is filtered by, four bytes for each row. */
  readonly filters?: Uint8Array;
}

/** A data set of the Lab. */
export interface DatasetRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Data that only the Lab reads, except for the name. */
  readonly meta: { readonly name: string };
}

/** A training run of the Lab: its options, progress and results. */
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
