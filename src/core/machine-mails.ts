import {
  AUTOMATIC_TEXTS,
  isAutomatic,
  isWish,
  markBy,
  markRead,
  sentencesOf,
} from './automatic.ts';
import { AUTOMATIC_SUBJECT, COMPLAINT } from './machine-words.ts';
import { stripSubjectPrefixes } from './subject-signs.ts';
import {
  CALENDAR_SUBJECT,
  CALENDAR_TEXT,
  OTHER_AWAY,
  OTHER_SIGNS,
  OTHER_SUBJECT,
  OTHER_WISH,
  RECEIPT_SUBJECT,
  RECEIPT_TEXT,
  RECEIVED,
  RECEIVED_SIGNS,
} from './receipt-words.ts';
import type { TicketInput } from './ticket.ts';

/**
 * Sets `automatic` on a ticket whose words are a machine's. Mails, tables and callers of the engine
 * use it. Forms do not: nobody types an out-of-office note, and their pages need not load the
 * words. The service worker of the local route lacks the space for these words, so its tickets are
 * marked when they are sorted.
 */
export function markMachineMail<T extends TicketInput>(input: T): T {
  return markBy(input, isMachineMail);
}

/**
 * As `markMachineMail`, after the caller found one of `MACHINE_SUBJECTS` or `MACHINE_TEXTS` in a
 * text of at most `MAX_SHORT` characters.
 */
export function markLikelyMail<T extends TicketInput>(input: T): T {
  return markRead(input, isMachineMail);
}

/**
 * Recognises what `isAutomatic` does, and also receipts, answers to invitations, acknowledgements,
 * and notes of absence in further languages. A mail that asks for something or reports a problem is
 * none of these.
 */
function isMachineMail(subject: string, text: string, mayBe = false): boolean {
  const title = subject.trim();
  const isLikely =
    SUBJECTS.some((sign) => sign.test(title)) || TEXTS.some((sign) => sign.test(text));
  if (isLikely && text.length <= MAX_SHORT) {
    if (mayBe) return true;
    const kinds = [isReceipt, isCalendar, isAcknowledged, isOtherNote];
    if (kinds.some((isKind) => isKind(title, text))) return true;
  }
  return isAutomatic(subject, text, mayBe);
}

/**
 * A receipt: the subject begins with "Read:" or the like, and the text says when somebody read the
 * mail.
 */
function isReceipt(subject: string, text: string): boolean {
  if (!RECEIPT_SUBJECT.test(subject) || isWish(withoutFields(text))) return false;
  return text === '' || RECEIPT_TEXT.test(text.replace(/\n/g, ' '));
}

/** An answer to an invitation: "Accepted: …" without a text of the sender's own. */
function isCalendar(subject: string, text: string): boolean {
  if (!CALENDAR_SUBJECT.test(subject) || isWish(withoutFields(text))) return false;
  return text === '' || CALENDAR_TEXT.test(text);
}

/** An acknowledgement: "We have received your request", with typical sentences of desks. */
function isAcknowledged(subject: string, text: string): boolean {
  const whole = `${stripSubjectPrefixes(subject)}\n${text}`;
  const signs = RECEIVED_SIGNS.filter((sign) => sign.test(whole)).length;
  const needed = RECEIVED.test(text) ? 2 : RECEIVED.test(subject) ? 1 : RECEIVED_SIGNS.length;
  return signs >= needed && !sentencesOf(text).some((one) => isWish(one) && !isManner(one));
}

/** A note of absence in one of the further languages. */
function isOtherNote(subject: string, text: string): boolean {
  if (OTHER_WISH.test(text)) return false;
  const isAway = OTHER_AWAY.test(text);
  const found = OTHER_SIGNS.filter((sign) => sign.test(text)).length;
  const isShort = sentencesOf(text).length < 3;
  if (OTHER_SUBJECT.test(subject)) return isAway || found > 0 || text === '' || isShort;
  return isAway && found > 1;
}

/** Removes lines like "Subject: …", which repeat what somebody else wrote. */
function withoutFields(text: string): string {
  return text.replace(/^\p{L}[\p{L} ]{0,20}: .*$/gmu, '');
}

/**
 * Tells whether a sentence is a desk's advice how to answer; such a sentence does not count as a
 * wish.
 */
function isManner(sentence: string): boolean {
  return !COMPLAINT.test(sentence) && MANNER.test(sentence);
}

const TEXTS = [RECEIVED, OTHER_AWAY, ...RECEIVED_SIGNS.slice(0, 1)];
const SUBJECTS = [CALENDAR_SUBJECT, RECEIPT_SUBJECT, OTHER_SUBJECT, RECEIVED];
/**
 * Every machine's mail has one of these in its subject, or one of `MACHINE_TEXTS` in the `firstOf`
 * its text.
 */
export const MACHINE_SUBJECTS: readonly RegExp[] = [...SUBJECTS, AUTOMATIC_SUBJECT];
export const MACHINE_TEXTS: readonly RegExp[] = [...TEXTS, ...AUTOMATIC_TEXTS];
const MANNER =
  /\b(?:reply|respond|answer|comment|antworten|beantwort\p{L}+|contact|quote|keep|number|nummer|respond[ae]r?|responda|contest\p{L}+|répondre|indi[cq]\p{L}+|patien\p{L}+|aguard\p{L}+|paciencia|geduld|help|hilfe|visit)\b/iu;
/** Receipts, acknowledgements and notes are short. */
export const MAX_SHORT = 1_500;
