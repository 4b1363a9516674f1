import type { ErrorCode } from '../../../core/errors.ts';
import type { TicketInput } from '../../../core/ticket.ts';

/** What the mail page may ask of the intake worker, which opens mails. */
export interface MailMethods {
  /** Makes a ticket of every mail in .eml and .mbox files. Progress counts mails. */
  importMails: {
    params: { readonly files: readonly { readonly name: string; readonly file: Blob }[] };
    result: MailOutcome;
    progress: number;
  };
  /** Reads one mail, for a form that a person completes. */
  readMail: { params: { readonly file: Blob }; result: MailTicket; progress: never };
}

/** Why a file gives no mail, or not all of one; the page has the words. */
export type MailFault =
  | 'office'
  | 'outlook-data'
  | 'winmail'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'rtf'
  | 'web-page'
  | 'no-text'
  | MailNote
  | 'cut';

/** Why a mail has no text, or none that can be read, or should not be there at all. */
export type MailNote =
  'deleted' | 'encrypted' | 'sealed' | 'outlook-only' | 'rtf-only' | 'calendar-only' | 'partial';

/** A mail as a ticket. */
export interface MailTicket extends TicketInput {
  readonly id: string;
  readonly subject: string;
  /** Milliseconds since 1970; absent when the mail has no date. */
  readonly createdAt?: number;
  readonly attachments: number;
  /** Absent where there is nothing to say. */
  readonly note?: MailNote;
  /** Who sent it, as its header says; absent when it names nobody. */
  readonly sender?: string;
  /** Its Message-ID in brackets; absent when it has none. */
  readonly messageId?: string;
}

export interface MailOutcome {
  readonly added: number;
  /** Mails that had come before. */
  readonly known: number;
  /** Mails that were left out because they are deleted in the mail program that kept them. */
  readonly deleted: number;
  readonly firstId: string | null;
  /** Mails that were not read, or not to their end: then without a code. */
  readonly bad: readonly {
    readonly file: string;
    readonly line: number;
    readonly code: ErrorCode | null;
    /** A `MailFault`, or what else is known beside the code; empty where nothing is. */
    readonly why: string;
  }[];
}
