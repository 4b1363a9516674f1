import {
  FORWARDED,
  MESSAGE_WORD,
  MYSELF,
  ORIGINAL,
  REPLY_ABOVE,
  SENT_FROM,
  THIS_LINE,
  WROTE,
} from './mail-words.ts';
import { BRACKETED_MAIL, MAIL, countDates, countWords } from './mail-lines.ts';

/** How text of another person came into a mail: the customer replied to it or forwarded it. */
export type QuoteKind = 'reply' | 'forward';

/**
 * What the signs before a subject say about the mail; `handed`: a reply in a forwarded thread ("RE:
 * FW:").
 */
export type SubjectKind = QuoteKind | 'handed';

/**
 * Tells whether a line says who wrote the following text ("On … Ann <…> wrote:"), in any language.
 * It needs a bracketed address with a date and a colon at the end, or a verb of writing with an
 * address or a time of day. Fewer signs are enough above marked quotes (`isMarked`). Other
 * sentences seldom give a time of day, and are about the writer ("I wrote").
 */
export function isIntroduction(line: string, isMarked: boolean): boolean {
  if (line.length > MAX_INTRODUCTION || !INTRODUCTION_END.test(line)) return false;
  const dates = countDates(line);
  if (BRACKETED_MAIL.test(line) && (dates > 0 || isMarked)) return true;
  if (!WROTE.test(line) || MYSELF.test(line)) return false;
  return isMarked || dates > 1 || MAIL.test(line);
}

/** Tells whether a desk put this line into its mail, so that software finds the reply above it. */
export function isReplyDelimiter(line: string): boolean {
  if (line.length > MAX_DELIMITER) return false;
  const isOne =
    ZENDESK.test(line) || REPLY_ABOVE.test(line) || (DECORATED.test(line) && THIS_LINE.test(line));
  return isOne && countWords(line) > 2;
}

/** Tells whether a tracker's mail begins here: a long rule with the number of an issue below. */
export function isTrackerHead(line: string, next = ''): boolean {
  return /^-{20,}$/.test(line) && /^\p{L}[\p{L} ]* #(?:\d+|numref):/u.test(next);
}

/**
 * Whether a ruled line ("-----Original Message-----") or Apple's "Begin forwarded message:" begins
 * a reply or a forward; null for other lines. `isHeaderBelow` tells whether the next line begins a
 * mail's header or a marked quote.
 */
export function separatorKind(line: string, isHeaderBelow: () => boolean): QuoteKind | null {
  if (line.length > MAX_SEPARATOR) return null;
  const isRuled = RULED.test(line);
  if (!isRuled) {
    const isOriginal = ORIGINAL.test(line) && MESSAGE_WORD.test(line) && countWords(line) < 4;
    const isForward = line.endsWith(':') && FORWARDED.test(line);
    return (isForward || isOriginal) && isHeaderBelow() ? (isForward ? 'forward' : 'reply') : null;
  }
  if (FORWARDED.test(line)) return 'forward';
  if (!(ORIGINAL.test(line) && MESSAGE_WORD.test(line)) && !isHeaderBelow()) return null;
  return GMAIL.test(line) && !ORIGINAL.test(line) ? 'forward' : 'reply';
}

/** Tells whether a line only names the program or device that sent the mail. */
export function isSentFrom(line: string): boolean {
  return line.length <= MAX_SENT_FROM && SENT_FROM.test(line) && countWords(line) < 14;
}

const MAX_INTRODUCTION = 240;
const MAX_DELIMITER = 200;
const MAX_SEPARATOR = 100;
const MAX_SENT_FROM = 90;

const INTRODUCTION_END = /(?::|[^\p{L}\p{N}\s]{3,})$/u;
const ZENDESK = /^##-.*-##$/;
const DECORATED = /^[^\p{L}\p{N}\s]{2,}.*[^\p{L}\p{N}\s]{2,}$/u;
const RULED = /^[-\u2010-\u2015=_*~]{3,} ?\p{L}.*[-\u2010-\u2015=_*~]{3,}$/u;
/** Gmail rules off forwarded mails with these dashes in every language. */
const GMAIL = /^-{9,} .* -{9,}$/;
