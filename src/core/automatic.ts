import { countWords } from './mail-lines.ts';
import { stripSubjectPrefixes, normaliseTicket } from './normalise.ts';
import {
  AUTOMATIC_SIGNS,
  AUTOMATIC_SUBJECT,
  CALENDAR_SUBJECT,
  CALENDAR_TEXT,
  COMPLAINT,
  COURTESY,
  LEFT,
  MAIL_WORD,
  MINE,
  OTHER_AWAY,
  OTHER_SIGNS,
  OTHER_SUBJECT,
  OTHER_WISH,
  RECEIPT_SUBJECT,
  RECEIPT_TEXT,
  RECEIVED,
  RECEIVED_SIGNS,
  REQUEST,
} from './machine-words.ts';
import type { TicketInput } from './ticket.ts';

/**
 * A ticket with `automatic` where its words are a machine's: what mails, tables and programs hand in
 * goes through here before it is sorted. What customers type into a form does not: nobody types an
 * out-of-office note, and no browser downloads the words for it.
 */
export function markAutomatic<T extends TicketInput>(input: T): T {
  if (input.automatic === true) return input;
  const { subject = '', description } = input;
  const head = description.slice(0, MAX_LOOKED_AT);
  if (!mayBeAutomatic(subject, head)) return input;
  return isAutomatic(subject, normaliseTicket(input).description)
    ? { ...input, automatic: true }
    : input;
}

/**
 * Whether a text is the answer of a machine: an out-of-office note, a bounce, a receipt, the answer
 * to an invitation or an acknowledgement, by its subject or by its words. One such word is no proof:
 * nearly all sentences must be of the kind that such answers consist of, two kinds at least. A
 * sentence that asks for something, or says what does not work, is a person's, whatever the
 * others say. `text` is normalised.
 */
export function isAutomatic(subject: string, text: string): boolean {
  const head = text.slice(0, MAX_LOOKED_AT);
  const title = subject.trim();
  if (!mayBeAutomatic(title, head)) return false;
  return (
    isReceipt(title, head) ||
    isCalendar(title, head) ||
    isAcknowledged(title, head) ||
    isOtherNote(title, head) ||
    isNote(title, head)
  );
}

/** Cheap: of nearly all tickets no more is looked at. */
function mayBeAutomatic(subject: string, text: string): boolean {
  const title = subject.trim();
  const head = text.replaceAll('\u2019', "'");
  return SUBJECTS.some((sign) => sign.test(title)) || TEXTS.some((sign) => sign.test(head));
}

/** "Read: …" and a text that says when it was read. */
function isReceipt(subject: string, text: string): boolean {
  if (!RECEIPT_SUBJECT.test(subject) || text.length > MAX_SHORT || isWish(withoutFields(text)))
    return false;
  return text === '' || RECEIPT_TEXT.test(text.replace(/\n/g, ' '));
}

/** "Accepted: …" and no word of one's own. */
function isCalendar(subject: string, text: string): boolean {
  if (!CALENDAR_SUBJECT.test(subject) || isWish(withoutFields(text))) return false;
  return text === '' || CALENDAR_TEXT.test(text);
}

/** "We have received your request", and what desks write beside it. */
function isAcknowledged(subject: string, text: string): boolean {
  if (text.length > MAX_SHORT || !(RECEIVED.test(text) || RECEIVED.test(subject))) return false;
  const whole = `${stripSubjectPrefixes(subject)}\n${text}`;
  const signs = RECEIVED_SIGNS.filter((sign) => sign.test(whole)).length;
  const needed = RECEIVED.test(text) ? 2 : 1;
  return signs >= needed && !sentencesOf(text).some((one) => isWish(one) && !isManner(one));
}

/** A note of absence in one of the other languages. */
function isOtherNote(subject: string, text: string): boolean {
  if (text.length > MAX_SHORT || OTHER_WISH.test(text)) return false;
  const isAway = OTHER_AWAY.test(text);
  const found = OTHER_SIGNS.filter((sign) => sign.test(text)).length;
  const isShort = sentencesOf(text).length < 3;
  if (OTHER_SUBJECT.test(subject)) return isAway || found > 0 || text === '' || isShort;
  return isAway && found > 1;
}

