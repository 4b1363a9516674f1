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

/** How a line begins what somebody else wrote: `reply` and `forward` by what they say, `none` where they do not. */
export type QuoteKind = 'reply' | 'forward';

/** What the signs before a subject say of a mail; `handed`: an answer in a thread that was handed on ("RE: FW:"). */
export type SubjectKind = QuoteKind | 'handed';

/**
 * Whether a line says who wrote what follows ("On … Ann <…> wrote:"), in any language: an address in brackets with a
 * date, and a colon at the end; or a verb of writing with an address or a moment. Marked quotes below (`isMarked`) make
 * less enough. People say such things too, but seldom with a time of day, and of themselves.
 */
export function isIntroduction(line: string, isMarked: boolean): boolean {
  if (line.length > MAX_INTRODUCTION || !INTRODUCTION_END.test(line)) return false;
  const dates = countDates(line);
  if (BRACKETED_MAIL.test(line) && (dates > 0 || isMarked)) return true;
  if (!WROTE.test(line) || MYSELF.test(line)) return false;
  return isMarked || dates > 1 || MAIL.test(line);
}

/** Whether a line is what desks put above their own words, so that answers can be told from them. */
export function isReplyDelimiter(line: string): boolean {
  if (line.length > MAX_DELIMITER) return false;
  const isOne =
    ZENDESK.test(line) || REPLY_ABOVE.test(line) || (DECORATED.test(line) && THIS_LINE.test(line));
  return isOne && countWords(line) > 2;
}

/** Whether a tracker's mail begins: a long rule, and the number of an issue below it. */
export function isTrackerHead(line: string, next = ''): boolean {
  return /^-{20,}$/.test(line) && /^\p{L}[\p{L} ]* #(?:\d+|numref):/u.test(next);
}

/**
 * What a ruled line ("-----Original Message-----") or Apple's "Begin forwarded message:" says of what follows; null for
 * other headings. `isHeaderBelow`: a mail's header or a marked quote begins in the next line.
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

/** Whether a line says only with which program or device the mail was sent. */
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
/** With these dashes Gmail rules off what it forwards, in every language. */
const GMAIL = /^-{9,} .* -{9,}$/;
