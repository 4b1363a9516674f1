import { countWords } from './mail-lines.ts';
import { normaliseTicket } from './normalise.ts';
import {
  AUTOMATIC_SIGNS,
  AUTOMATIC_SUBJECT,
  COMPLAINT,
  COURTESY,
  LEFT,
  MAIL_WORD,
  MINE,
  REQUEST,
} from './machine-words.ts';
import type { TicketInput } from './ticket.ts';

/** Sets `automatic` on a ticket where `isMachine` recognises its subject and normalised text. */
export function markBy<T extends TicketInput>(input: T, isMachine: typeof isAutomatic): T {
  const { subject = '', description, automatic } = input;
  // The text is normalised only where the cheap test passes: a person's text seldom holds these
  // words.
  return automatic !== true && isMachine(subject, firstOf(description), true)
    ? markRead(input, isMachine)
    : input;
}

/** As `markBy`, for a ticket whose words were already found to be possible words of a machine. */
export function markRead<T extends TicketInput>(input: T, isMachine: typeof isAutomatic): T {
  return input.automatic !== true &&
    isMachine(input.subject ?? '', normaliseTicket(input).description)
    ? { ...input, automatic: true }
    : input;
}

/**
 * The beginning of a text, long enough to tell whether a machine wrote it, with plain apostrophes.
 */
export function firstOf(description: string): string {
  return description.slice(0, MAX_LOOKED_AT).replaceAll('\u2019', "'");
}

/**
 * Tells by subject and text whether a ticket is an out-of-office note or a bounce. One typical word
 * is no proof: nearly all sentences must be of the kinds that such answers consist of, and at least
 * two kinds must occur. A sentence that asks for something, or reports that something does not
 * work, comes from a person and outweighs the others. `text` is normalised; with `mayBe` the
 * function returns true as soon as the ticket could be one.
 */
export function isAutomatic(subject: string, text: string, mayBe = false): boolean {
  const head = text.slice(0, MAX_LOOKED_AT);
  const title = subject.trim();
  const isLikely = AUTOMATIC_SUBJECT.test(title) || AUTOMATIC_TEXTS.some((sign) => sign.test(head));
  return isLikely && (mayBe || isNote(title, head));
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
  // A server's text is long and ends with advice that asks the reader to act.
  if (wishes > 0 && (wishes * 2 > machine || !isSubject)) return false;
  const known = kinds.size - (kinds.has('machine') ? 1 : 0);
  const isBounce = kinds.has('bounce') || kinds.has('server');
  if (isBounce && !kinds.has('away') && (MINE.test(ownWords(head)) || !MAIL_WORD.test(head)))
    return false;
  // A mail program wrote the subject, so a short and unusual text can still be its owner's note.
  const isShort = sentences.length < 2 && title.includes(':');
  if (isSubject && (known > 0 || isShort)) return strange * 2 <= sentences.length + 1;
  if (LEFT.test(head) && contact.test(head)) return strange * 3 <= sentences.length;
  const isAway = (kinds.has('away') || kinds.has('machine')) && kinds.size > 1;
  const isReturned = kinds.has('bounce') && server.test(head);
  return (isAway || isReturned) && strange * 3 <= sentences.length;
}

/** Removes the apologies that servers make in their own name. */
function ownWords(text: string): string {
  return text.replace(/\bi'm (?:sorry|afraid)[^.]*/gi, '');
}

/** Lines and sentences of more than two words. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[^\d][.!?])(?<!numref\.)\s+/)
    .filter((sentence) => countWords(sentence) > 2);
}

/** Tells whether a sentence asks for something or reports that something does not work. */
export function isWish(text: string): boolean {
  return REQUEST.test(text) || COMPLAINT.test(text);
}

const { away, machine, bounce, contact, server } = AUTOMATIC_SIGNS;
/** An automatic answer without a typical subject matches one of these. */
export const AUTOMATIC_TEXTS = [away, machine, bounce, LEFT];
/** Advice whom to ask instead: it does not count as a wish. */
const ADVICE =
  /\bplease (?:turn|contact|reach|e-?mail|write|see|speak|ask|phone|ring|get in touch)\b/i;
const MAX_LOOKED_AT = 2_000;
