import type { SubjectKind } from './quote-marks.ts';

/**
 * What the signs before a subject say about the mail: a reply, a forward, or a reply in a forwarded
 * thread ("RE: FW:"); null without such a sign. Only the first `MAX_SIGN` characters are read.
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

/** Characters of a subject in which its first sign must stand. */
const MAX_SIGN = 64;

const FORWARD =
  'fwd?|wg|rv|tr|enc|pd|vb|vl|ilt|转发|轉寄|weitergeleitet|transféré|reenviad[ao]|(?:re)?encaminhad[ao]';
const SIGN = `(?:${FORWARD}|re|aw|sv|rif|antw(?:ort)?|odp|ynt|r[eé]p(?:onse)?|réf|res(?:p(?:uesta|osta)?)?|回复|答复`;
/** End of a sign, as in "Re[2]:" and "Rép. :". */
const SIGN_END = ')\\.?(?: ?[[(^*]\\d{1,3}[\\])]?)? ?:';
const SIGNS = RegExp(`^(?:[>\\s]|${SIGN}|vs${SIGN_END})+`, 'i');
/** "VS" marks forwards in Danish but replies in Finnish, so it is not among these signs. */
const FIRST_SIGN = RegExp(`^\\s*(?:\\[[^\\]]{1,20}\\] ?)?(${SIGN}|i)${SIGN_END}`, 'i');
const HANDS_ON = RegExp(`^(?:${FORWARD}|i)$`, 'i');
