import { cleanCharacters } from './normalise.ts';
import { quoteKindOf } from './subject-signs.ts';
import { findOwnLines } from './reply-parts.ts';
import type { TicketInput } from './ticket.ts';

/** Adjacent lines of a ticket's text: the triage reads either all of them or none of them. */
export interface TextRun {
  readonly text: string;
  readonly isRead: boolean;
}

/**
 * Splits the original text of a ticket where the triage begins or stops reading; it skips quotes,
 * headers and signatures. The runs joined by line breaks are the whole text.
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
    // A blank line belongs to the run of the line above.
    if (places.has(at)) isRead = whole === true || read.has(at);
    const last = runs.at(-1);
    if (last?.isRead === isRead) last.lines.push(line);
    else runs.push({ lines: [line], isRead });
  }
  return runs.map((run) => ({ text: run.lines.join('\n'), isRead: run.isRead }));
}
