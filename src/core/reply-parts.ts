/**
 * Takes off what the customer did not write now: quoted replies, forwarded headers, signatures, sign-offs.
 * Expects trimmed lines without blank ones. A single line is kept but for leading quote marks, and where nothing
 * would be left (a forwarded message with no words above it) the quoted text itself is kept in one line.
 * Applying it twice changes nothing more: everything is cut at the first mark, so that none remains.
 */
export function stripReplyParts(lines: readonly string[]): readonly string[] {
  if (lines.length < 2) return lines.map(unquote).filter(Boolean);
  const own = dropSignOffs(cutAtFirstMark(dropQuotes(lines)));
  if (own.length > 0) return own;
  const flat = lines
    .map(unquote)
    .filter((line) => line && !SEPARATOR.test(line) && !isMark(line) && !isIntroduction(line));
  return flat.length > 0 ? [flat.join(' ')] : [];
}

/** The lines that `stripReplyParts` keeps, with their places in `lines`; a quote that is read in one line comes as its lines. */
export function findOwnLines(
  lines: readonly string[],
): readonly { readonly at: number; readonly text: string }[] {
  const kept = stripReplyParts(lines);
  const own: { at: number; text: string }[] = [];
  for (const [at, line] of lines.entries()) {
    const next = kept[own.length];
    if (next === undefined) break;
    const text = next === line ? line : unquote(line);
    if (text === next) own.push({ at, text });
  }
  if (own.length === kept.length) return own;
  return lines.flatMap((line, at) =>
    kept[0]?.includes(unquote(line)) ? [{ at, text: line }] : [],
  );
}

/** Marked quotes and their introductions; text written below a quote is kept. */
function dropQuotes(lines: readonly string[]): readonly string[] {
  const hasMarkedQuote = lines.some((line) => line.startsWith('>'));
  const kept: string[] = [];
  for (const line of lines) {
    if (line.startsWith('>') || SEPARATOR.test(line)) continue;
    // Mail programs break a long introduction into two lines.
    const previous = kept.at(-1);
    const isTwoLineIntroduction =
      previous !== undefined && isIntroduction(`${previous} ${line}`) && !isIntroduction(line);
    if (!isTwoLineIntroduction && !isIntroduction(line)) {
      kept.push(line);
      continue;
    }
    if (isTwoLineIntroduction) kept.pop();
    // Without marks nobody can tell where the quote ends: it is taken to be the rest.
    if (!hasMarkedQuote) break;
  }
  return kept;
}

function cutAtFirstMark(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line, index) => isMark(line) || isHeaderBlock(lines, index));
  return first === -1 ? lines : lines.slice(0, first);
}

/** "Best regards" and the few short lines below it, from the end upwards; the first line is never taken. */
function dropSignOffs(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  for (let index = end - 1; index >= 1 && end - index <= MAX_SIGN_OFF_LINES; index--) {
    const line = lines[index] ?? '';
    if (line.length > MAX_SIGN_OFF_CHARACTERS) break;
    if (SIGN_OFF.test(line)) end = index;
  }
  return lines.slice(0, end);
}

function isHeaderBlock(lines: readonly string[], index: number): boolean {
  return (
    HEADER_FROM.test(lines[index] ?? '') &&
    lines.slice(index + 1, index + 4).some((line) => HEADER_OTHER.test(line))
  );
}

function isIntroduction(line: string): boolean {
  return line.length <= MAX_INTRODUCTION_CHARACTERS && INTRODUCTION.test(line);
}

function isMark(line: string): boolean {
  return line.length <= 100 && MARK.test(line);
}

function unquote(line: string): string {
  return line.replace(/^[>\s]+/, '');
}

const MAX_SIGN_OFF_LINES = 8;
const MAX_SIGN_OFF_CHARACTERS = 60;
const MAX_INTRODUCTION_CHARACTERS = 240;

const SEPARATOR = /^[_=*]{5,}$/;
const INTRODUCTION =
  /^(?:on|am|le|el|em|il|op) .{4,} (?:wrote|schrieb.*|a écrit|escribió|escreveu|ha scritto|schreef.*) ?:$/i;
const MARK =
  /^(?:[-–—]{2,3}|-{2,} ?(?:original|forwarded|ursprüngliche|weitergeleitete|mensaje|message|mensagem).*|begin forwarded message:|(?:sent|enviado|envoyé|inviato) (?:from|via|desde|depuis|do|da) .*|von meinem .* gesendet|get outlook for .*)$/i;
const HEADER_FROM = /^(?:from|von|de|da|van) ?: ?\S/i;
const HEADER_OTHER =
  /^(?:sent|date|to|subject|gesendet|an|enviado|para|envoyé|à|inviato|verzonden) ?:/i;
const SIGN_OFF =
  /^(?:(?:thanks (?:and|&) )?(?:(?:with )?(?:best|kind(?:est)?|warm|many) )?(?:regards|wishes)|best|(?:many )?thanks(?: in advance)?|thank you|cheers|(?:yours )?(?:sincerely|faithfully)|mit freundlichen grüßen|viele grüße|cordialement|saludos|atenciosamente|cordiali saluti|met vriendelijke groet)[,.!]*$/i;
