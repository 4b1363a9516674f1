/**
 * Words that mark out-of-office notes and bounces, and words of people who write about such things,
 * in English, German, Spanish, French and Portuguese. `machine-words.json` lists them as parts of
 * patterns.
 */
import { anyOf } from './any-of.ts';
import WORDS from './machine-words.json' with { type: 'json' };

/** What mail programs and servers write as a subject, or before the subject that they answer. */
export const AUTOMATIC_SUBJECT = new RegExp(
  `^(?:\\[[^\\]]{1,20}\\] ?)?${anyOf(WORDS.automaticSubject)}`,
  'iu',
);

/** Kinds of sentences that automatic answers consist of. */
export const AUTOMATIC_SIGNS = {
  away: new RegExp(`\\b${anyOf(WORDS.automaticSigns.away)}`, 'iu'),
  machine: new RegExp(`\\b${anyOf(WORDS.automaticSigns.machine)}`, 'iu'),
  access: new RegExp(`\\b${anyOf(WORDS.automaticSigns.access)}`, 'iu'),
  back: new RegExp(`\\b${anyOf(WORDS.automaticSigns.back)}`, 'iu'),
  contact: new RegExp(anyOf(WORDS.automaticSigns.contact), 'iu'),
  thanks: new RegExp(anyOf(WORDS.automaticSigns.thanks), 'iu'),
  bounce: new RegExp(`(?<!\\p{L})${anyOf(WORDS.automaticSigns.bounce)}`, 'iu'),
  server: new RegExp(`\\b${anyOf(WORDS.automaticSigns.server)}`, 'iu'),
};

/** Beginnings of polite sentences, which neither people nor machines are known by. */
export const COURTESY = new RegExp(`^${anyOf(WORDS.courtesy)}`, 'iu');

/** Words of a person who wants something. */
export const REQUEST = new RegExp(anyOf(WORDS.request), 'iu');

/**
 * Words of a person who reports that something is wrong or does not work; no machine's note holds
 * them.
 */
export const COMPLAINT = new RegExp(anyOf(WORDS.complaint), 'iu');

/** A person writes "my" and "your app"; a server that returns a mail writes "your message". */
export const MINE = new RegExp(`(?<!\\p{L})${anyOf(WORDS.mine)}(?!\\p{L})`, 'iu');

/** What a server calls the mail that it returns; parcels and invoices do not count. */
export const MAIL_WORD = new RegExp(anyOf(WORDS.mailWord), 'i');

/** "Bob no longer works here." */
export const LEFT = new RegExp(`\\b${anyOf(WORDS.left)}`, 'iu');