/** An out-of-office note or a bounce. */
function isNote(title: string, head: string): boolean {
  const isSubject = AUTOMATIC_SUBJECT.test(title);
  const sentences = sentencesOf(head);
  const kinds = new Set<string>();
  let [strange, wishes] = [0, 0];
  for (const sentence of sentences) {
    const found = Object.entries(AUTOMATIC_SIGNS).filter(([, sign]) => sign.test(sentence));
    found.forEach(([name]) => kinds.add(name));
    const isAdvice =
      (contact.test(sentence) || (isSubject && ADVICE.test(sentence))) && !COMPLAINT.test(sentence);
    if (isWish(sentence) && !isAdvice) wishes++;
    if (found.length === 0 && !COURTESY.test(sentence) && !LEFT.test(sentence)) strange++;
  }
  const machine = sentences.length - strange;
  // What a server writes is long, and ends with help that asks.
  if (wishes > 0 && (wishes * 2 > machine || !isSubject)) return false;
  const known = kinds.size - (kinds.has('machine') ? 1 : 0);
  const isBounce = kinds.has('bounce') || kinds.has('server');
  if (isBounce && !kinds.has('away') && (MINE.test(ownWords(head)) || !MAIL_WORD.test(head)))
    return false;
  // A mail program wrote the subject: short and odd texts are its owner's as well.
  const isShort = sentences.length < 2 && title.includes(':');
  if (isSubject && (known > 0 || isShort)) return strange * 2 <= sentences.length + 1;
  if (LEFT.test(head) && contact.test(head)) return strange * 3 <= sentences.length;
  const isAway = (kinds.has('away') || kinds.has('machine')) && kinds.size > 1;
  const isReturned = kinds.has('bounce') && server.test(head);
  return (isAway || isReturned) && strange * 3 <= sentences.length;
}

/** Without the apologies that servers make in their own name. */
function ownWords(text: string): string {
  return text.replace(/\bi'm (?:sorry|afraid)[^.]*/gi, '');
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[^\d][.!?])(?<!numref\.)\s+/)
    .filter((sentence) => countWords(sentence) > 2);
}

/** Without "Subject: …" and its like, which repeat what somebody else wrote. */
function withoutFields(text: string): string {
  return text.replace(/^\p{L}[\p{L} ]{0,20}: .*$/gmu, '');
}

function isWish(text: string): boolean {
  return REQUEST.test(text) || COMPLAINT.test(text);
}

/** How desks ask people to answer: it is no wish. */
function isManner(sentence: string): boolean {
  return !COMPLAINT.test(sentence) && MANNER.test(sentence);
}

const { away, machine, bounce, contact, server } = AUTOMATIC_SIGNS;
/** Each kind of answer says one of these somewhere. */
const TEXTS = [away, machine, bounce, LEFT, RECEIVED, OTHER_AWAY];
const SUBJECTS = [AUTOMATIC_SUBJECT, CALENDAR_SUBJECT, RECEIPT_SUBJECT, OTHER_SUBJECT, RECEIVED];
/** Whom to ask instead: in a note it is no wish. */
const ADVICE =
  /\bplease (?:turn|contact|reach|e-?mail|write|see|speak|ask|phone|ring|get in touch)\b/i;
const MANNER =
  /\b(?:reply|respond|answer|comment|antworten|beantwort\p{L}+|contact|quote|keep|number|nummer|respond[ae]r?|responda|contest\p{L}+|répondre|indi[cq]\p{L}+|patien\p{L}+|aguard\p{L}+|paciencia|geduld|help|hilfe|visit)\b/iu;
const MAX_LOOKED_AT = 2_000;
/** Receipts and acknowledgements are short. */
const MAX_SHORT = 1_500;
