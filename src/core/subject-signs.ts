import type { SubjectKind } from './quote-marks.ts';

/**
 * What the signs before a subject say that the mail does: answers, hands on, answers in a thread that
 * was handed on ("RE: FW:"); null without any. Only its first `MAX_SIGN` characters are looked at.
 */
export function quoteKindOf(subject: string): SubjectKind | null {
  const head = subject.slice(0, MAX_SIGN).normalize('NFKC');
  const found = FIRST_SIGN.exec(head);
  if (!found?.[1]) return null;
  if (HANDS_ON.test(found[1])) return 'forward';
  const later = SIGNS.exec(head.slice(found[0].length).trimStart())?.[0] ?? '';
  return later.split(/[^\p{L}]+/u).some((sign) => HANDS_ON.test(sign)) ? 'handed' : 'reply';
}

/** A subject in one line without "Re:", "Fwd:" and their like before it. */
export function stripSubjectPrefixes(subject: string): string {
  return subject.replace(/\n+/g, ' ').replace(SIGNS, '').replace(/ {2,}/g, ' ').trim();
}

/** Characters in which the sign before a subject stands. */
const MAX_SIGN = 64;

const FORWARD =
  'fwd?|wg|rv|tr|enc|pd|vb|vl|ilt|转发|轉寄|weitergeleitet|transféré|reenviad[ao]|(?:re)?encaminhad[ao]';
const SIGN = `(?:${FORWARD}|re|aw|sv|rif|antw(?:ort)?|odp|ynt|r[eé]p(?:onse)?|réf|res(?:p(?:uesta|osta)?)?|回复|答复`;
/** "Re[2]:", "Rép. :". */
const SIGN_END = ')\\.?(?: ?[[(^*]\\d{1,3}[\\])]?)? ?:';
const SIGNS = RegExp(`^(?:[>\\s]|${SIGN}|vs${SIGN_END})+`, 'i');
/** "VS" hands on in Danish and answers in Finnish. */
const FIRST_SIGN = RegExp(`^\\s*(?:\\[[^\\]]{1,20}\\] ?)?(${SIGN}|i)${SIGN_END}`, 'i');
const HANDS_ON = RegExp(`^(?:${FORWARD}|i)$`, 'i');
