import { BELOW, THANKS } from './mail-words.ts';

/**
 * Words by which a note of few words above a quoted mail is understood, in the five languages.
 * Every page downloads these lists, so they hold stems.
 */

/**
 * What customers want or report: the note is an answer of its own. Names and notes to colleagues
 * hold none of these.
 */
export const WISH =
  /(?<!\p{L})(?:cancel|refund|unsub|delet|kündig|storn|rückerst|lösch|annul|résil|re[em]+b[ol]|suppri|elimin|estorn|(?:still|not|nicht|pas|não)(?!\p{L}))/iu;

/** Words that point at the quote, hand it on, or are only polite. */
export const NO_ANSWER: readonly RegExp[] = [BELOW, THANKS, /\b(?:f\.?y\.?i|z\. ?k|info|handle)/i];
