import { cutRunningSignOff, isSignOff } from './sign-offs.ts';
import { THANKS } from './mail-words.ts';
import { countWords, isSentence, type MailLine } from './mail-lines.ts';

/** Tells whether a line is a horizontal rule. */
export function isRule(line: string): boolean {
  return RULE.test(line);
}

/**
 * The place where the signature below the rule at `at` ends; the place after the rule when no
 * signature follows. Two dashes begin a signature when a name or title follows near the end of the
 * mail. Longer rules are as often Markdown, so that no sentence may stand below and no heading
 * above. `isEdge` tells where other parts of the mail begin.
 */
export function signatureEnd(
  lines: readonly MailLine[],
  at: number,
  own: readonly MailLine[],
  isEdge: (at: number) => boolean,
): number {
  let end = at + 1;
  while (end < lines.length && end - at <= MAX_SIGNATURE_LINES + 1 && !isEdge(end)) {
    // Two rules divide a text into sections.
    if (isRule(lines[end]?.text ?? '')) return at + 1;
    end++;
  }
  const tail = lines.slice(at + 1, end).map(({ text }) => text);
  const [first] = tail;
  if (first === undefined) return end;
  const above = own.at(-1)?.text ?? '';
  if (above === '' || above.endsWith(':') || !isName(first)) return at + 1;
  const hasSentence = tail.some(isSentence);
  const isStandard = /^[-\u2013\u2014]{2}$/.test(lines[at]?.text ?? '');
  const isSignature = isStandard
    ? tail.length <= MAX_SIGNATURE_LINES &&
      (!hasSentence || own.some(({ text }) => isSentence(text)))
    : tail.length <= MAX_RULED_LINES && !hasSentence && !isHeading(above);
  return isSignature ? end : at + 1;
}

/**
 * Removes "Best regards" at the end and the few short lines below it. The function never removes
 * the first line, and nothing when the customer writes more sentences below the thanks. A closing
 * phrase with a name counts only below a sentence. A sign-off behind the last sentence goes too.
 */
export function dropSignOff(lines: readonly MailLine[]): readonly MailLine[] {
  let end = lines.length;
  for (let at = end - 1; at >= 1 && end - at <= MAX_SIGN_OFF_LINES; at--) {
    const line = lines[at]?.text ?? '';
    if (line.length > MAX_SIGN_OFF_CHARACTERS) break;
    const above = lines.slice(0, at).map(({ text }) => text);
    // A sign-off in two languages: "Cumprimentos / Best regards".
    if (line.split(/ [/|] /).every((part) => isSignOff(part, above, at === end - 1))) end = at;
    else if (isSentence(line) && !THANKS.test(line)) break;
  }
  const above = lines.slice(0, Math.max(0, end - 1));
  const last = lines[end - 1];
  if (!last) return above;
  const text = cutRunningSignOff(
    last.text,
    above.map((line) => line.text),
  );
  return [...above, text === last.text ? last : { ...last, text }];
}

function isName(line: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(line) && !isSentence(line) && !FIELD.test(line);
}

function isHeading(line: string): boolean {
  return countWords(line) < 5 && !/[.!?,]$/.test(line);
}

const MAX_SIGNATURE_LINES = 10;
const MAX_RULED_LINES = 6;
const MAX_SIGN_OFF_LINES = 8;
const MAX_SIGN_OFF_CHARACTERS = 140;

const FIELD = /^\p{L}[\p{L} ]*: ?\S/u;
const RULE = /^(?:[-\u2013\u2014]{2,3}|_{3,}|[=*]{5,}|(?=.*[\u2013\u2014])[-\u2013\u2014]{4,})$/;
