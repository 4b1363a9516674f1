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
 * A ticket with `automatic` where its words are a machine's: mails, tables and whoever calls the engine
 * hand in through here. What customers type into a form does not come here: nobody types an
 * out-of-office note, and no form's page loads the words for it. The local route has no room for
 * them in the service worker; what it stores is marked when it is sorted.
 */
export function markMachineMail<T extends TicketInput>(input: T): T {
  return markBy(input, isMachineMail);
}

/** The same where one of `MACHINE_SUBJECTS` or `MACHINE_TEXTS` was found, and the text is at most `MAX_SHORT`. */
export function markLikelyMail<T extends TicketInput>(input: T): T {
  return markRead(input, isMachineMail);
}

/**
 * `isAutomatic`, and receipts, answers to invitations, acknowledgements, and notes of absence in other
 * languages. Nothing of these is one in which somebody asks for something or says what does not work.
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

/** "Read: …" and a text that says when it was read. */
function isReceipt(subject: string, text: string): boolean {
  if (!RECEIPT_SUBJECT.test(subject) || isWish(withoutFields(text))) return false;
  return text === '' || RECEIPT_TEXT.test(text.replace(/\n/g, ' '));
}

/** "Accepted: …" and no word of one's own. */
function isCalendar(subject: string, text: string): boolean {
  if (!CALENDAR_SUBJECT.test(subject) || isWish(withoutFields(text))) return false;
  return text === '' || CALENDAR_TEXT.test(text);
}

/** "We have received your request", and what desks write beside it. */
function isAcknowledged(subject: string, text: string): boolean {
  const whole = `${stripSubjectPrefixes(subject)}\n${text}`;
  const signs = RECEIVED_SIGNS.filter((sign) => sign.test(whole)).length;
  const needed = RECEIVED.test(text) ? 2 : RECEIVED.test(subject) ? 1 : RECEIVED_SIGNS.length;
  return signs >= needed && !sentencesOf(text).some((one) => isWish(one) && !isManner(one));
}

/** A note of absence in one of the other languages. */
function isOtherNote(subject: string, text: string): boolean {
  if (OTHER_WISH.test(text)) return false;
  const isAway = OTHER_AWAY.test(text);
  const found = OTHER_SIGNS.filter((sign) => sign.test(text)).length;
  const isShort = sentencesOf(text).length < 3;
  if (OTHER_SUBJECT.test(subject)) return isAway || found > 0 || text === '' || isShort;
  return isAway && found > 1;
}

/** Without "Subject: …" and its like, which repeat what somebody else wrote. */
function withoutFields(text: string): string {
  return text.replace(/^\p{L}[\p{L} ]{0,20}: .*$/gmu, '');
}

/** How desks ask people to answer: it is no wish. */
function isManner(sentence: string): boolean {
  return !COMPLAINT.test(sentence) && MANNER.test(sentence);
}

const TEXTS = [RECEIVED, OTHER_AWAY, ...RECEIVED_SIGNS.slice(0, 1)];
const SUBJECTS = [CALENDAR_SUBJECT, RECEIPT_SUBJECT, OTHER_SUBJECT, RECEIVED];
/** One of these stands in the subject or the `firstOf` the text of every machine's mail. */
export const MACHINE_SUBJECTS: readonly RegExp[] = [...SUBJECTS, AUTOMATIC_SUBJECT];
export const MACHINE_TEXTS: readonly RegExp[] = [...TEXTS, ...AUTOMATIC_TEXTS];
const MANNER =
  /\b(?:reply|respond|answer|comment|antworten|beantwort\p{L}+|contact|quote|keep|number|nummer|respond[ae]r?|responda|contest\p{L}+|répondre|indi[cq]\p{L}+|patien\p{L}+|aguard\p{L}+|paciencia|geduld|help|hilfe|visit)\b/iu;
/** Receipts, acknowledgements and notes are short. */
export const MAX_SHORT = 1_500;
