/**
 * Words that mark further answers of machines: receipts, answers to invitations and
 * acknowledgements in English, German, Spanish, French and Portuguese; notes of absence in Dutch,
 * Italian, Swedish, Danish, Polish, Czech, Turkish, Russian, Japanese, Chinese and Korean.
 * `receipt-words.json` lists them as parts of patterns.
 */
import { anyOf } from './any-of.ts';
import WORDS from './receipt-words.json' with { type: 'json' };

/** What calendars write before the subject of an answered invitation. */
export const CALENDAR_SUBJECT = new RegExp(
  `^${anyOf(WORDS.calendarSubject)}(?: \\([^)]{1,40}\\))? ?[:：]`,
  'iu',
);

/** What calendars write into an answer to an invitation. */
export const CALENDAR_TEXT = new RegExp(anyOf(WORDS.calendarText), 'imu');

/** What mail programs write before the subject of a receipt. */
export const RECEIPT_SUBJECT = new RegExp(
  `^${anyOf(WORDS.receiptSubject)}(?: \\([^)]{1,40}\\))?(?: ?[:：]| - |$)`,
  'iu',
);

/** What mail programs write into a receipt. */
export const RECEIPT_TEXT = new RegExp(`\\b${anyOf(WORDS.receiptText)}`, 'iu');

/** What desks write to acknowledge a request. */
export const RECEIVED = new RegExp(`\\b${anyOf(WORDS.received)}`, 'iu');

/** Other sentences of such acknowledgements. */
export const RECEIVED_SIGNS: readonly RegExp[] = [
  new RegExp(anyOf(WORDS.receivedSigns.reference), 'iu'),
  new RegExp(`\\b${anyOf(WORDS.receivedSigns.promise)}`, 'iu'),
  new RegExp(`\\b${anyOf(WORDS.receivedSigns.machine)}`, 'iu'),
];

/** Subjects of notes of absence in further languages. */
export const OTHER_SUBJECT = new RegExp(
  `^${anyOf(WORDS.otherSubject)}(?:[^:：]{0,30})?(?:[:：]|$)`,
  'iu',
);

/** "I am away" in these languages. */
export const OTHER_AWAY = new RegExp(anyOf(WORDS.otherAway), 'iu');

/** "I will be back", "call my colleague" and "automatic" in these languages. */
export const OTHER_SIGNS: readonly RegExp[] = [
  new RegExp(anyOf(WORDS.otherSigns.back), 'iu'),
  new RegExp(anyOf(WORDS.otherSigns.contact), 'iu'),
  new RegExp(anyOf(WORDS.otherSigns.automatic), 'iu'),
];

/** What people want or miss, in these languages. */
export const OTHER_WISH = new RegExp(anyOf(WORDS.otherWish), 'iu');
