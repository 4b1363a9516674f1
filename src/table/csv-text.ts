/** Some programs end lines with CR CR LF. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\r?\n|\r/g, '\n') : text;
}

export function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

export function skipBlanks(text: string, start: number, delimiter: string): number {
  let at = start;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at += 1;
  return at;
}

export function isAt(text: string, at: number, delimiter: string): boolean {
  return delimiter !== '' && text.startsWith(delimiter, at);
}

export function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (text[at - 1 - count] === '\\') count += 1;
  return count;
}

/** Curly quotes around cells come from a word processor. */
export function straightQuotes(text: string): string {
  return text.replace(/[“”„‟«»]/g, '"');
}
