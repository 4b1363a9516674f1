import {
  AUTOMATIC_ANCHOR,
  AUTOMATIC_SIGNS,
  AUTOMATIC_SUBJECT,
  COURTESY,
  REQUEST,
} from './mail-words.ts';
import { countWords } from './mail-lines.ts';

/**
 * Whether a text is the answer of a machine: an out-of-office note or a bounce, by its subject or
 * by its words (en de es fr pt). One such word is no proof: nearly all sentences must be of the
 * kind that such answers consist of, two kinds at least, and none may ask for something. A person
 * who will be away and wants a refund before is a person.
 */
export function isAutomatic(subject: string, text: string): boolean {
  const isSubject = AUTOMATIC_SUBJECT.test(subject.trim());
  const head = text.slice(0, MAX_LOOKED_AT);
  if (!isSubject && !AUTOMATIC_ANCHOR.test(head)) return false;
  const sentences = head
    .split(/\n+|(?<=[^\d][.!?])(?<!numref\.)\s+/)
    .filter((sentence) => countWords(sentence) > 2);
  const kinds = new Set<string>();
  let [strange, requests] = [0, 0];
  for (const sentence of sentences) {
    const found = Object.keys(AUTOMATIC_SIGNS).filter((name) =>
      AUTOMATIC_SIGNS[name]?.test(sentence),
    );
    found.forEach((name) => kinds.add(name));
    if (REQUEST.test(sentence) && !found.includes('contact')) requests++;
    if (found.length === 0 && !COURTESY.test(sentence)) strange++;
  }
  // A mail program wrote the subject: short and odd texts are its owner's as well.
  const known = kinds.size - (kinds.has('machine') ? 1 : 0);
  const isShort = sentences.length < 2 && requests === 0 && subject.includes(':');
  if (isSubject && (known > 0 || isShort)) return strange * 2 <= sentences.length + 1;
  const isAway = (kinds.has('away') || kinds.has('machine')) && kinds.size > 1;
  const isBounce = kinds.has('bounce') && AUTOMATIC_SIGNS['server']?.test(text) === true;
  return (isAway || isBounce) && requests === 0 && strange * 3 <= sentences.length;
}

const MAX_LOOKED_AT = 2_000;
