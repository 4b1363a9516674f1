import type { EngineError } from '../../../core/errors.ts';
import type { GateReport } from '../../../core/lab-reports.ts';
import { percent } from '../../../shell/language/formats.ts';
import { errorSentence } from '../../../shell/problem-words.ts';

/** What went wrong and what to do next, in words of the trade and not of the code. */
export function labProblem({ code, details }: EngineError): string {
  const { why, label, labels, most, line, column, columns } = details;
  switch (why) {
    case 'one-label':
      return `All tickets have the same label${label ? ` (“${label}”)` : ''}. Add tickets of at least one other, two or more of each.`;
    case 'no-labels':
      return 'No label has two examples. Add tickets, at least two for each label, better eight or more.';
    case 'all-alike':
      return 'All texts are the same. Nothing can be learnt from them; check that the right column is taken for the text.';
    case 'too-many-labels':
      return `${labels} labels are too many for one model; it holds ${most}. Merge labels that a team handles alike, or import fewer.`;
    case 'no-corrections':
      return 'Nobody has set a category by hand yet. Correct tickets in the inbox or on the review page first.';
    case 'gate':
      return 'The gate refused this model. Its reasons are listed above.';
    case 'no-dataset':
      return 'This data set is gone. Import it again.';
    case 'no-draft':
      return 'The draft is gone from this device. Train again.';
  }
  switch (code) {
    case 'csv-missing-column':
      return `The file has no column “${column}”. It has: ${columns}. Choose another column.`;
    case 'csv-broken-quotes':
      return `In the row that begins on line ${line}, a quoted cell does not end. Close or double its quotes, then import again.`;
    case 'csv-encoding':
      return 'The file is not UTF-8 text. Save it as CSV with UTF-8, then import again.';
    case 'csv-empty':
      return details['bad']
        ? `None of the ${details['bad']} rows can be used: each lacks a text or a category. Check the columns.`
        : 'The file holds no rows. Choose one with a header line and tickets under it.';
    case 'bundle-missing':
      return 'The encoder could not be fetched. Connect once; it is kept for use without a network.';
    case 'worker-crashed':
      return 'The training stopped; most likely this device ran out of memory. Use fewer tickets and try again. Your data is safe.';
    case 'aborted':
      return 'Stopped. Your data is safe.';
    case 'internal':
      return 'Something went wrong here that should not. Your data is safe; try again, and please report it if it comes back.';
    default:
      return errorSentence(code);
  }
}

/** Why publishing is refused, one sentence a reason. */
export function gateSentences({ reasons, margin }: GateReport): readonly string[] {
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'class-worse':
        return `“${reason.label}” got worse: ${percent(reason.after)} of its ${reason.tickets} golden tickets are recognised, ${percent(reason.before)} before. At most ${percent(margin)} less is let pass.`;
      case 'not-above':
        return `It is not better than ${reason.baseline === 'keyword rules' ? 'simple keyword rules' : 'always answering the most frequent label'}: ${percent(reason.ours)} right, against ${percent(reason.theirs)}.`;
      case 'too-few':
        return `Only ${reason.tickets} tickets to judge by; ${reason.least} are the least that tell anything.`;
    }
  });
}

/** `12,400` */
export function countText(value: number): string {
  return value.toLocaleString('en');
}

/** A name as an address part: lower case, digits and dashes. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/\.(?:csv|tsv|jsonl|ndjson|json|txt)(?:\.gz)?$/, '')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug || 'my-model';
}
