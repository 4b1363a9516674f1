/**
 * Words by which parts of mails are recognised, in the languages of the common mail programs: en de
 * fr es pt it nl da no sv fi pl cs hu tr ru uk el ja zh ko; `mail-words.json` lists them as parts of
 * patterns. The code uses the shape of a line where that is enough, and these words otherwise. Every
 * browser downloads them, so the lists are short and hold stems.
 */
import { anyOf } from './any-of.ts';
import WORDS from './mail-words.json' with { type: 'json' };

/** Names of a header's lines, in the order of the languages above. */
export const HEADER_NAMES: Readonly<Record<string, RegExp>> = {
  from: names(WORDS.headerNames.from),
  sent: names(WORDS.headerNames.sent),
  date: names(WORDS.headerNames.date),
  to: names(WORDS.headerNames.to),
  subject: names(WORDS.headerNames.subject),
  other: names(WORDS.headerNames.other),
};

/** Labels of the field of a form in which people write their text. */
export const MESSAGE_LABEL = new RegExp(`^(?:\\p{L}+ )?${anyOf(WORDS.messageLabel)}`, 'iu');

/** The verb "wrote" as mail programs use it of other people. */
export const WROTE = new RegExp(anyOf(WORDS.wrote), 'i');

/** Forms of people who write about themselves with the same verb. */
export const MYSELF = /\bI (?:wrote|have)|\b(?:ich|ik|jeg|jag)\b/;

/** "This line", as in the line above which desks ask people to answer. */
export const THIS_LINE = new RegExp(anyOf(WORDS.thisLine), 'iu');

/** The whole request "Please reply above this line" without decoration around it. */
export const REPLY_ABOVE = new RegExp(
  `^\\W*(?:please )?(?:do not )?${anyOf(WORDS.replyAbove)}\\b.{0,40}\\b(?:above|below) this line`,
  'i',
);

/** Stems of "forwarded". */
export const FORWARDED = new RegExp(anyOf(WORDS.forwarded), 'i');

/** Stems of "original". */
export const ORIGINAL = new RegExp(anyOf(WORDS.original), 'i');

/** Stems of "message". */
export const MESSAGE_WORD = new RegExp(anyOf(WORDS.messageWord), 'i');

/** A whole line like "Sent from my phone". */
export const SENT_FROM = new RegExp(
  `^(?:(?=.*${anyOf(WORDS.devices)})(?:${anyOf(WORDS.sent)} ${anyOf(WORDS.sentWith)} .*` +
    `|von [\\p{Lu}m].* (?:gesendet|verschickt))|${WORDS.sentOtherwise.join('|')})[.!]?$`,
  'iu',
);

/**
 * Words of thanks. A sentence with one of them below a sign-off is a part of the sign-off; a name
 * beside them may be the reader's.
 */
export const THANKS = /thank|thx|dank|merci|gracias|grazie|obrigad|agrade[cç]|tack|takk?\b/i;

/** Beginnings of a postscript. */
export const POSTSCRIPT = /^(?:p\.? ?p?\.? ?s\b|n\.? ?b\.? ?:|post ?scriptum|nachtrag)/i;

/** "Answers below": the customer then answers between the lines below a header. */
export const BELOW = new RegExp(`\\b${anyOf(WORDS.below)}\\b`, 'i');

/** A whole line like "Best regards". */
export const SIGN_OFF = new RegExp(`^${anyOf(WORDS.signOff)}$`, 'i');

/**
 * Words of which every closing line ("with kind regards", "thanks in advance") in German, Spanish,
 * French and Portuguese holds one. These languages vary such lines much; English lines are not
 * matched.
 */
export const REGARDS = new RegExp(`(?<!\\p{L})${anyOf(WORDS.regards)}(?!\\p{L})`, 'iu');

/** Beginnings of other words in such lines, and short words; a name may follow these. */
export const WITH_REGARDS = new RegExp(`^${anyOf(WORDS.withRegards)}`, 'iu');

/** Short words in such lines that no name follows. */
export const JOINING = new RegExp(`^${anyOf(WORDS.joining)}$`, 'iu');

function names(list: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(list)}(?: \\p{L}{1,4})?$`, 'iu');
}
