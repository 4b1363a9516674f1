/** One line of a mail as the functions that cut quotes and signatures read it. */
export interface MailLine {
  /** Its place among the lines that were given. */
  readonly at: number;
  /** The line without its quote marks. */
  readonly text: string;
  /** How many quote marks (`>`) stood before it. */
  readonly depth: number;
}

/** A line with its quote marks counted and taken off. */
export function toMailLine(raw: string, at: number): MailLine {
  // GroupWise encloses its introductions in ">>>".
  const marks = raw.endsWith('>>>') ? '' : (QUOTE_MARKS.exec(raw)?.[0] ?? '');
  // QQ writes its blanks as entities, in plain text too.
  const text = raw.slice(marks.length).replaceAll('&nbsp;', ' ').trim();
  return { at, text, depth: marks.replace(/\s/g, '').length };
}

/**
 * Counts the words of a text. In a script without spaces two letters count as one word;
 * placeholders do not count.
 */
export function countWords(text: string): number {
  return text.replace(PLACEHOLDER, ' ').match(WORDS)?.length ?? 0;
}

/** Tells whether a line is a sentence and not a name, a title or a field. */
export function isSentence(line: string): boolean {
  const plain = line.replace(/\([^)]*\)/g, '');
  const words = countWords(plain);
  const isLong = words > (/[.!?\u3002]["')]?$/.test(line) ? 3 : 6);
  return isLong && (plain.match(CAPITALISED)?.length ?? 0) * 2 < words;
}

/** Counts the parts of a line that give a time: years, days and times of day. */
export function countDates(line: string): number {
  return line.match(DATES)?.length ?? 0;
}

/** The placeholder of an e-mail address; `BRACKETED_MAIL` is one in brackets. */
export const MAIL = /\bmailref\b/;
export const BRACKETED_MAIL = /[<([]mailref/;

const QUOTE_MARKS = /^(?:>\s*)+/;
const CAPITALISED = /(?<![\p{L}'-])\p{Lu}/gu;
const PLACEHOLDER = /\b(?:url|mail|num|id)ref\b/g;
const WORDS = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{1,2}|\p{L}[\p{L}\p{M}'-]*/gu;
const DATES = /\bnumref\b|\d{4}|(?<!\d)\d{1,2}(?:[:.h]|\. )\d\d(?!\d)/g;
