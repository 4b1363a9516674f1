import type { ErrorCode } from '../../../core/errors.ts';
import type { TicketInput } from '../../../core/ticket.ts';

/** Methods of the intake worker that the mail page may call. */
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

/** Why a file gives no mail or only a part of one; the page translates it. */
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

/** Why a mail has no readable text, or should not become a ticket. */
export type MailNote =
  'deleted' | 'encrypted' | 'sealed' | 'outlook-only' | 'rtf-only' | 'calendar-only' | 'partial';

/** A mail as a ticket. */
export interface MailTicket extends TicketInput {
  readonly id: string;
  readonly subject: string;
  /** Milliseconds since 1970; absent when the mail has no date. */
  readonly createdAt?: number;
  readonly attachments: number;
  /** Absent without a note. */
  readonly note?: MailNote;
  /** The sender as the header names them; absent without a name and address. */
  readonly sender?: string;
  /** Its Message-ID in brackets; absent when it has none. */
  readonly messageId?: string;
}

export interface MailOutcome {
  readonly added: number;
  /** Number of mails whose ticket was already in the workspace. */
  readonly known: number;
  /** Mails that were left out because they are deleted in the mail program that kept them. */
  readonly deleted: number;
  readonly firstId: string | null;
  /** Mails that could not be read (with a code), or only in part (without one). */
  readonly bad: readonly {
    readonly file: string;
    readonly line: number;
    readonly code: ErrorCode | null;
    /** A `MailFault` or another detail of the code; empty without details. */
    readonly why: string;
  }[];
}
