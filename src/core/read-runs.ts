import { cleanCharacters } from './normalise.ts';
import { quoteKindOf } from './subject-signs.ts';
import { findOwnLines } from './reply-parts.ts';
import type { TicketInput } from './ticket.ts';

/** Lines of a ticket's text, one after the other, that are all read when it is sorted, or none of them. */
export interface TextRun {
  readonly text: string;
  readonly isRead: boolean;
}

/**
 * A ticket's text as it was written, divided where triage begins or ceases to read: quotes, headers and signatures are
 * what it leaves out. Joined by line breaks the runs are the text.
 */
export function readRuns({ subject = '', description, whole }: TicketInput): readonly TextRun[] {
  const lines = description.split(/\r\n?|\n/);
  const filled = lines
    .map((line, at) => ({ at, text: cleanCharacters(line).replaceAll('\n', ' ').trim() }))
    .filter(({ text }) => text !== '');
  const own = findOwnLines(
    filled.map(({ text }) => text),
    quoteKindOf(subject),
  );
  const read = new Set(own.map(({ at }) => filled[at]?.at));
  const runs: { lines: string[]; isRead: boolean }[] = [];
  let isRead = true;
  const places = new Set(filled.map(({ at }) => at));
  for (const [at, line] of lines.entries()) {
    // Blank lines go with what stands above them.
    if (places.has(at)) isRead = whole === true || read.has(at);
    const last = runs.at(-1);
    if (last?.isRead === isRead) last.lines.push(line);
    else runs.push({ lines: [line], isRead });
  }
  return runs.map((run) => ({ text: run.lines.join('\n'), isRead: run.isRead }));
}
