import * as v from 'valibot';
import type { CorrectionRecord } from '../../../store/schema.ts';

/** Why a line is no correction; a field is named by its path, such as `label`. */
export type LineFault =
  { readonly kind: 'no-json' | 'no-object' } | { readonly kind: 'field'; readonly field: string };

/** A line of a file that could not be used. */
export interface BadLine {
  readonly line: number;
  readonly fault: LineFault;
}

const text = v.pipe(v.string(), v.maxLength(400_000));
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/**
 * One line of a correction file: an example (`text`, `label`) with its provenance. Unknown keys are
 * allowed.
 */
const Line = v.object({
  id: name,
  text: v.pipe(text, v.nonEmpty()),
  label: name,
  head: name,
  was: v.nullable(name),
  bundle: v.nullable(name),
  by: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  at: v.pipe(v.string(), v.isoTimestamp()),
  ticketId: v.pipe(v.string(), v.maxLength(200)),
});

/** A record as one line of JSON with its line end. `readCorrectionLines` reads the same record back. */
export function correctionLine({
  id,
  ticketId,
  text: words,
  head,
  label,
  was,
  bundle,
  by = '',
  at,
}: CorrectionRecord): string {
  return `${JSON.stringify({ text: words, label, head, was, bundle, by, at: new Date(at).toISOString(), ticketId, id })}\n`;
}

/**
 * Reads correction lines. Lines that do not fit are left out and listed by number, from 1; blank
 * lines are skipped but counted.
 */
export function readCorrectionLines(content: string): {
  readonly records: readonly CorrectionRecord[];
  readonly bad: readonly BadLine[];
} {
  const records: CorrectionRecord[] = [];
  const bad: BadLine[] = [];
  for (const [index, line] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if ('kind' in read) bad.push({ line: index + 1, fault: read });
    else records.push(read);
  }
  return { records, bad };
}

function readLine(line: string): CorrectionRecord | LineFault {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'no-json' };
  }
  const result = v.safeParse(Line, value);
  if (!result.success) {
    const [issue] = result.issues;
    const field = v.getDotPath(issue);
    return field === null ? { kind: 'no-object' } : { kind: 'field', field };
  }
  return { ...result.output, at: Date.parse(result.output.at) };
}
