import { faultText } from './table-shape.ts';
import type { LineFault } from '../core/bad-lines.ts';
import { TEXT_COLUMNS } from './text-columns.ts';

/** A problem of a row that is read as a ticket nevertheless. */
export type RowProblem =
  | LineFault
  /** `under`: the names of the columns that were asked for; empty where any would have done. */
  | { readonly kind: 'no-text'; readonly under: string }
  | { readonly kind: 'long'; readonly characters: number; readonly read: number };

/** A problem as an English sentence of a list that begins with the line, for files and terminals. */
export function rowProblemText(problem: RowProblem): string {
  switch (problem.kind) {
    case 'no-text':
      return `no text under "${problem.under || TEXT_COLUMNS}"`;
    case 'long':
      return `${problem.characters.toLocaleString('en')} characters, of which ${problem.read.toLocaleString('en')} were read, from both ends`;
    default:
      return faultText(problem);
  }
}
